import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { arrowPath } from "../drawing/arrow.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Moment, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { withUnit } from "../text/number-text.js";
import { factorTo } from "./base/component.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** One kind of cell in `cells`. */
export interface CellSpec {
  /** The column of its rate, as a share of what it is without drug. */
  readonly column: string;
  /** Over its spikes. */
  readonly name: string;
  /** Its hue. */
  readonly ink: Ink;
}

/** What `cells` draws. */
export interface CellsSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** The cell that holds the other one back. */
  readonly brake: CellSpec;
  /** The cell that is held back, and drives the other. */
  readonly driven: CellSpec;
}

/** Two kinds of cell that drive and brake each other, as large as their rates, each with its spikes. */
export function cells(spec: Partial<CellsSpec> & Pick<CellsSpec, "brake" | "driven">): Cells {
  return make(spec);
}

/** Two kinds of cell, as a component in D3's habit. */
export interface Cells extends Diagram<Cells>, Settings<CellsSpec, Cells, "brake" | "driven"> {}

const make = diagrams<CellsSpec, "brake" | "driven">({
  id: "cells",
  answer: "[data-cell], .name",
  names: ["brake", "driven"],
  usual: (_columns, spec) => ({
    title: "two kinds of cell",
    brake: spec.brake as CellSpec,
    driven: spec.driven as CellSpec,
  }),
  draw,
});

/** Spikes of a cell without drug on its line. */
const SPIKES = 24;
/** The lines for them and how tall they are, px of the view box: less where the picture is low. */
const USUAL = { row: 46, spike: 20 } as const;
const LOW = { row: 33, spike: 13, below: 250 } as const;
/** How unevenly they come: cells of the cortex are no clocks. */
const UNEVEN = 0.38;

/** A rate as a share of what it is without drug. */
const rateAt = (columns: Columns, { column }: CellSpec, cursor: number): number =>
  columns.names.includes(column)
    ? readAt(columns.abscissa, columns.column(column), cursor) * factorTo("1", columns.unit(column))
    : Number.NaN;

function draw(spec: CellsSpec, context: Context, frame: Frame): View {
  const { brake, driven } = spec;
  const { width } = frame;
  const floor = frame.height - frame.bottom;
  const { row, spike } = floor - frame.top < LOW.below ? LOW : USUAL;
  const rows = floor - 2 * row;
  const middle = (frame.top + rows) / 2 + 2;
  /** Area goes with the rate, and a rate of 1.7 still fits. */
  const usual = Math.min((rows - frame.top) / 2 - 8, width / 7) / Math.sqrt(1.7);
  const [left, right] = [0.24 * width, 0.68 * width];
  const body = (cell: CellSpec) => svg(context, "path", { class: `in-pore ${cell.ink}`, "data-cell": cell.column });
  const [round, pyramid] = [body(brake), body(driven)];
  const stop = svg(context, "path", { class: `wall ${brake.ink}`, "data-cell": "stop" });
  const drive = svg(context, "path", { class: `way ${driven.ink}`, "data-cell": "drive" });
  const train = (cell: CellSpec, top: number) => {
    const name = svg(context, "text", { class: "row", x: 0, y: top + 10 }, cell.name);
    const value = svg(context, "text", { class: `name end ${cell.ink}`, x: width, y: top + 10 });
    const spikes = svg(context, "path", { class: `bond ${cell.ink}`, "data-cell": "spikes" });
    const rail = svg(context, "path", { class: "rail", d: `M0,${top + row - 8}H${width}` });
    const [move, write] = [liveAttribute(spikes, "d"), liveText(value)];
    return {
      element: svg(context, "g", {}, rail, spikes, name, value),
      show(rate: number, numbers: Moment["numbers"]) {
        const count = Number.isNaN(rate) ? 0 : Math.round(SPIKES * rate);
        const foot = top + row - 8;
        move(
          Array.from({ length: count }, (_, i) => {
            const place = (i + 0.5 + UNEVEN * Math.sin(7.3 * i + top)) / count;
            return `M${(place * width).toFixed(1)},${foot}v-${spike}`;
          }).join(""),
        );
        if (numbers === "shown") write(Number.isNaN(rate) ? "" : withUnit(100 * rate, "%"));
      },
    };
  };
  const trains = [train(brake, rows), train(driven, rows + row)] as const;
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title: spec.title, short: spec.short, unit: "", frame }),
    stop,
    drive,
    round,
    pyramid,
    ...trains.map((one) => one.element),
  );
  const [shapeRound, shapePyramid] = [liveAttribute(round, "d"), liveAttribute(pyramid, "d")];
  const [shapeStop, shapeDrive] = [liveAttribute(stop, "d"), liveAttribute(drive, "d")];
  const update = (columns: Columns, { cursor, numbers }: Moment) => {
    const [held, free] = [rateAt(columns, brake, cursor), rateAt(columns, driven, cursor)];
    const [r, s] = [held, free].map((rate) => usual * Math.sqrt(Math.max(0, rate || 0))) as [number, number];
    const at = (pixel: number) => pixel.toFixed(1);
    shapeRound(
      `M${at(left - r)},${at(middle)}a${at(r)},${at(r)} 0 1 0 ${at(2 * r)},0a${at(r)},${at(r)} 0 1 0 ${at(-2 * r)},0Z`,
    );
    shapePyramid(`M${at(right)},${at(middle - 1.1 * s)}L${at(right + s)},${at(middle + 0.8 * s)}H${at(right - s)}Z`);
    // What holds back ends in a bar, what drives in a head.
    const [above, below] = [middle - 0.35 * usual, middle + 0.45 * usual];
    const [from, to] = [left + 1.35 * usual + 4, right - 1.35 * usual - 6];
    shapeStop(held > 0 ? `M${at(from)},${at(above)}H${at(to)}m0,-10v20` : "");
    shapeDrive(arrowPath({ x: to, y: below }, { x: from, y: below }, free > 0 ? 4 * free : 0));
    trains[0].show(held, numbers);
    trains[1].show(free, numbers);
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      const told = [brake, driven].map((cell) => {
        const rate = rateAt(columns, cell, moment.cursor);
        return Number.isNaN(rate) ? `${cell.name}.` : `${cell.name}: ${withUnit(100 * rate, "%")}.`;
      });
      describe(told.join(" "));
    },
  };
}
