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
  const { inputs, amounts } = parts;
  const all: Arrival[] = [];
  work.set(given);
  for (let i = 0; i < inputs.length; i++) {
    const { route, as, state, at } = inputs[i]!;
    const mine = as === "given" ? events : courses(events.filter((event) => event.to === route));
    for (let q = 0; q < mine.length; q++) {
      const { time, duration, amount, to } = mine[q]!;
      if (to !== route) continue;
      work[given.length] = amount;
      amounts.run(work);
      all.push({ time, duration, state, amount: work[at]! });
    }
  }
  return all;
}

/** Doses that follow each other without a gap count as one. */
function courses(events: readonly DoseEvent[]): DoseEvent[] {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  const all: { time: number; to: string; duration: number; amount: number; end: number }[] = [];
  for (const { time, to, amount, duration } of sorted) {
    const open = all.at(-1);
    if (open !== undefined && time <= open.end) {
      open.amount += amount;
      open.end = Math.max(open.end, time + duration);
    } else all.push({ time, to, duration: 0, amount, end: time + duration });
  }
  return all;
}
