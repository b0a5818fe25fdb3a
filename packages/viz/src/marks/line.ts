import type { Context } from "../context.js";
import type { Dash, Ink } from "../ink.js";
import { liveAttribute, svg } from "../markup.js";
import { linePath } from "../path.js";
import type { Mark } from "../view.js";

/** A column as a line. */
export function line(
  context: Context,
  { column, ink, dash = "solid" }: { column: string; ink: Ink; dash?: Dash },
): Mark {
  const element = svg(context, "path", { class: `line ${ink} ${dash}`, "data-column": column });
  const set = liveAttribute(element, "d");
  return {
    element,
    update: (columns, { xs, y, factor }) => set(linePath(xs, columns.column(column), y, factor)),
  };
}
