import { axisRight, select } from "d3";
import { type Axis, axis, domainOf, kindOf, rangeOf, valueTicks } from "../drawing/axis.js";
import { dressed } from "../drawing/axis-look.js";
import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import type { Mark } from "../drawing/view.js";
import { number } from "../text/number-text.js";

/**
 * The same line read in another unit, at the right: ng/mL and µmol/L of one concentration, say. It asks of the two
 * columns that one be a multiple of the other, and takes the ratio where they are largest.
 */
export function secondAxis(context: Context, { column, of }: { column: string; of: string }): Mark {
  const element = svg(context, "g", { class: "axis values", "aria-hidden": "true" });
  let drawn: Axis | undefined;
  return {
    element,
    update(columns, { y, frame }) {
      if (drawn === y) return;
      const [one, other] = [columns.column(of), columns.column(column)];
      const top = one.reduce((best, value, i) => (value > (one[best] as number) ? i : best), 0);
      if (!((one[top] as number) > 0)) return;
      drawn = y;
      const ratio = (other[top] as number) / (one[top] as number);
      const [low, high] = domainOf(y);
      const second = axis([low * ratio, high * ratio], rangeOf(y), kindOf(y));
      const look = axisRight<number>(second)
        .tickValues(valueTicks(second, frame.yTicks))
        .tickFormat((value) => number(value))
        .tickSize(4)
        .offset(0);
      const drawing = select(element)
        .attr("transform", `translate(${frame.width - frame.right},0)`)
        .call(look);
      drawing.select(".domain").remove();
      drawing.call(dressed, "ticking");
    },
  };
}
