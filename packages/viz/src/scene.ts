import { drugs, type Prepared, prepare, type Result } from "@ketalab/core";
import type { Context } from "./context.js";
import { frame, type Shape } from "./frame.js";
import { layout } from "./layout.js";
import type { RunSpec, Said, SceneSpec } from "./spec.js";
import type { Moment, Values, View } from "./view.js";

/** What a host uses. */
export interface Scene {
  readonly element: HTMLElement;
  /** The state to start from. */
  readonly values: Values;
  commit(values: Values, changed: ReadonlySet<string>): void;
  settle(values: Values): void;
  /** Draws the charts again for another amount of room; the state and the controls stay. */
  reshape(shape: Shape): void;
  dispose(): void;
}

/** Every number has its turn once in so many frames, ten times a second. */
const TURNS = 6;

/** Makes a scene of what people wrote. Everything is drawn and finished when this returns. */
export function toScene(
  spec: SceneSpec,
  { context, shape = "wide", start = {} }: { context: Context; shape?: Shape; start?: Values },
): Scene {
  const controls = [...spec.controls, ...spec.runs.map(({ cursor }) => cursor)];
  const values: Values = {
    ...Object.fromEntries(controls.map(({ name, published }) => [name, published])),
    ...Object.fromEntries(
      controls.flatMap(({ name, read }) => (start[name] === undefined ? [] : [[name, read(start[name])]])),
    ),
  };
  const page = layout(spec, context);
  const simulated = simulator(spec);
  let views: { view: View; run: RunSpec }[] = [];
  let results: Readonly<Record<string, Result>> = {};
  let before: Said["before"];
  let touched = "";
  let now = values;

  const momentOf = ({ cursor }: RunSpec, numbers: Moment["numbers"]): Moment => ({
    cursor: Number(now[cursor.name]),
    without: drugs[String(now.drug)]?.without ?? {},
    numbers,
  });
  let turn = 0;
  /** Draws everything, or the lines and such numbers as have their turn. */
  const show = (numbers: "all" | "in turn") => {
    turn = (turn + 1) % TURNS;
    let place = 0;
    const turned = (): Moment["numbers"] => (numbers === "all" || place++ % TURNS === turn ? "shown" : "waiting");
    for (const { view, run } of views) view.update(results[run.id] as Result, momentOf(run, turned()));
    for (const run of spec.runs) {
      if (turned() === "shown") page.readouts[run.id]?.update(results[run.id] as Result, momentOf(run, "shown"));
    }
    if (turned() === "shown") say();
    if (turned() === "shown") for (const control of page.controls) control.show(now);
    page.formula?.update(now);
  };
  const say = () => {
    page.say(spec.says({ ...(before ? { before } : {}), values: now, summary: spec.summary(results) }));
  };
  const settleAll = () => {
    for (const { view, run } of views) view.settle(results[run.id] as Result, momentOf(run, "shown"));
    for (const run of spec.runs) page.readouts[run.id]?.update(results[run.id] as Result, momentOf(run, "shown"));
    for (const control of page.controls) control.show(now);
    say();
    page.announce();
  };
  const drawCharts = (room: Shape) => {
    page.element.dataset.shape = room;
    views = spec.charts.map(({ chart, run, place }, i) => {
      const last = spec.charts[i + 1]?.place !== place;
      const view = chart.draw(context, frame(room, place, last ? "last" : "inner"));
      page.put(chart, view.element);
      return { view, run: spec.runs.find(({ id }) => id === run) as RunSpec };
    });
  };

  drawCharts(shape);
  results = simulated(now);
  show("all");
  settleAll();
  return {
    element: page.element,
    values,
    commit(next, changed) {
      const names = spec.controls.map(({ name }) => name).filter((name) => changed.has(name));
      // As long as one control is moved, what is said compares with the state before it was touched.
      if (names.length > 1 || (names.length === 1 && names[0] !== touched)) {
        before = { values: now, summary: spec.summary(results) };
      }
      if (names.length > 0) touched = names.length === 1 ? (names[0] as string) : "";
      now = next;
      if (names.length > 0) results = simulated(now);
      // Who moves the cursor is reading numbers.
      show(names.length > 0 ? "in turn" : "all");
    },
    settle(next) {
      now = next;
      settleAll();
    },
    reshape(room) {
      if (page.element.dataset.shape === room) return;
      drawCharts(room);
      show("all");
      settleAll();
    },
    dispose: () => page.dispose(),
  };
}

/** Relative tolerance of a picture: a hundredth of a pixel of the glutamate panel, in a third of the time of the usual. */
const VISIBLE = 1e-4;

/**
 * From the state to results. A control that is a number of the run is only passed on; any other names a part of the
 * scenario, for which the structure is made ready once and kept.
 */
function simulator(spec: SceneSpec): (values: Values) => Record<string, Result> {
  const ready = new Map<string, Prepared | undefined>();
  return (values) => {
    const drug = String(values.drug ?? spec.scenario.drug);
    const results: Record<string, Result> = {};
    for (const { id, span, step, columns } of spec.runs) {
      const key = `${id} ${drug}`;
      if (!ready.has(key)) {
        const known = columns.filter((column) => drugs[drug]?.without[column] === undefined);
        const scenario = { ...spec.scenario, drug, span, step, columns: known };
        ready.set(key, known.length > 0 ? prepare(scenario, { relative: VISIBLE }) : undefined);
      }
      const numbers: Record<string, number | string> = {};
      for (const { name } of spec.controls) if (name !== "drug") numbers[name] = values[name] as number;
      results[id] = ready.get(key)?.run(numbers) ?? nothing;
    }
    return results;
  };
}

/** The result of a run of which the drug has no column. */
const nothing: Result = {
  time: new Float64Array(0),
  names: [],
  column: (name) => {
    throw new RangeError(`unknown column "${name}"`);
  },
  unit: () => "1",
  at: () => ({}),
  doses: [],
  values: () => ({}),
  area: () => undefined,
  terminalRate: () => undefined,
};
