import { type Columns, copied } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { rangeOf, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Dash } from "../drawing/ink.js";
import { svg } from "../drawing/markup.js";
import { linePath } from "../drawing/path.js";
import type { Taken } from "../drawing/text-box.js";
import { positions } from "../drawing/thinned.js";
import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { controlsOf, taken } from "../scene/taken-values.js";
import { freeSpot } from "./free-spot.js";
import { type Overlay, overlay } from "./overlay.js";
import type { CurvePanel } from "./where.js";

/** A state of a figure that stays as a reference. */
export interface Kept {
  /** As somebody called it; its letter by default. */
  readonly name: string;
  /** Of every control, the cursors left out. */
  readonly values: Values;
}

/** So many curves are told apart by their dashes, and their letters. */
export const dashes: readonly Dash[] = ["long", "short", "dots", "solid"];
export const letters = ["A", "B", "C", "D"] as const;
/** The longest name. */
export const NAME = 24;

/** What separates the parts of the text; a name has none of them. */
const PARTS = /[;:,=]/g;
export const named = (text: string): string => text.replace(PARTS, " ").trim().slice(0, NAME);

/**
 * Kept states as the text of an attribute: `A: dose=1; slow: dose=1, duration=120`. A control that is not named is as it is
 * published, so that the text of a link stays short.
 */
export function keptText(kept: readonly Kept[], spec: Pick<SceneSpec, "controls">): string {
  return kept
    .map(({ name, values }) => {
      const set = spec.controls.flatMap(({ name: control, published }) => {
        const value = values[control];
        if (value === undefined || value === published) return [];
        return [`${control}=${typeof value === "number" ? Number(value.toPrecision(6)) : value}`];
      });
      return `${name}: ${set.join(", ")}`.trim();
    })
    .join("; ");
}

/** The longest text that is read. */
const LONGEST = 2000;

/** Reads it again. What is no control of the scene, or cannot be its value, is left out; so is a fifth state. */
export function keptOf(text: string, spec: Pick<SceneSpec, "controls" | "runs">): readonly Kept[] {
  const found = text
    .slice(0, LONGEST)
    .split(";")
    .filter((one) => one.includes(":"));
  const cursors = new Set(spec.runs.flatMap(({ cursor }) => cursor?.name ?? []));
  const published = Object.fromEntries(spec.controls.map((one) => [one.name, one.published]));
  return found.slice(0, letters.length).map((one, i) => {
    const [name = "", set = ""] = one.split(/:(.*)/s);
    const given = Object.fromEntries(
      set.split(",").flatMap((pair) => {
        const [control = "", value = ""] = pair.split("=").map((part) => part.trim());
        return control === "" || cursors.has(control) ? [] : [[control, value] as const];
      }),
    );
    const { values } = taken(spec, given, published);
    return { name: named(name) || (letters[i] as string), values: { ...published, ...values } };
  });
}

/** The numbers of kept states, worked out once for each. */
export function keptRuns(spec: Pick<SceneSpec, "runs" | "controls">): (one: Kept) => Readonly<Record<string, Columns>> {
  const solvers = spec.runs.map((run) => [run.id, run.ready()] as const);
  const cursors = Object.fromEntries(controlsOf(spec).map(({ name, published }) => [name, published]));
  const known = new Map<string, Readonly<Record<string, Columns>>>();
  return ({ values }) => {
    const key = JSON.stringify(values);
    const found =
      known.get(key) ??
      Object.fromEntries(solvers.map(([id, run]) => [id, copied(run({ ...cursors, ...values }))] as const));
    known.set(key, found);
    return found;
  };
}

/** Where the name of a kept curve may stand, as shares of the abscissa, and over or under its line, px of the view box. */
const [ALONG, OFF] = [
  [0.5, 0.35, 0.65, 0.8, 0.2, 0.92],
  [-10, 12],
] as const;

/** The kept curves in the panels, grey, each with its dash and its name. */
export function keptCurves(context: Context, runOf: ReturnType<typeof keptRuns>) {
  const over = new Map<string, { layer: Overlay; key: string }>();
  return {
    draw(panels: readonly CurvePanel[], all: readonly Kept[]) {
      for (const panel of panels) {
        if (panel.state === "closed") continue;
        const { id } = panel.chart;
        const one = over.get(id) ?? { layer: overlay(context, "kept"), key: "" };
        over.set(id, one);
        const moved = one.layer.follow(panel);
        const [line] = panel.lines;
        const courses = all.map((kept) => courseOf(runOf(kept)[panel.run], panel, line?.column));
        const key = JSON.stringify(all.map(({ name, values }, i) => (courses[i] ? [name, values] : [])));
        if (!moved && key === one.key) continue;
        one.key = key;
        draw(context, panel, one.layer, all, courses);
      }
    },
    dispose() {
      for (const { layer } of over.values()) layer.dispose();
    },
  };
}

/** The course of a kept curve; none where it lies on the line that is shown: it would hide it, and its name say nothing. */
function courseOf(columns: Columns | undefined, { columns: shown }: CurvePanel, name: string | undefined) {
  if (!columns || name === undefined || !columns.names.includes(name)) return undefined;
  const [kept, now] = [columns.column(name), shown.column(name)];
  const alike = kept.length === now.length && kept.every((value, i) => near(value, now[i] as number));
  return alike ? undefined : { columns, column: kept };
}

const near = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function draw(
  context: Context,
  panel: CurvePanel,
  layer: Overlay,
  all: readonly Kept[],
  courses: readonly ReturnType<typeof courseOf>[],
): void {
  const { x, y, factor, taken: rooms } = panel.plot;
  const [paths, texts]: [SVGElement[], SVGElement[]] = [[], []];
  const own: Taken[] = [];
  rooms.delete(layer.around);
  courses.forEach((course, i) => {
    if (!course) return;
    const { columns, column } = course;
    const d = linePath({ xs: positions(columns.abscissa, x), column, y, factor });
    paths.push(svg(context, "path", { class: `was ${dashes[i]}`, d }));
    const { name } = all[i] as Kept;
    const spots = ALONG.flatMap((share) => {
      const [from, to] = rangeOf(x);
      const at = x.invert(from + share * (to - from));
      const height = toPixel(y, readAt(columns.abscissa, column, at) * factor);
      return OFF.map((off) => ({ x: Math.round(x(at)), y: Math.round(height + off) }));
    });
    const free = freeSpot(name, spots, panel);
    if (!free) return;
    own.push(free.room);
    rooms.set(layer.around, own);
    const transform = `translate(${free.spot.x},${free.spot.y})`;
    texts.push(svg(context, "text", { class: "was-name halo middle", dy: "0.34em", transform }, name));
  });
  layer.inside.replaceChildren(...paths);
  layer.around.replaceChildren(...texts);
}
