import { type Axis, axis, toPixel, valueTicks } from "../drawing/axis.js";
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
      const second = axis([y.domain[0] * ratio, y.domain[1] * ratio], y.range);
      const x = frame.width - frame.right;
      const parts = valueTicks(second, frame.yTicks).map((value) =>
        svg(
          context,
          "g",
          { transform: `translate(${x},${toPixel(second, value).toFixed(2)})` },
          svg(context, "line", { class: "ticking", x2: 4 }),
          svg(context, "text", { class: "tick", x: 7, dy: "0.34em" }, number(value)),
        ),
      );
      element.replaceChildren(...parts);
    },
  };
}
