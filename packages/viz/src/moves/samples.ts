import { readAt } from "../data/interpolate.js";
import { type Axis, domainOf, kindOf, rangeOf, type Scale } from "../drawing/axis.js";

/** A guess has a value at so many places, evenly along the abscissa as it is drawn. */
export const SAMPLES = 49;

/** The places of a guess on an abscissa, in its unit. */
export function placesOn(x: Axis): Float64Array {
  const [from, to] = rangeOf(x);
  return Float64Array.from({ length: SAMPLES }, (_, i) => x.invert(from + ((to - from) * i) / (SAMPLES - 1)));
}

/** A curve at the places of a guess. */
export const sampled = (places: Float64Array, abscissa: Float64Array, column: Float64Array, factor: number) =>
  places.map((at) => readAt(abscissa, column, at) * factor);

/** The axis of the values, as a score sees it. */
export interface Height {
  readonly scale: Scale;
  /** The lowest value that a logarithmic axis shows, in the unit on it. */
  readonly lowest: number;
}

export const heightOf = (y: Axis): Height => ({ scale: kindOf(y), lowest: domainOf(y)[0] });

/** At this mean distance, as a share of the height of the model's curve, nothing is left of the score. */
const NOTHING_LEFT = 0.5;
const ALL = 100;

/**
 * How near a guess comes to the model, from 0 to 100: the mean distance between the two curves, as a share of the height
 * of the model's own curve, at places spread evenly along the abscissa. It is worked out from numbers alone, so neither
 * the size of the screen nor how far the axes go has a part in it. What was not drawn counts as missed.
 * @param guess in the unit on the axis; NaN where nothing was drawn.
 * @param model at the same places.
 */
export function score(guess: Float64Array, model: Float64Array, { scale, lowest }: Height): number {
  const lie = (value: number) => (scale === "log" ? Math.log(Math.max(value, lowest)) : value);
  const there = model.map(lie);
  const known = there.filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  // A level curve has no height of its own; then its distance from zero is the measure.
  const tall = high - low > 1e-9 * Math.abs(high) ? high - low : Math.abs(high) || 1;
  const points = there.reduce((sum, value, i) => {
    if (Number.isNaN(value)) return sum;
    const given = guess[i] as number;
    const off = Number.isNaN(given) ? NOTHING_LEFT : Math.abs(lie(given) - value) / tall;
    return sum + Math.max(0, 1 - off / NOTHING_LEFT);
  }, 0);
  return Math.round((ALL * points) / known.length);
}

/** What a curve does at its end. */
export type Ending = "rises" | "falls" | "is level";

/** The features of a curve that a class can talk about. */
export interface Features {
  /** The highest value, in the unit on the axis. */
  readonly peak: number;
  /** Where it is, on the abscissa. */
  readonly at: number;
  /** By which share of its height the curve still changes over the last eighth of the abscissa; below zero where it falls. */
  readonly slope: number;
  readonly ending: Ending;
}

/** Less than this share of its height over the last eighth of the abscissa is level. */
const LEVEL = 0.015;

/** Reads the features off samples. */
export function featuresOf(places: Float64Array, values: Float64Array): Features {
  const known = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
  const best = known.reduce(
    (top, i) => ((values[i] as number) > (values[top] as number) ? i : top),
    known[0] as number,
  );
  const peak = values[best] as number;
  const last = known.at(-1) as number;
  const before = known.filter((i) => i <= last - SAMPLES / 8).at(-1) ?? (known[0] as number);
  const low = Math.min(...known.map((i) => values[i] as number));
  const tall = peak - Math.min(low, 0) || 1;
  const slope = ((values[last] as number) - (values[before] as number)) / tall;
  return {
    peak,
    at: places[best] as number,
    slope,
    ending: Math.abs(slope) < LEVEL ? "is level" : slope > 0 ? "rises" : "falls",
  };
}
