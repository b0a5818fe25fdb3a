import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { bandPath } from "../drawing/path.js";
import type { Mark } from "../drawing/view.js";

/** How uncertain a line is: a factor up and down, or two columns of their own. */
export type Uncertainty =
  | {
      /** A factor up and down. */
      readonly factor: number;
    }
  | {
      /** The column of the lower edge. */
      readonly low: string;
      /** The column of the upper edge. */
      readonly high: string;
    };

/** The band of uncertainty behind a line. Without its two columns it is simply not there. */
export function band(
  context: Context,
  { column, ink, uncertainty }: { column: string; ink: Ink; uncertainty: Uncertainty },
): Mark {
  const element = svg(context, "path", { class: `band ${ink}`, "data-column": column });
  const set = liveAttribute(element, "d");
  return {
    element,
    update(columns, { xs, y, factor }) {
      if ("factor" in uncertainty) {
        const middle = columns.column(column);
        const { factor: times } = uncertainty;
        set(bandPath({ xs, low: middle, high: middle, y, lowFactor: factor / times, highFactor: factor * times }));
      } else if (columns.names.includes(uncertainty.low) && columns.names.includes(uncertainty.high)) {
        const [low, high] = [columns.column(uncertainty.low), columns.column(uncertainty.high)];
        set(bandPath({ xs, low, high, y, lowFactor: factor, highFactor: factor }));
      } else set("");
    },
  };
}
