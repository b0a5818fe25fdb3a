import { cumsum } from "d3";
import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { type Moment, say, type Values, type View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { withUnit } from "../text/number-text.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** What stands at the left of a row or over a column of `matrix`. */
export interface MatrixName {
  /** In full. */
  readonly label: string;
  /** Where there is less room. */
  readonly short?: string;
}

/** A column of `matrix`. */
export interface MatrixHead extends MatrixName {
  /** Its hue. */
  readonly ink: Ink;
  /** How many times as wide it is as a usual one; 1 by default. */
  readonly wide?: number;
}

/** Columns that stand together, with what they have in common. */
export interface MatrixGroup extends MatrixName {
  /** From the left. */
  readonly heads: readonly MatrixHead[];
}

/** What stands where a row and a column meet. */
export interface MatrixCell extends MatrixName {
  /** How much of the cell is filled, 0 to 1; nothing where there is no amount. */
  readonly share?: number;
  /** What a pointer that rests on it is told. */
  readonly about?: string;
}

/** What `matrix` shows. */
export interface MatrixSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** From the left. */
  readonly groups: readonly MatrixGroup[];
  /** From the top down. */
  readonly rows: readonly MatrixName[];
  /** Row by row what stands in it; the same object, as long as nothing changes. */
  readonly cells: (columns: Columns) => readonly (readonly MatrixCell[])[];
  /** The control that a press on a cell sets to the number of its row, counted from 0. */
  readonly picks?: string;
}

/** Rows against columns, each cell filled as far as its amount goes; a press on one picks its row. */
export function matrix(spec: Partial<MatrixSpec> = {}): Matrix {
  return make(spec);
}

/** Rows against columns, as a component in D3's habit. */
export interface Matrix extends Diagram<Matrix>, Settings<MatrixSpec, Matrix, "groups" | "rows" | "cells"> {}

/** What stands in the cells, and which row is spoken of. */
const ANSWER = '[data-part="value"]';

const make = diagrams<MatrixSpec, "groups" | "rows" | "cells">({
  id: "matrix",
  answer: ANSWER,
  names: ["groups", "rows", "cells"],
  usual: ({ names }) => ({
    title: "highest values",
    groups: [{ label: "", heads: [{ label: "highest", ink: "data" }] }],
    rows: names.map((label) => ({ label })),
    cells: peaksOf,
  }),
  draw,
});

const made = new WeakMap<Columns, ReturnType<MatrixSpec["cells"]>>();

/** The highest value of each column, as a part of the highest of all. */
function peaksOf(columns: Columns): ReturnType<MatrixSpec["cells"]> {
  const before = made.get(columns);
  if (before) return before;
  const peaks = columns.names.map((name) => peak(columns.abscissa, columns.column(name)).value);
  const most = Math.max(...peaks);
  const found = columns.names.map((name, i) => {
    const value = peaks[i] as number;
    return [{ label: withUnit(value, columns.unit(name) || "1"), share: most > 0 ? value / most : 0 }];
  });
  made.set(columns, found);
  return found;
}

/** About the width of a letter. */
const LETTER = 7.6;
/** What the names of the rows take of the width, and at least and at most, px of the view box. */
const [SHARE, LEAST, MOST] = [0.3, 108, 250] as const;
/** What a line of heads takes. */
const HEAD = 19;
/** Between two groups, between two columns, and from the edge of a cell to its text, px of the view box. */
const [APART, GAP, INSET] = [5, 3, 3] as const;
/** A cell that is narrower has no room for a unit. */
const ROOMY = 50;
/** Above and below the fill of a cell, as a part of its row. */
const MARGIN = 0.08;

const fits = ({ label, short = label }: MatrixName, room: number) => (LETTER * label.length > room ? short : label);

