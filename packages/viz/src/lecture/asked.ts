import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { shownOf } from "../scene/excerpt.js";
import type { PlacedChart, Step } from "../scene/spec.js";
import type { FigureSlide } from "./plan.js";
import { stills } from "./still.js";

/** What a class is told before it draws a figure itself, without how it comes out. */
export interface Asked {
  /** What holds for every curve: `dose 0.5 mg/kg`. */
  readonly given: string;
  /** What each curve is for, where the steps of the slide set different things: `given over 2 min`. */
  readonly each: readonly string[];
  /** The lines of a panel that has several: `ketamine in plasma: artery, effect site`. */
  readonly lines: readonly string[];
  /** The step whose curves are the highest, so that the axes have room for all. */
  readonly tallest: Step;
}

export function asked({ scene, panels, controls, steps }: FigureSlide): Asked {
  const { charts } = shownOf(scene, { panels });
  // A cursor is told where the picture stands at it: curves are drawn from end to end.
  const cursors = scene.runs.flatMap(({ id, cursor }) =>
    cursor && charts.some(({ run, chart }) => run === id && !chart.abscissa) ? [cursor] : [],
  );
  const told = [...scene.controls, ...cursors];
  const differ = told.filter(({ name }) => new Set(steps.map(({ values }) => values[name])).size > 1);
  const same = told.filter((one) => !differ.includes(one) && (!controls || controls.includes(one.name)));
  const say = (all: typeof told, { values }: Step) =>
    all.map(({ name, tell, published }) => tell(values[name] ?? published)).join(", ");
  const [first] = steps as readonly [Step];
  return {
    given: say(controls ? same : [], first),
    each: differ.length === 0 ? [] : [...new Set(steps.map((step) => say(differ, step)))],
    lines: charts.flatMap(({ chart: { title, readings } }) =>
      readings.length > 1 ? [`${title}: ${readings.map(({ label }) => label).join("; ")}`] : [],
    ),
    tallest: tallest(steps, charts, stills(scene)),
  };
}

/** Steps by how high their curves reach, each panel by its own highest. */
function tallest(steps: readonly Step[], charts: readonly PlacedChart[], still: ReturnType<typeof stills>): Step {
  const tops = steps.map((step) => {
    const { runs } = still(step);
    return charts.map(({ chart, run }) => topOf(chart, runs[run] as Columns));
  });
  const highest = charts.map((_, i) => Math.max(...tops.map((one) => one[i] as number)));
  const reach = tops.map((one) => one.reduce((sum, top, i) => sum + (top > 0 ? top / (highest[i] as number) : 0), 0));
  return steps[reach.indexOf(Math.max(...reach))] as Step;
}

/** The highest value of a panel, in the unit on its axis. */
export function topOf({ readings }: PlacedChart["chart"], columns: Columns): number {
  const [first] = readings;
  return readings
    .filter(({ column, unit }) => unit === first?.unit && columns.names.includes(column))
    .reduce((most, { column, unit }) => {
      const factor = convert(1, columns.unit(column), unit);
      return columns.column(column).reduce((top, value) => Math.max(top, value * factor), most);
    }, 0);
}
