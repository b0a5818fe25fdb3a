import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { bandPath, linePath } from "../drawing/path.js";
import type { Layer } from "../drawing/stacked-layers.js";
import type { Mark } from "../drawing/view.js";

/** Columns on top of each other, from the ground up. */
export function layers(context: Context, all: readonly Layer[]): Mark {
  const parts = all.map(({ column, ink, shade }) => {
    const area = svg(context, "path", { class: `layer ${shade} ${ink}`, "data-column": column });
    const edge = svg(context, "path", { class: `edge ${ink}` });
    return { column, area, edge, fill: liveAttribute(area, "d"), draw: liveAttribute(edge, "d") };
  });
  return {
    element: svg(context, "g", {}, ...parts.map(({ area }) => area), ...parts.map(({ edge }) => edge)),
    update(columns, { xs, y, factor }) {
      let low = new Float64Array(columns.abscissa.length);
      for (const { column, fill, draw } of parts) {
        const there = columns.names.includes(column);
        const own = there ? columns.column(column) : low;
        const high = there ? low.map((below, k) => below + (own[k] as number)) : low;
        fill(there ? bandPath(xs, { low, high, y, lowFactor: factor, highFactor: factor }) : "");
        draw(there ? linePath(xs, high, y, factor) : "");
        low = high;
      }
    },
  };
}
