import type { Context } from "../../src/drawing/context.js";
import type { Frame } from "../../src/drawing/frame.js";
import type { SceneSpec } from "../../src/scene/spec.js";
import { written } from "../../src/still/write.js";

/** A chart that is all plot: the picture on a card has no room for words, and the card says what it shows. */
const FRAME: Frame = {
  width: 280,
  height: 108,
  left: 8,
  right: 8,
  top: 10,
  bottom: 8,
  xTicks: 4,
  yTicks: 3,
  timeAxis: "plain",
  keyLines: 0,
};

/** What is read and not seen, what a hand would press, and a hundred thin lines that a card has no room for. */
const WORDS = ".strands, text, title, desc, .hit, .readings, .names, .leader, .note, .ticking, .grid, .tick, .cursor";

/** One panel of a scene in its opening state, as the library draws it, without words. */
export function thumbnail(spec: SceneSpec, panel: string, context: Context): string {
  const placed = spec.charts.find(({ chart }) => chart.id === panel);
  const run = spec.runs.find(({ id }) => id === placed?.run);
  if (!placed || !run) throw new Error(`${spec.id} has no panel "${panel}"`);
  const controls = [...spec.controls, ...spec.runs.flatMap(({ cursor }) => cursor ?? [])];
  const values = Object.fromEntries(controls.map(({ name, published }) => [name, published]));
  const columns = run.ready()(values);
  const at = run.follows ?? run.cursor?.name;
  const moment = { cursor: at === undefined ? Number.NaN : Number(values[at]), values, numbers: "shown" } as const;
  const { element, update, settle } = placed.chart.draw(context, FRAME);
  update(columns, moment);
  settle(columns, moment);
  for (const one of element.querySelectorAll(WORDS)) one.remove();
  for (const name of ["role", "aria-labelledby", "aria-describedby", "data-chart"]) element.removeAttribute(name);
  element.setAttribute("aria-hidden", "true");
  element.setAttribute("focusable", "false");
  return short(written(element));
}

/** Tenths of a pixel are enough for a card. */
const short = (text: string) => text.replace(/(\d+\.\d)\d+/g, "$1");
