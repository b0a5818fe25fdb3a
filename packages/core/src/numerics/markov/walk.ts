import { rounding } from "../moments.js";
import type { Medium } from "./constant-conditions.js";

/** A stretch of time in which nothing changes but for pulses. */
export interface Stage {
  /** s; a stage begins where the one before ends, the first at 0. */
  readonly end: number;
  /** Between pulses. */
  readonly rest: Medium;
  /** During the pieces of a pulse of a train. */
  pulse(train: Train): readonly Medium[];
  /** The transposed propagator of many whole periods of a train. */
  periods(train: Train, count: number): Float64Array;
}

/** Pulses at even distances. */
export interface Train {
  /** When the first one begins, s. */
  readonly first: number;
  readonly period: number;
  readonly count: number;
  /** When the train ends: the last gap may be cut short. */
  readonly end: number;
  /** How long each piece of a pulse lasts, s. */
  readonly pieces: readonly number[];
}

/** What happens from 0 to `span`: stages in turn, and trains in turn. */
export interface Passage {
  readonly span: number;
  readonly stages: readonly Stage[];
  readonly trains: readonly Train[];
}

export interface Visitor {
  /** A piece of time in one medium. Its duration is told too, because a difference of moments has lost digits. */
  piece(medium: Medium, start: number, end: number, duration: number): void;
  /**
   * Before `most` whole periods of a train begin, all in one stage: how many of them were gone through at once; 0 to have
   * them walked through piece by piece.
   */
  leap?(stage: Stage, train: Train, start: number, most: number): number;
}

/** Goes through a passage piece by piece, without making a list of them: there may be a hundred thousand. */
export function walk({ span, stages, trains }: Passage, visitor: Visitor): void {
  let t = 0;
  let s = 0;
  const go = (medium: Medium, end: number, duration: number): void => {
    visitor.piece(medium, t, end, duration);
    t = end;
  };
  /** Goes on between or in pulses until a moment, through as many stages as there are. */
  const until = (end: number, whole: number, medium: (stage: Stage) => Medium): void => {
    let duration = whole;
    while (t < end - rounding(end)) {
      const stage = stages[s]!;
      const cut = Math.min(stage.end, span);
      if (cut >= end - rounding(end)) go(medium(stage), end, duration);
      else if (cut > t + rounding(t)) {
        go(medium(stage), cut, cut - t);
        duration = end - cut;
      }
      if (stage.end <= t + rounding(t)) {
        if (t >= span - rounding(span)) return;
        s++;
      }
    }
  };
  const rest = (stage: Stage): Medium => stage.rest;
  for (const train of trains) {
    const { first, period, count, pieces } = train;
    const width = pieces.reduce((sum, piece) => sum + piece, 0);
    const during = pieces.map((_, k) => (stage: Stage) => stage.pulse(train)[k]!);
    until(Math.min(first, span), Math.min(first, span) - t, rest);
    for (let i = 0; i < count; ) {
      const begin = first + i * period;
      if (begin >= span - rounding(span)) return;
      if (visitor.leap !== undefined) {
        const stage = stages[s]!;
        const room = Math.min(stage.end, span, train.end) - begin;
        const most = Math.min(count - i, Math.floor(room / period + 1e-9));
        const gone = most > 1 ? visitor.leap(stage, train, begin, most) : 0;
        if (gone > 0) {
          i += gone;
          t = first + i * period;
          if (stage.end <= t + rounding(t)) s++;
          continue;
        }
      }
      let at = begin;
      for (let k = 0; k < pieces.length; k++) {
        at += pieces[k]!;
        until(Math.min(at, span), at > span ? span - t : pieces[k]!, during[k]!);
      }
      i++;
      const next = i < count ? first + i * period : Math.min(train.end, first + i * period);
      const whole = i < count || next === first + i * period ? period - width : next - at;
      until(Math.min(next, span), next > span ? span - t : whole, rest);
    }
  }
  until(span, span - t, rest);
}