function draw(spec: MatrixSpec, context: Context, frame: Frame): View {
  const { title, short, groups, rows, picks } = spec;
  const { width } = frame;
  const floor = frame.height - frame.bottom;
  const first = Math.min(Math.max(SHARE * width, LEAST), MOST);
  const heads = groups.flatMap(({ heads: all }, group) => all.map((head) => ({ head, group })));
  const shares = cumsum(heads, ({ head }) => head.wide ?? 1);
  const unit = (width - first - APART * groups.length) / (shares.at(-1) ?? 1);
  const left = (i: number) => first + (shares[i - 1] ?? 0) * unit + APART * ((heads[i]?.group ?? 0) + 1);
  const across = (i: number) => (heads[i]?.head.wide ?? 1) * unit;
  const tight = unit < ROOMY;
  const grouped = groups.some(({ label }) => label !== "");
  const top = frame.top + (grouped ? 2 : 1) * HEAD + 4;
  const pitch = (floor - top) / Math.max(1, rows.length);
  const at = (pixel: number) => pixel.toFixed(1);
  const middle = (i: number) => top + (i + 0.5) * pitch;
  const text = (words: string, place: { x: number; y: number; class: string }) =>
    svg(context, "text", { class: place.class, x: at(place.x), y: at(place.y) }, words);

  let from = 0;
  const over = groups.flatMap((group) => {
    const start = from;
    from += group.heads.length;
    const end = left(from - 1) + across(from - 1);
    return group.label === ""
      ? []
      : [
          text(fits(group, end - left(start)), { x: left(start), y: frame.top + 15, class: "" }),
          svg(context, "path", { class: "rail", d: `M${at(left(start))},${frame.top + HEAD}H${at(end - GAP)}` }),
        ];
  });
  const names = heads.map(({ head }, i) =>
    text(fits(head, across(i) - GAP), { x: left(i), y: top - 7, class: tight ? "" : "strong" }),
  );
  const lines = rows.map((_, i) =>
    svg(context, "path", { class: "rail", d: `M0,${at(top + (i + 1) * pitch)}H${width}` }),
  );
  const labels = rows.map((row, i) =>
    svg(context, "text", { class: "row", x: INSET, y: at(middle(i)), dy: "0.35em" }, fits(row, first - INSET)),
  );
  const weigh = labels.map((label) => liveAttribute(label, "class"));
  const wash = svg(context, "rect", { class: "infusion", "data-part": "value", x: 0, width, height: at(pitch) });
  const lay = liveAttribute(wash, "y");
  const body = svg(context, "g", {});
  const hits = picks === undefined ? [] : rows.map((_, row) => pressed(row));

  /** Every cell of a row can be pressed, and its name. */
  function pressed(row: number): SVGElement {
    const hit = svg(context, "rect", {
      class: "hit press",
      x: 0,
      y: at(top + row * pitch),
      width,
      height: at(pitch),
    });
    hit.addEventListener("click", () => {
      say(hit, "input", picks as string, row);
      say(hit, "change", picks as string, row);
    });
    return hit;
  }

  const cell = ({ share, about, ...name }: MatrixCell, row: number, column: number) => {
    const { ink } = heads[column]?.head ?? { ink: "data" };
    const [x, y, room] = [left(column), top + row * pitch, across(column) - GAP];
    const filled = Math.min(1, Math.max(0, share ?? 0)) * room;
    return svg(
      context,
      "g",
      { class: ink, "data-part": "value", "data-cell": `${row} ${column}` },
      ...(about ? [svg(context, "title", {}, about)] : []),
      ...(share === undefined
        ? []
        : [
            svg(context, "rect", {
              class: `edge ${ink}`,
              x: at(x),
              y: at(y + MARGIN * pitch),
              width: at(room),
              height: at(pitch - 2 * MARGIN * pitch),
            }),
            svg(context, "rect", {
              class: `layer middling ${ink}`,
              x: at(x),
              y: at(y + MARGIN * pitch),
              width: at(filled),
              height: at(pitch - 2 * MARGIN * pitch),
            }),
          ]),
      svg(
        context,
        "text",
        { class: share === undefined ? "" : "row", x: at(x + INSET), y: at(middle(row)), dy: "0.35em" },
        tight ? (name.short ?? name.label) : name.label,
      ),
    );
  };

  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit: "", frame }),
    wash,
    ...over,
    ...names,
    ...lines,
    ...labels,
    body,
    ...hits,
  );
  /** The row that is spoken of, where there is one. */
  const chosen = (values: Values) => (picks === undefined ? Number.NaN : Math.round(Number(values[picks])));
  let shown: unknown;
  const update = (columns: Columns, { values }: Moment) => {
    const now = chosen(values);
    lay(at(top + (now >= 0 ? now : -10) * pitch));
    weigh.forEach((write, i) => {
      write(i === now ? "row picked" : "row");
    });
    const all = spec.cells(columns);
    if (all === shown) return;
    shown = all;
    body.replaceChildren(...all.flatMap((line, row) => line.map((one, column) => cell(one, row, column))));
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      const now = chosen(moment.values);
      const told = spec.cells(columns).map((line, row) => {
        const said = line.map((one, column) => `${heads[column]?.head.label ?? ""} ${one.label}`.trim());
        return `${rows[row]?.label ?? ""}: ${said.join(", ")}.`;
      });
      // The row that is spoken of comes first.
      describe([...told.splice(now >= 0 ? now : 0, 1), ...told].join(" ") || title);
    },
  };
}
