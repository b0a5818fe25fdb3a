import { type Axis, toPixel, valueTicks } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import type { Mark } from "../drawing/view.js";
import { valueTick } from "../text/number-text.js";

/** A few round values at the left with a faint grid; drawn again only when the axis itself has grown. */
export function valueAxis(context: Context): Mark {
  const element = svg(context, "g", { class: "axis values", "aria-hidden": "true" });
  let drawn: Axis | undefined;
  return {
    element,
    update(_columns, { y, frame }) {
      if (drawn === y) return;
      drawn = y;
      const parts = valueTicks(y, frame.yTicks).map((value) => {
        const at = toPixel(y, value);
        return svg(
          context,
          "g",
          { transform: `translate(0,${at.toFixed(2)})` },
          svg(context, "line", { class: "grid", x1: frame.left, x2: frame.width - frame.right }),
          svg(context, "text", { class: "tick end", x: frame.left - 4, dy: "0.34em" }, valueTick(value)),
        );
      });
      element.replaceChildren(...parts);
    },
  };
}
