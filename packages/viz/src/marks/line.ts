import { select } from "d3";
import type { Context } from "../drawing/context.js";
import type { Dash, Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { isMany, namedOf } from "../drawing/named.js";
import { linePath, stepsPath } from "../drawing/path.js";
import type { Joined, Values } from "../drawing/view.js";

interface Line {
  readonly column: string;
  readonly ink: Ink;
  readonly dash?: Dash;
  readonly picked?: (values: Values) => boolean;
  /** A value that holds until the next one; straight from one to the next by default. */
  readonly shape?: "steps";
}

/** Columns as lines, each a path with the name of its column; without its column a line is simply not there. */
export function lines(context: Context): Joined<Line> {
  const element = svg(context, "g", { class: "lines" });
  let drawn: readonly { one: Line; weigh: (look: string) => void; draw: (path: string) => void }[] = [];
  return {
    element,
    data(all) {
      const paths = select(element)
        .selectAll<SVGPathElement, Line>(".line")
        .data(all, ({ column }) => column)
        .join("path")
        .attr("data-column", ({ column }) => column)
        .attr("class", ({ ink, dash = "solid" }) => `line ${ink} ${dash}`);
      drawn = paths.nodes().map((path, i) => ({
        one: all[i] as Line,
        weigh: liveAttribute(path, "class"),
        draw: liveAttribute(path, "d"),
      }));
      return this;
    },
    update(columns, { xs, y, factor, pointed }, { values }) {
      const lines = drawn.map(({ one }) => one);
      const named = isMany(lines) ? namedOf(lines, columns, { values, pointed }) : undefined;
      for (const { one, weigh, draw } of drawn) {
        const { column, ink, dash = "solid", picked, shape } = one;
        const aside = picked && !picked(values) ? " aside" : "";
        const rest = named && !named.has(column) ? " rest" : "";
        weigh(`line ${ink} ${dash}${aside}${rest}`);
        const path = shape === "steps" ? stepsPath : linePath;
        draw(columns.names.includes(column) ? path({ xs, column: columns.column(column), y, factor }) : "");
      }
    },
  };
}
