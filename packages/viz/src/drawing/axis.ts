import { ticks } from "d3";
import type { Frame } from "./frame.js";

/** How values lie along an axis. */
export type Scale = "linear" | "log";

/**
 * A straight map from values, or from their common logarithms, to pixels: `pixel = start + perUnit * value`, which is
 * all that a frame has time for.
 */
export interface Axis {
  /** In the unit on the axis. */
  readonly domain: readonly [low: number, high: number];
  /** px of the view box. */
  readonly range: readonly [from: number, to: number];
  /** How values lie. */
  readonly scale: Scale;
  /** px of the view box, where a value, or its logarithm, is 0. */
  readonly start: number;
  /** px of the view box per unit on the axis, or per decade. */
  readonly perUnit: number;
}

/** A logarithm needs a value: what is not above zero lies this many decades below the axis. */
const BELOW = 1e-3;

export function axis(
  domain: readonly [number, number],
  range: readonly [number, number],
  scale: Scale = "linear",
): Axis {
  const [low, high] = scale === "log" ? [Math.log10(domain[0]), Math.log10(domain[1])] : domain;
  const perUnit = (range[1] - range[0]) / (high - low);
  return { domain, range, scale, perUnit, start: range[0] - perUnit * low };
}

/** A value as the axis counts it: itself, or its logarithm. */
export const counted = ({ scale, domain }: Axis, value: number) =>
  scale === "log" ? Math.log10(Math.max(value, domain[0] * BELOW)) : value;

export const toPixel = (to: Axis, value: number) => to.start + to.perUnit * counted(to, value);

/** The value under a pixel, kept inside the domain. */
export function toValue({ start, perUnit, domain, scale }: Axis, pixel: number): number {
  const at = (pixel - start) / perUnit;
  return Math.min(Math.max(scale === "log" ? 10 ** at : at, domain[0]), domain[1]);
}

export const acrossAxis = (domain: readonly [number, number], frame: Frame, scale?: Scale) =>
  axis(domain, [frame.left, frame.width - frame.right], scale);

export const valueAxis = (domain: readonly [number, number], frame: Frame, scale?: Scale) =>
  axis(domain, [frame.height - frame.bottom, frame.top], scale);

/**
 * The usual domain, or the next round one above it when the values would leave it.
 * @example grown([0, 300], 505) // [0, 600]
 */
export function grown(
  usual: readonly [number, number],
  highest: number,
  scale: Scale = "linear",
): readonly [number, number] {
  const [low, high] = usual;
  if (!(highest > high)) return usual;
  if (scale === "log") return [low, 10 ** Math.ceil(Math.log10(highest) - 1e-9)];
  const span = highest - low;
  const decade = 10 ** Math.floor(Math.log10(span));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * decade >= span * (1 - 1e-9)) as number;
  return [low, low + step * decade];
}

/** Round values; on a logarithmic axis whole decades, or 1, 2 and 5 of each where there are few. */
export function valueTicks({ domain: [low, high], scale }: Axis, count: number): number[] {
  if (scale === "linear") return ticks(low, high, count);
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const each = to - from < count / 2 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil((to - from) / count));
  return decades
    .filter((power) => (power - from) % every === 0)
    .flatMap((power) => each.map((times) => Number(`${times}e${power}`)))
    .filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
}

const MINUTE_STEPS = [5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 10080];

/** Round times, in minutes: quarters and halves of hours and whole days, never tenths of them. */
export function timeTicks({ domain: [from, to] }: Axis, count: number): number[] {
  const step = MINUTE_STEPS.find((minutes) => (to - from) / minutes <= count) ?? 10080;
  const found = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) found.push(time);
  return found;
}
