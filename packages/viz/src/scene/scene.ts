import { type Columns, copied } from "../data/columns.js";
import type { Context } from "../drawing/context.js";
import { type Frame, frame, type Shape } from "../drawing/frame.js";
import type { Chart, Moment, Values, View } from "../drawing/view.js";
import { sentence } from "../text/claim.js";
import { type Arranged, type Arrangement, frontOf, onPage, openOf } from "./arrangement.js";
import { type Excerpt, type Shown, shownOf } from "./excerpt.js";
import { layout } from "./page-layout.js";
import type { PlacedChart, RunSpec, Said, SceneSpec } from "./spec.js";
import { controlsOf } from "./taken-values.js";

/** A panel as it stands. */
export interface SeenPanel extends Pick<PlacedChart, "chart" | "run"> {
  /** As it is drawn. */
  readonly view: View;
  /** What it shows. */
  readonly columns: Columns;
  /** Whether it is open, and whether it stands in front of the others. */
  readonly state: "closed" | "open" | "front";
}

/** What a host uses. */
export interface Scene {
  /** What to put into a page. */
  readonly element: HTMLElement;
  /** The state to start from. */
  readonly values: Values;
  /** Draws a state of which these controls have changed. */
  commit(values: Values, changed: ReadonlySet<string>): void;
  /** The next change is a step of a lesson: it is compared with the state in which the scene was opened. */
  step(): void;
  /** After a gesture: axes settle, descriptions are rewritten. */
  settle(values: Values): void;
  /** Draws the charts again for another amount of room; the state and the controls stay. */
  reshape(shape: Shape): void;
  /** The panels as they stand, in the order of the scene. */
  panels(): readonly SeenPanel[];
  /** Opens these panels and no others, by their ids, the first of them in front. */
  open(ids: readonly string[]): void;
  /** The state that is drawn. */
  now(): Values;
  /** What is called whenever something has been drawn, by who draws over it. */
  watch(hear: () => void): void;
  /** Lets go of what the scene holds on to. */
  dispose(): void;
}

/** Every number has its turn once in so many frames, ten times a second. */
const TURNS = 6;

/** What of a scene is shown, and how. */
export interface SceneOptions extends Excerpt {
  /** What it is drawn into. */
  readonly context: Context;
  /** How much room there is; `wide` by default. */
  readonly shape?: Shape;
  /** Values to start from; published ones by default. */
  readonly start?: Values;
  /** Whether all panels stand on a sheet, as pictures do, or one in front of the others; `sheet` by default. */
  readonly arrangement?: Arrangement;
}

/**
 * Makes a scene of what people wrote. Everything is drawn and finished when this returns.
 * @throws KetalabError for values, panels or controls that the scene does not have.
 */
