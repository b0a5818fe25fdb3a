import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import { type Frame, narrow } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";
import type { View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { number, withUnit } from "../text/number-text.js";
import { wrapped } from "../text/wrap.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** A name, and what stands behind it. */
export type TableRow = readonly string[];

/** What `table` shows. */
export interface TableSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** The heads of the columns, the first of the names, and the rows; the same object, as long as nothing changes. */
  readonly rows: (columns: Columns) => {
    /** Of the columns. */
    readonly heads: TableRow;
    /** From the top down. */
    readonly rows: readonly TableRow[];
  };
  /** What stands above the rows: what the numbers were found from. */
  readonly above?: (columns: Columns) => string;
  /** Sentences below the rows. */
  readonly notes: (columns: Columns) => readonly string[];
}

const LINE = 27;
const TEXT = 21;
const LETTER = 8.4;
/** From a row down to the line under it. */
const UNDER = 7;
/** Where the columns begin, as shares of the width. */
const AT = [0, 0.3, 0.52, 0.68] as const;
const CLOSE = [0, 0.27, 0.46, 0.59] as const;

/** Numbers in rows with their errors, and what is to be said about them: a part of the picture, so that it is saved with it. */
export function table(spec: Partial<TableSpec> = {}): Table {
  return make(spec);
}

/** Numbers in rows, as a component in D3's habit. */
export interface Table extends Diagram<Table>, Settings<TableSpec, Table, "rows" | "notes"> {}

/** Everything but the heads and the names of the rows. */
const ANSWER = '[data-part="value"]';

const make = diagrams<TableSpec, "rows" | "notes">({
  id: "table",
  answer: ANSWER,
  names: ["rows", "notes"],
  usual: () => ({ title: "highest values", rows: peaksOf, notes: () => [] }),
  draw: (spec, context, frame) => draw(spec, context, frame),
});

const made = new WeakMap<Columns, ReturnType<TableSpec["rows"]>>();

/** The highest value of each column, and where it is reached; found once for the same columns. */
function peaksOf(columns: Columns): ReturnType<TableSpec["rows"]> {
  const before = made.get(columns);
  if (before) return before;
  const rows = columns.names.map((name) => {
    const { value, time } = peak(columns.abscissa, columns.column(name));
    return [name, withUnit(value, columns.unit(name) || "1"), number(time)];
  });
  const found = { heads: ["", "highest", "at"], rows };
  made.set(columns, found);
  return found;
}

interface Cell {
  readonly column: number;
  readonly y: number;
  readonly look: string;
  /** Names, and the lines under rows, stay where the table is to be filled in. */
  readonly part: "name" | "value";
}

function draw(spec: TableSpec, context: Context, frame: Frame): View {
  const body = svg(context, "g", {});
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title: spec.title, unit: "", frame }),
    body,
  );
  const places = narrow(frame) ? CLOSE : AT;
  const tight = (text: string, k: number) =>
    LETTER * text.length > ((places[k + 1] ?? 1) - (places[k] as number)) * frame.width;
  let shown: unknown;
  const update = (columns: Columns) => {
    const made = spec.rows(columns);
    if (made === shown) return;
    shown = made;
    const cell = (text: string, { column, y, look, part }: Cell) =>
      svg(
        context,
        "text",
        {
          // The last column has the longest texts: what would leave the picture is written smaller.
          class: column === 0 ? "row arithmetic" : tight(text, column) ? "" : look,
          "data-part": part,
          x: ((places[column] ?? 0) * frame.width).toFixed(1),
          y,
        },
        text,
      );
    const letters = Math.floor(frame.width / LETTER);
    const above = wrapped(spec.above?.(columns) ?? "", letters).filter((line) => line !== "");
    const head = frame.top + 18 + (above.length > 0 ? above.length * TEXT + UNDER : 0);
    const base = (i: number) => head + i * LINE;
    const top = head + (made.rows.length > 0 ? (made.rows.length + 1.4) * LINE : 0);
    const said = spec.notes(columns).flatMap((one) => [...wrapped(one, letters), ""]);
    body.replaceChildren(
      ...above.map((text, i) => cell(text, { column: 0, y: frame.top + 18 + i * TEXT, look: "", part: "value" })),
      ...(made.rows.length > 0
        ? made.heads.map((text, column) => cell(text, { column, y: base(0), look: "", part: "name" }))
        : []),
      ...made.rows.flatMap((cells, i) => [
        svg(context, "path", { class: "rail", "data-part": "name", d: `M0,${base(i + 1) + UNDER}H${frame.width}` }),
        ...cells.map((text, column) =>
          cell(text, { column, y: base(i + 1), look: "arithmetic", part: column === 0 ? "name" : "value" }),
        ),
      ]),
      ...said.map((text, i) => cell(text, { column: 0, y: top + i * TEXT, look: "", part: "value" })),
    );
  };
  return {
    element,
    update,
    settle(columns) {
      update(columns);
      const { heads, rows } = spec.rows(columns);
      const told = rows.map(([name, ...cells]) =>
        [name, ...cells.flatMap((cell, k) => (cell ? [`${heads[k + 1] ?? ""} ${cell}`.trim()] : []))].join(", "),
      );
      const above = spec.above?.(columns) ?? "";
      describe(
        [...(above === "" ? [] : [`${above}.`]), ...told.map((one) => `${one}.`), ...spec.notes(columns)].join(" ") ||
          spec.title,
      );
    },
  };
}
