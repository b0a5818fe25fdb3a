import type { System } from "../model/linear-partition.js";
import { isBefore } from "../numerics/moments.js";
import type { DoseEvent } from "./regimen.js";

/** What a dose brings to one state. */
export interface Arrival {
  /** min */
  readonly time: number;
  /** min; 0 is all at once */
  readonly duration: number;
  /** When it has all arrived, min. */
  readonly end: number;
  /** The state, counted through the linear states and then the others. */
  readonly state: number;
  /** In the unit of the state. */
  readonly amount: number;
}

/** Doses by one route less than this apart are one session, min. */
const SESSION = 12 * 60;

/** Values that a drug gives to parameters, as place and number, by the id of a drug that is not the scenario's. */
export type OtherDrugs = Readonly<Record<string, readonly (readonly [at: number, value: number])[]>>;

/**
 * Leads doses to states, by the routes of the model.
 * @param work registers of `parts.amounts`.
 */
export function arrivals(
  parts: System,
  events: readonly DoseEvent[],
  given: Float64Array,
  work: Float64Array,
  others: OtherDrugs = {},
): Arrival[] {
  const { inputs, amounts } = parts;
  const all: Arrival[] = [];
  work.set(given);
  for (let i = 0; i < inputs.length; i++) {
    const { route, as, state, at, over } = inputs[i]!;
    const mine = as === "given" ? events : merged(events.filter((event) => event.route === route));
    // Each dose goes on from the one before it: to walk back from each through its session would be quadratic.
    let last = Number.POSITIVE_INFINITY;
    let total = 0;
    for (let q = 0; q < mine.length; q++) {
      const { time, duration, amount, route: by, drug } = mine[q]!;
      if (by !== route) continue;
      const other = drug === undefined ? undefined : others[drug];
      if (other !== undefined) for (const [place, value] of other) work[place] = value;
      work[given.length] = amount;
      const earlier = time < last ? before(mine, q) : isBefore(SESSION, time - last) ? 0 : total;
      last = time;
      total = earlier + amount;
      work[given.length + 1] = earlier;
      amounts.run(work);
      const lasts = duration === 0 && over !== undefined ? work[over]! : duration;
      all.push({ time, duration: lasts, end: time + lasts, state, amount: work[at]! });
      if (other !== undefined) work.set(given);
    }
  }
  return all;
}

/** What went by the same route in the same session before dose number `q`, µg. */
function before(events: readonly DoseEvent[], q: number): number {
  const { route, time } = events[q]!;
  let sum = 0;
  let from = time;
  for (let p = q - 1; p >= 0; p--) {
    const one = events[p]!;
    if (one.route !== route || one.time > from) continue;
    if (isBefore(SESSION, from - one.time)) break;
    sum += one.amount;
    from = one.time;
  }
  return sum;
}

/** Doses of one drug that follow each other without a gap count as one. */
function merged(events: readonly DoseEvent[]): DoseEvent[] {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  const all: { -readonly [K in keyof DoseEvent]: DoseEvent[K] }[] = [];
  const open = new Map<string | undefined, { readonly dose: (typeof all)[number]; end: number }>();
  for (const one of sorted) {
    const { time, amount, duration, drug } = one;
    const last = open.get(drug);
    if (last !== undefined && !isBefore(last.end, time)) {
      last.dose.amount += amount;
      last.end = Math.max(last.end, time + duration);
      continue;
    }
    const dose = { ...one, duration: 0 };
    all.push(dose);
    open.set(drug, { dose, end: time + duration });
  }
  return all;
}
