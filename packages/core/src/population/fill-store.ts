import type { Arrival } from "../dosing/dose-inputs.js";
import { placeOfMoment } from "../numerics/moments.js";
import { randomness } from "../numerics/random.js";
import type { Result } from "../simulation/result.js";
import type { Ground } from "../simulation/simulate.js";
import type { Individuals } from "./between-subject-draw.js";
import type { Store } from "./linear-population.js";
import type { Occasion, PopulationPlan } from "./plan.js";

/** Works people `from` to `to` out into a store that begins with the first of them. Yields how many are done. */
export function* fillStore(
  { residual }: PopulationPlan,
  occasion: Occasion,
  individuals: Individuals,
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: Store,
): Generator<number> {
  const { ground, typical } = occasion;
  const { parts, defaults, doses, weight, runner, arrive } = ground;
  const given = defaults.slice();
  const inputs = parts.given.length;
  const alone = (index: number) => {
    const kilograms = individuals.draw(index, given);
    keep(runner.run(given, doses, kilograms), typical, store, index - from);
  };
  const doseEffect = sameArrivals(ground, individuals);
  const together = doseEffect === "times differ" ? undefined : occasion.linearPopulation();
  if (together === undefined) {
    for (let i = from; i < to; i++) {
      alone(i);
      yield i + 1 - from;
    }
  } else {
    const { size: P, registers, amounts } = together;
    const alike = arrive(defaults, weight);
    for (let first = from; first < to; first += P) {
      const count = Math.min(P, to - first);
      const odd = new Set<number>();
      // Another population may have been at work in the meantime, so nothing is left from the block before.
      for (let e = 0; e < alike.length; e++) amounts.fill(alike[e]!.amount, e * P, (e + 1) * P);
      for (let p = 0; p < count; p++) {
        const kilograms = individuals.draw(first + p, given);
        for (let i = 0; i < inputs; i++) registers[i * P + p] = given[i]!;
        if (doseEffect === "same") continue;
        const mine = arrive(given, kilograms);
        if (!atTheSameTimes(mine, alike)) odd.add(p);
        else for (let e = 0; e < mine.length; e++) amounts[e * P + p] = mine[e]!.amount;
      }
      for (const p of together.run(count, store, first - from)) odd.add(p);
      for (const p of odd) alone(first + p);
      yield first + count - from;
    }
  }
  if (residual.some((one) => one !== undefined)) yield* measure(typical, residual, seed, { from, to }, store);
}

/** How far from the typical individual it is tried whether doses arrive otherwise, in standard deviations. */
const TRIED = [-8, -3, 3, 8];

/**
 * Whether doses reach everybody at the same times, and in the same amounts. Each parameter that varies is tried by itself, far
 * out: a cap on a dose, for instance, is felt by the heavy only, and a few people drawn at random may all be light.
 */
function sameArrivals(
  { arrive, defaults, weight, parts }: Ground,
  { spread }: Individuals,
): "same" | "amounts differ" | "times differ" {
  const typical = arrive(defaults, weight);
  let verdict: "same" | "amounts differ" = "same";
  for (const [name, deviation] of Object.entries(spread)) {
    const at = parts.given.indexOf(name === "weight" ? "WT" : name);
    for (const far of deviation > 0 ? TRIED : []) {
      const factor = Math.exp(far * deviation);
      const given = defaults.slice();
      if (at >= 0) given[at] = given[at]! * factor;
      const mine = arrive(given, name === "weight" ? weight * factor : weight);
      if (!atTheSameTimes(mine, typical)) return "times differ";
      if (mine.some(({ amount }, e) => amount !== typical[e]!.amount)) verdict = "amounts differ";
    }
  }
  return verdict;
}

const atTheSameTimes = (mine: readonly Arrival[], typical: readonly Arrival[]): boolean =>
  mine.length === typical.length &&
  mine.every(({ time, duration, state }, e) => {
    const other = typical[e]!;
    return time === other.time && duration === other.duration && state === other.state;
  });

/**
 * Puts the columns of one individual where the population keeps them. Moments that only this individual has, where its own
 * absorption ends for instance, are left out; one that only the typical individual has is worked out anew.
 */
function keep(one: Result, typical: Result, store: Store, p: number): void {
  const { time } = typical;
  const places = Array.from(time, (moment) => placeOfMoment(one.time, moment));
  const missing = new Map(places.flatMap((at, k) => (at < 0 ? [[k, one.at(time[k]!)] as const] : [])));
  typical.names.forEach((name, c) => {
    const [column, into] = [one.column(name), store[c] as Store[number]];
    places.forEach((at, k) => {
      into[k]![p] = at < 0 ? (missing.get(k)?.[name] as number) : column[at]!;
    });
  });
}

/** Adds what a measurement adds: its own deviates for each individual, column and moment. */
function* measure(
  typical: Result,
  residual: PopulationPlan["residual"],
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: Store,
): Generator<number> {
  const size = typical.time.length;
  const { normals } = randomness(seed);
  const deviates = new Float64Array(2 * size);
  for (let i = from; i < to; i++) {
    residual.forEach((one, c) => {
      if (one === undefined) return;
      const { proportional = 0, additive = 0 } = one;
      normals(i, purposeOf(typical.names[c] as string), deviates);
      for (let k = 0, p = i - from; k < size; k++) {
        const into = store[c]?.[k] as Float64Array;
        into[p] = into[p]! * (1 + proportional * deviates[2 * k]!) + additive * deviates[2 * k + 1]!;
      }
    });
    if (i % 64 === 63) yield to - from;
  }
}

/** A number of its own for each column, so that asking for one more column changes no other. */
function purposeOf(name: string): number {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash | 1;
}
