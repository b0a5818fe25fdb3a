import { daysTick, duration, hoursTick, number, withUnit } from "../text/number-text.js";
import { type Axis, acrossAxis, brokenAxis, type Scale, timeTicks, toPixel, valueTicks } from "./axis.js";
import type { Frame } from "./frame.js";

/** An abscissa that is no time: a concentration, a voltage. */
export interface AbscissaSpec {
  /** What it is. */
  readonly title: string;
  /** What it is measured in. */
  readonly unit: string;
  /** Its ends, in `unit`. */
  readonly domain: readonly [low: number, high: number];
  /** How values lie along it; `linear` by default. */
  readonly scale?: Scale;
  /** Where time, in minutes, goes on in another measure, with the places that may be marked. */
  readonly broken?: {
    /** Where it goes on in the other measure, min. */
    readonly at: number;
    /** The share of the width before that place, from 0 to 1. */
    readonly share: number;
    /** From the left, min, one for each place that may be marked; those for which there is no room are left out. */
    readonly ticks: readonly number[];
  };
}

/** The abscissa of a panel: the span of the run in minutes where it is time. */
export type Span = number | AbscissaSpec;

/** An abscissa with what is written on it. */
export interface Abscissa {
  readonly x: Axis;
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  readonly unit: string;
  readonly title?: string;
  /** A place on it as a sentence says it. */
  readonly place: (value: number) => string;
}

/** The room below a plot whose abscissa has a title. */
const TITLED = 44;

/** The room that an abscissa wants below the plot; none of its own where it is time and shared. */
export const footOf = (span: Span) => (typeof span === "number" ? undefined : TITLED);

/** What the abscissa shows and in which unit, for who writes the columns down. */
export const titleOf = (span: Span): Omit<AbscissaSpec, "domain"> =>
  typeof span === "number" ? { title: "time", unit: "min" } : span;

/** Ticks of a broken axis stand at least so far apart, px of the view box: each has its unit. */
const APART = 40;

function apart(ticks: readonly number[], x: Axis): number[] {
  const kept: number[] = [];
  for (const one of ticks) {
    const before = kept.at(-1);
    if (before === undefined || toPixel(x, one) - toPixel(x, before) >= APART) kept.push(one);
  }
  return kept;
}

/** From so many minutes on time is read in days; in hours, where its ticks are halves of them at least. */
const DAYS = 2880;
const HALF = 30;

export function abscissaOf(span: Span, frame: Frame): Abscissa {
  if (typeof span === "number") {
    const x = acrossAxis([0, span], frame);
    const ticks = timeTicks(x, frame.xTicks);
    const inMinutes = (ticks[1] ?? span) - (ticks[0] ?? 0) < HALF;
    const [tick, unit] = span > DAYS ? [daysTick, "d"] : inMinutes ? [number, "min"] : [hoursTick, "h"];
    return { x, ticks, tick, unit, place: duration };
  }
  const { title, unit, domain, scale, broken } = span;
  if (broken) {
    const whole = brokenAxis(domain, broken, frame);
    const tick = (value: number) => (value === 0 ? "0" : duration(value));
    return { x: whole, ticks: apart(broken.ticks, whole), tick, unit: "", title, place: duration };
  }
  const x = acrossAxis(domain, frame, scale);
  const ticks = (unit === "min" && scale !== "log" ? timeTicks : valueTicks)(x, frame.xTicks);
  return { x, ticks, tick: number, unit, title, place: (value) => withUnit(value, unit) };
}
