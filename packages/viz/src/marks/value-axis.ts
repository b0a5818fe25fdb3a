import { axisLeft, select } from "d3";
import { type Axis, valueTicks } from "../drawing/axis.js";
import { dressed } from "../drawing/axis-look.js";
import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import type { Mark } from "../drawing/view.js";
import { valueTick } from "../text/number-text.js";

const BESIDE = 4;

/** A few round values at the left with a faint grid; drawn again only when the axis itself has grown. */
export function valueAxis(context: Context): Mark {
  const element = svg(context, "g", { class: "axis values", "aria-hidden": "true" });
  let drawn: Axis | undefined;
  return {
    element,
    update(_columns, { y, frame }) {
      if (drawn === y) return;
      drawn = y;
      const look = axisLeft<number>(y)
        .tickValues(valueTicks(y, frame.yTicks))
        .tickFormat(valueTick)
        .tickSize(frame.left - (frame.width - frame.right))
        .tickPadding(BESIDE)
        .offset(0);
      const drawing = select(element).attr("transform", `translate(${frame.left},0)`).call(look);
      // The grid stands for the line at the left.
      drawing.select(".domain").remove();
      drawing.call(dressed, "grid");
    },
  };
}
