import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { layerPaths } from "../drawing/path.js";
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
      const there = parts.filter(({ column }) => columns.names.includes(column));
      const paths = layerPaths(there.map(({ column }) => ({ xs, column: columns.column(column), y, factor })));
      for (const part of parts) {
        const { fill = "", edge = "" } = paths[there.indexOf(part)] ?? {};
        part.fill(fill);
        part.draw(edge);
      }
    },
  };
}