export function toScene(spec: SceneSpec, options: SceneOptions): Scene {
  const { context, shape = "wide", start = {}, arrangement = "sheet", ...excerpt } = options;
  const values: Values = Object.fromEntries(
    controlsOf(spec).map(({ name, published, read }) => {
      // An attribute has lost its capitals.
      const given = start[name] ?? start[name.toLowerCase()];
      return [name, given === undefined ? published : read(given, start)];
    }),
  );
  const shown = shownOf(spec, excerpt);
  const open = new Set(excerpt.panels || arrangement === "sheet" ? shown.charts.map(idOf) : openOf(spec));
  let front = frontOf(spec, shown.charts);
  const page = layout(spec, shown, {
    context,
    arrangement,
    bring(id) {
      front = id;
      redraw();
    },
    openAll() {
      for (const id of shown.charts.map(idOf)) open.add(id);
      redraw();
    },
  });
  const solvers = spec.runs.map((run) => [run.id, run.ready()] as const);
  const solve = () => Object.fromEntries(solvers.map(([id, run]) => [id, run(now)]));
  let views: { chart: Chart; view: View; run: RunSpec; open: boolean }[] = [];
  let over = () => {};
  let results: Readonly<Record<string, Columns>> = {};
  let before: Said["before"];
  let shadow: Readonly<Record<string, Columns>> | undefined;
  let step = false;
  let touched = "";
  let now = values;

  const momentOf = ({ id, cursor, follows = cursor?.name }: RunSpec, numbers: Moment["numbers"]): Moment => ({
    before: shadow?.[id],
    cursor: follows === undefined ? Number.NaN : Number(now[follows]),
    values: now,
    numbers,
  });
  const stateNow = () => ({ values: now, summary: spec.summary(results, now) });
  const shadowNow = () => Object.fromEntries(Object.entries(results).map(([id, columns]) => [id, copied(columns)]));
  let turn = 0;
  /** Draws everything, or the lines and such numbers as have their turn. */
  const show = (numbers: "all" | "in turn") => {
    turn = (turn + 1) % TURNS;
    let place = 0;
    const turned = (): Moment["numbers"] => (numbers === "all" || place++ % TURNS === turn ? "shown" : "waiting");
    for (const { view, run, open: seen } of views) {
      if (seen || numbers === "all") view.update(results[run.id] as Columns, momentOf(run, turned()));
    }
    for (const run of spec.runs) {
      if (turned() === "shown") page.readouts[run.id]?.update(results[run.id] as Columns, momentOf(run, "shown"));
    }
    if (turned() === "shown") {
      // The sentence has its numbers from the controls.
      for (const control of page.controls) control.show(now);
      say();
    }
    page.formula?.update(now);
    over();
  };
  const say = () => {
    const facts: Said = { ...(before ? { before } : {}), values: now, summary: spec.summary(results, now) };
    page.say(sentence(spec.says(facts)), {
      says: spec.says,
      facts,
      seen: views.flatMap(({ chart, run, open: seen }) =>
        seen ? [{ chart, columns: results[run.id] as Columns, cursor: momentOf(run, "shown").cursor }] : [],
      ),
    });
  };
  const settleAll = () => {
    for (const { view, run } of views) view.settle(results[run.id] as Columns, momentOf(run, "shown"));
    for (const run of spec.runs) page.readouts[run.id]?.update(results[run.id] as Columns, momentOf(run, "shown"));
    for (const control of page.controls) control.show(now);
    say();
    page.announce();
    over();
  };
  const drawCharts = (room: Shape) => {
    page.element.dataset.shape = room;
    const kept = shown.charts.filter(({ chart }) => open.has(chart.id));
    const placed = arrangement === "page" ? onPage(kept, front, room) : onSheet(shown, room);
    views = shown.charts.map(({ chart, run, place }) => {
      const at = placed.find((one) => one.chart === chart);
      const view = chart.draw(context, at?.frame ?? frame(room, "side"));
      page.put(chart, view.element, at ? at.place : place);
      return { chart, view, run: spec.runs.find(({ id }) => id === run) as RunSpec, open: at !== undefined };
    });
    page.show({ front, open });
  };
  const redraw = () => {
    drawCharts(page.element.dataset.shape as Shape);
    show("all");
    settleAll();
  };

  drawCharts(shape);
  results = solve();
  const opened = { said: stateNow(), shadow: shadowNow() };
  show("all");
  settleAll();
  return {
    element: page.element,
    values,
    commit(next, changed) {
      const names = spec.controls.map(({ name }) => name).filter((name) => changed.has(name));
      // What is said, and the curves that stay behind, are the state before the control was touched; of a step of a lesson
      // they are the state in which the scene was opened, with which its caption compares.
      if (step) {
        const first = spec.controls.every(({ name }) => next[name] === opened.said.values[name]);
        before = first ? undefined : opened.said;
        shadow = first ? undefined : opened.shadow;
      } else if (names.length > 1 || (names.length === 1 && names[0] !== touched)) {
        before = stateNow();
        shadow = shadowNow();
      }
      step = false;
      if (names.length > 0) touched = names.length === 1 ? (names[0] as string) : "";
      now = next;
      if (names.length > 0) results = solve();
      // Who moves the cursor is reading numbers.
      show(names.length > 0 ? "in turn" : "all");
    },
    step() {
      step = true;
    },
    settle(next) {
      now = next;
      settleAll();
    },
    reshape(room) {
      if (page.element.dataset.shape === room) return;
      page.element.dataset.shape = room;
      redraw();
    },
    panels: () =>
      views.map(({ chart, view, run, open: seen }) => ({
        chart,
        view,
        run: run.id,
        columns: results[run.id] as Columns,
        state: !seen ? "closed" : chart.id === front ? "front" : "open",
      })),
    open(ids) {
      const known = shown.charts.map(idOf).filter((id) => ids.includes(id));
      if (known.length === 0) return;
      front = ids.find((id) => known.includes(id)) as string;
      open.clear();
      for (const id of known) open.add(id);
      redraw();
    },
    now: () => now,
    watch(hear) {
      over = hear;
    },
    dispose: () => page.dispose(),
  };
}

const idOf = ({ chart }: Shown["charts"][number]): string => chart.id;

const onSheet = (shown: Shown, shape: Shape): readonly Arranged[] =>
  shown.charts.map(({ chart, run, place }, i) => ({ chart, run, place, frame: frameOf(shown, i, shape) }));

/**
 * The frame of one chart of a scene on a sheet: only the last of a run of charts that share a time axis carries its labels.
 * @param i the number of the chart, from 0.
 */
export function frameOf({ charts }: Pick<SceneSpec, "charts">, i: number, shape: Shape): Frame {
  const { chart, place, plot, run } = charts[i] as SceneSpec["charts"][number];
  const next = charts[i + 1];
  const shared = next?.place === place && next.run === run && chart.foot === undefined;
  return frame(shape, place, { position: shared ? "inner" : "last", plot, foot: chart.foot, key: chart.key });
}
