import { select } from "d3";
import type { Columns } from "../data/columns.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { bandPath } from "../drawing/path.js";
import type { Joined, Plot } from "../drawing/view.js";

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

interface Band {
  readonly column: string;
  readonly ink: Ink;
  readonly uncertainty: Uncertainty;
}

/** The bands of uncertainty behind lines. Without its two columns a band is simply not there. */
export function bands(context: Context): Joined<Band> {
  const element = svg(context, "g", { class: "bands" });
  let drawn: readonly { one: Band; draw: (path: string) => void }[] = [];
  return {
    element,
    data(all) {
      const paths = select(element)
        .selectAll<SVGPathElement, Band>("path")
        .data(all, ({ column }) => column)
        .join("path")
        .attr("class", ({ ink }) => `band ${ink}`)
        .attr("data-column", ({ column }) => column);
      drawn = paths.nodes().map((path, i) => ({ one: all[i] as Band, draw: liveAttribute(path, "d") }));
      return this;
    },
    update(columns, plot) {
      for (const { one, draw } of drawn) draw(outline(one, columns, plot));
    },
  };
}

function outline({ column, uncertainty }: Band, columns: Columns, { xs, y, factor }: Plot): string {
  if ("factor" in uncertainty) {
    if (!columns.names.includes(column)) return "";
    const middle = columns.column(column);
    const { factor: times } = uncertainty;
    return bandPath({ xs, low: middle, high: middle, y, lowFactor: factor / times, highFactor: factor * times });
  }
  if (!columns.names.includes(uncertainty.low) || !columns.names.includes(uncertainty.high)) return "";
  const [low, high] = [columns.column(uncertainty.low), columns.column(uncertainty.high)];
  return bandPath({ xs, low, high, y, lowFactor: factor, highFactor: factor });
}
