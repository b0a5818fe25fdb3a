/**
 * dx/dt = A x + u, with u constant between events, solved exactly. Where the matrix allows it every state is a sum of
 * c·t^p·exp(-kt) and any moment can be asked for directly; otherwise the matrix exponential carries the state along.
 */
export interface LinearSolver {
  /** The solution on one stretch between events. It is good until its slot is used again. */
  stretch(slot: number, start: Float64Array, inflow: Float64Array): Stretch;
}

/** The exact solution from the start of a stretch on. Rows of `weights` make readouts out of states. */
export interface Stretch {
  /** States after some time. */
  state(after: number, into: Float64Array): void;
  /** The readouts that are watched, after some time, and their slopes. */
  readout(after: number, into: Float64Array, slopes: Float64Array): void;
  /** Readout number `row` at many moments, given as times since the start of the stretch. */
  fill(row: number, moments: Moments, into: Float64Array): void;
  /** The area under a readout over a time; to infinity when `after` is infinite. */
  area(row: number, after: number): number;
  /** The slowest rate with which a readout decays, 1/min; `undefined` where it is not known. */
  terminal(row: number): number | undefined;
}

/** Moments on a stretch: evenly spaced when `step` is not 0, so that exponentials can be carried along. */
export interface Moments {
  readonly times: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly origin: number;
  readonly step: number;
}
