import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { domainOf, kindOf } from "../drawing/axis.js";
import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { placesOn, sampled } from "./samples.js";
import type { CurvePanel } from "./where.js";

/** A curve as somebody would draw it who believes something that is not so. */
export interface NamedError {
  readonly id: "half-life" | "log" | "free" | "bioavailability" | "proportion";
  /** At the places of a guess, in the unit on the axis. */
  readonly values: Float64Array;
}

/** What is known of the numbers behind a panel. */
type Numbers = Readonly<Record<string, number>>;

/** Curves nearer to each other than this share of their height are not told apart. */
const ALIKE = 0.04;

/**
 * The curves of named errors for a panel, each worked out from the model's own numbers: those that can be told from the
 * model's curve and from each other, three at most.
 */
export function namedErrors(panel: CurvePanel, numbers: Numbers): readonly NamedError[] {
  const { plot, columns, lines, chart } = panel;
  const [line] = lines;
  if (!line) return [];
  const places = placesOn(plot.x);
  const column = columns.column(line.column);
  const truth = sampled(places, columns.abscissa, column, plot.factor);
  const at = (place: number) => readAt(columns.abscissa, column, place) * plot.factor;
  const time = chart.abscissa?.title === "time";
  const all = time
    ? [
        halfLife(places, truth, at),
        bioavailability(truth, columns, numbers),
        straight(places, truth),
        free(truth, line.unit, numbers),
      ]
    : [
        free(truth, line.unit, numbers) ?? freeAlong(places, at, chart.abscissa?.unit ?? "", numbers),
        kindOf(plot.x) === "log" ? readAsLinear(places, at, domainOf(plot.x)) : undefined,
        proportion(places, truth),
      ];
  const kept: NamedError[] = [];
  for (const one of all) {
    if (!one || one.values.some((value) => !Number.isFinite(value))) continue;
    if ([truth, ...kept.map(({ values }) => values)].every((other) => apart(one.values, other) > ALIKE)) kept.push(one);
  }
  return kept.slice(0, 3);
}

/** The numbers of a panel's run, where it can be asked for them. */
export function numbersBehind({ runs }: Pick<SceneSpec, "runs">, panel: CurvePanel, values: Values): Numbers {
  const run = runs.find(({ id }) => id === panel.run);
  try {
    return run?.explain?.({ symbols: [], formulas: {} })(values).numbers ?? {};
  } catch {
    // A run that explains one part of itself may have none for these values.
    return {};
  }
}

/** The mean distance of two curves, as a share of the height of the taller. */
function apart(one: Float64Array, other: Float64Array): number {
  const all = [...one, ...other];
  const tall = Math.max(...all) - Math.min(...all) || 1;
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] as number)), 0) / (one.length * tall);
}

const top = (values: Float64Array) =>
  values.reduce((best, value, i) => (value > (values[best] as number) ? i : best), 0);

/** Falls half as fast after its peak: twice the half-life. */
function halfLife(places: Float64Array, truth: Float64Array, at: (place: number) => number): NamedError | undefined {
  const peak = places[top(truth)] as number;
  const values = places.map((place) => (place <= peak ? at(place) : at(peak + (place - peak) / 2)));
  return { id: "half-life", values };
}

/** Falls by the same amount in the same time, as a straight line does on a logarithmic axis. */
function straight(places: Float64Array, truth: Float64Array): NamedError | undefined {
  const best = top(truth);
  const last = truth.length - 1;
  if (best > last - 4) return undefined;
  const [from, to] = [truth[best] as number, truth[last] as number];
  const long = (places[last] as number) - (places[best] as number);
  return {
    id: "log",
    values: truth.map((value, i) =>
      i <= best ? value : from + ((to - from) * ((places[i] as number) - (places[best] as number))) / long,
    ),
  };
}

/** All of a swallowed, sniffed or injected dose arrives. */
function bioavailability(truth: Float64Array, { doses }: Columns, numbers: Numbers): NamedError | undefined {
  const shares = [...new Set(doses.map(({ route }) => numbers[`F_${route}`] ?? 1))];
  const [share] = shares;
  if (shares.length !== 1 || share === undefined || !(share > 0 && share < 1)) return undefined;
  return { id: "bioavailability", values: truth.map((value) => value / share) };
}

/** A concentration in mass per volume is one of all drug, bound drug included; the error takes one for the other. */
function free(truth: Float64Array, unit: string, { fu }: Numbers): NamedError | undefined {
  if (fu === undefined || !(fu > 0 && fu < 1) || !/^[nµm]?g\/m?L$|mol\/L$|^[nµm]?M$/.test(unit)) return undefined;
  return { id: "free", values: truth.map((value) => value * fu) };
}

/** The same where the concentration lies along the abscissa. */
function freeAlong(
  places: Float64Array,
  at: (place: number) => number,
  unit: string,
  { fu }: Numbers,
): NamedError | undefined {
  if (fu === undefined || !/g\/m?L$|mol\/L$|M$/.test(unit)) return undefined;
  return { id: "free", values: places.map((place) => at(place * fu)) };
}

/** Each step along a logarithmic axis is taken for the same amount. */
function readAsLinear(
  places: Float64Array,
  at: (place: number) => number,
  [low, high]: readonly [number, number],
): NamedError {
  const last = places.length - 1;
  return { id: "log", values: places.map((_, i) => at(low + ((high - low) * i) / last)) };
}

/** Twice as much does twice as much, without an end: no saturation. */
function proportion(places: Float64Array, truth: Float64Array): NamedError | undefined {
  const last = truth.length - 1;
  const [from, to] = [truth[0] as number, truth[last] as number];
  const [begin, end] = [places[0] as number, places[last] as number];
  return { id: "proportion", values: places.map((place) => from + ((to - from) * (place - begin)) / (end - begin)) };
}
