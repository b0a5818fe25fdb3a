import type { Context } from "../drawing/context.js";
import type { Dash, Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { linePath, stepsPath } from "../drawing/path.js";
import type { Mark, Values } from "../drawing/view.js";

interface Line {
  readonly column: string;
  readonly ink: Ink;
  readonly dash?: Dash;
  readonly picked?: (values: Values) => boolean;
  /** A value that holds until the next one; straight from one to the next by default. */
  readonly shape?: "steps";
}

/** A column as a line; without its column it is simply not there. */
export function line(context: Context, { column, ink, dash = "solid", picked, shape }: Line): Mark {
  const element = svg(context, "path", { class: `line ${ink} ${dash}`, "data-column": column });
  const set = liveAttribute(element, "d");
  const weigh = liveAttribute(element, "class");
  const path = shape === "steps" ? stepsPath : linePath;
  return {
    element,
    update(columns, { xs, y, factor }, { values }) {
      weigh(`line ${ink} ${dash}${picked && !picked(values) ? " aside" : ""}`);
      set(columns.names.includes(column) ? path({ xs, column: columns.column(column), y, factor }) : "");
    },
  };
}
