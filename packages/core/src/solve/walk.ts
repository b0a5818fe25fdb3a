import type { Medium } from "./medium.js";

/** A stretch of time in which nothing changes but for pulses. */
export interface Stage {
  /** s; a stage begins where the one before ends, the first at 0. */
  readonly end: number;
  /** Between pulses. */
  readonly rest: Medium;
  /** During the pieces of a pulse of a train. */
  pulse(train: Train): readonly Medium[];
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
  /** A piece of time in one medium. */
  piece(medium: Medium, start: number, end: number): void;
  /**
   * Before `most` whole periods of a train begin, all in one stage: how many of them were gone through at once; 0 to have
   * them walked through piece by piece.
   */
  leap?(stage: Stage, train: Train, start: number, most: number): number;
}

/** Rounding of moments: two that are nearer than this are one. */
const near = (t: number): number => 1e-12 * (1 + t);

/** Goes through a passage piece by piece, without making a list of them: there may be a hundred thousand. */
export function walk({ span, stages, trains }: Passage, visitor: Visitor): void {
  let [t, s, a, i, piece] = [0, 0, 0, 0, -1];
  let next = startOf(trains, a, i);
  while (t < span - near(t)) {
    const stage = stages[s]!;
    const stageEnd = Math.min(stage.end, span);
    const train = trains[a];
    if (piece < 0 && train !== undefined && next <= t + near(t)) {
      const most = visitor.leap === undefined ? 0 : wholePeriods(train, i, Math.min(stageEnd, train.end) - next);
      const gone = most > 1 ? visitor.leap!(stage, train, t, most) : 0;
      if (gone > 0) {
        i += gone;
        t = next + gone * train.period;
        if (t >= stageEnd - near(t)) s++;
        if (i === train.count) [a, i] = [a + 1, 0];
        next = startOf(trains, a, i);
        continue;
      }
      piece = 0;
    }
    let change = next;
    if (piece >= 0) {
      change = next;
      for (let k = 0; k <= piece; k++) change += train!.pieces[k]!;
    }
    const end = Math.min(change, stageEnd);
    visitor.piece(piece < 0 ? stage.rest : stage.pulse(train!)[piece]!, t, end);
    t = end;
    if (piece >= 0 && change <= t + near(t)) {
      piece++;
      if (piece === train!.pieces.length) {
        piece = -1;
        i++;
        if (i === train!.count) [a, i] = [a + 1, 0];
        next = startOf(trains, a, i);
      }
    }
    if (t >= stageEnd - near(t)) s++;
  }
}

function startOf(trains: readonly Train[], a: number, i: number): number {
  const train = trains[a];
  return train === undefined ? Number.POSITIVE_INFINITY : train.first + i * train.period;
}

const wholePeriods = ({ period, count }: Train, i: number, room: number): number =>
  Math.min(count - i, Math.floor(room / period + 1e-9));
