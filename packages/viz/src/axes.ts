import { ticks } from "d3";
import type { Frame } from "./frame.js";

/** A straight map from values to pixels: `pixel = start + perUnit * value`, which is all that a frame has time for. */
export interface Axis {
  readonly domain: readonly [low: number, high: number];
  readonly range: readonly [from: number, to: number];
  readonly start: number;
  readonly perUnit: number;
}

export function axis(domain: readonly [number, number], range: readonly [number, number]): Axis {
  const perUnit = (range[1] - range[0]) / (domain[1] - domain[0]);
  return { domain, range, perUnit, start: range[0] - perUnit * domain[0] };
}

export const toPixel = ({ start, perUnit }: Axis, value: number) => start + perUnit * value;

/** The value under a pixel, kept inside the domain. */
export function toValue({ start, perUnit, domain }: Axis, pixel: number): number {
  return Math.min(Math.max((pixel - start) / perUnit, domain[0]), domain[1]);
}

export const timeAxis = (minutes: number, frame: Frame) => axis([0, minutes], [frame.left, frame.width - frame.right]);

export const valueAxis = (domain: readonly [number, number], frame: Frame) =>
  axis(domain, [frame.height - frame.bottom, frame.top]);

/**
 * The usual domain, or the next round one above it when the values would leave it.
 * @example grown([0, 300], 505) // [0, 600]
 */
export function grown(usual: readonly [number, number], highest: number): readonly [number, number] {
  const [low, high] = usual;
  if (!(highest > high)) return usual;
  const span = highest - low;
  const decade = 10 ** Math.floor(Math.log10(span));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * decade >= span * (1 - 1e-9)) as number;
  return [low, low + step * decade];
}

export const valueTicks = ({ domain }: Axis, count: number) => ticks(domain[0], domain[1], count);

const MINUTE_STEPS = [5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 10080];

/** Round times, in minutes: quarters and halves of hours and whole days, never tenths of them. */
export function timeTicks({ domain: [from, to] }: Axis, count: number): number[] {
  const step = MINUTE_STEPS.find((minutes) => (to - from) / minutes <= count) ?? 10080;
  const found = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) found.push(time);
  return found;
}
