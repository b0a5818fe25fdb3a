import type { DoseEvent } from "./regimen.js";
import type { System } from "./system.js";

/** What a dose brings to one state. */
export interface Arrival {
  /** min */
  readonly time: number;
  /** min; 0 is all at once */
  readonly duration: number;
  /** The state, counted through the linear states and then the others. */
  readonly state: number;
  /** In the unit of the state. */
  readonly amount: number;
}

/**
 * Leads doses to states, by the routes of the model.
 * @param work registers of `parts.amounts`.
 */
export function arrivals(
  parts: System,
  events: readonly DoseEvent[],
  given: Float64Array,
  work: Float64Array,
): Arrival[] {
  const { inputs, amounts, linear, nonlinear } = parts;
  const all: Arrival[] = [];
  if (inputs.length === 0) return all;
  work.set(given);
  for (let i = 0; i < inputs.length; i++) {
    const { route, to, as } = inputs[i]!;
    const state = linear.includes(to) ? linear.indexOf(to) : linear.length + nonlinear.indexOf(to);
    const mine = events.filter((event) => event.to === route);
    for (const { time, duration, amount } of as === "given" ? mine : courses(mine)) {
      work[given.length] = amount;
      amounts.run(work);
      all.push({ time, duration, state, amount: work[amounts.outputs[`in:${i}`] as number] as number });
    }
  }
  return all;
}

/** Doses that follow each other without a gap count as one. */
function courses(events: readonly DoseEvent[]): { time: number; duration: number; amount: number }[] {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  const all: { time: number; duration: number; amount: number; end: number }[] = [];
  for (const { time, amount, duration } of sorted) {
    const open = all.at(-1);
    if (open !== undefined && time <= open.end) {
      open.amount += amount;
      open.end = Math.max(open.end, time + duration);
    } else all.push({ time, duration: 0, amount, end: time + duration });
  }
  return all;
}
