import type { Context } from "../context.js";
import type { Dash, Ink } from "../ink.js";
import { liveAttribute, svg } from "../markup.js";
import { linePath } from "../path.js";
import type { Mark, Values } from "../view.js";

interface Line {
  readonly column: string;
  readonly ink: Ink;
  readonly dash?: Dash;
  readonly picked?: (values: Values) => boolean;
}

/** A column as a line; without its column it is simply not there. */
export function line(context: Context, { column, ink, dash = "solid", picked }: Line): Mark {
  const element = svg(context, "path", { class: `line ${ink} ${dash}`, "data-column": column });
  const set = liveAttribute(element, "d");
  const weigh = liveAttribute(element, "class");
  return {
    element,
    update(columns, { xs, y, factor }, { values }) {
      weigh(`line ${ink} ${dash}${picked && !picked(values) ? " aside" : ""}`);
      set(columns.names.includes(column) ? linePath(xs, columns.column(column), y, factor) : "");
    },
  };
}
