import { inTurn, type Medium, often, remembering } from "../numerics/markov/constant-conditions.js";
import { smooth } from "../numerics/markov/interpolated-propagators.js";
import type { Passage, Stage, Train } from "../numerics/markov/walk.js";
import { isBefore } from "../numerics/moments.js";
import type { Channel, Outside } from "./scheme-with-rates.js";
import type { Protocol, PulsePiece, Steps } from "./stimulus.js";

/** What a run does: the passage to solve, and what surrounds the receptor in each of its media. */
export interface Course {
  readonly passage: Passage;
  readonly outside: ReadonlyMap<Medium, Outside>;
}

/** Cuts time where a level changes, and hangs the pulses in. Times in s, values in the base system. */
export function course(
  channel: Channel,
  span: number,
  { glutamate, drug, voltage }: { glutamate: Protocol; drug: Steps; voltage: Steps },
): Course {
  const outside = new Map<Medium, Outside>();
  const shapes = new Map<Train, readonly PulsePiece[]>();
  const trains = glutamate.trains.map(({ pulse, ...train }): Train => {
    const made = { ...train, pieces: pulse.map(({ duration }) => duration) };
    shapes.set(made, pulse);
    return made;
  });
  const around = media(channel, drug);
  const keep = (level: Outside): Medium => {
    const made = around.medium(level);
    outside.set(made, level);
    return made;
  };
  const stages: Stage[] = [];
  const at = [0, 0, 0];
  const inputs = [glutamate, drug, voltage];
  for (let begin = 0; begin < span; ) {
    let end = span;
    const [Glu, Cu, Vm] = inputs.map(({ times, values }, q) => {
      while (at[q]! + 1 < times.length && !isBefore(begin, times[at[q]! + 1]!)) at[q]!++;
      if (at[q]! + 1 < times.length) end = Math.min(end, times[at[q]! + 1]!);
      return values[at[q]!]!;
    }) as [number, number, number];
    stages.push(stage(end, { Glu, Cu, Vm }, shapes, keep, around));
    begin = end;
  }
  return { passage: { span, stages, trains }, outside };
}

/** The media of a run, and the propagators of many periods in them. */
interface Media {
  medium(outside: Outside): Medium;
  /** Of a train, by its key; `make` works them out around a receptor. */
  periods(outside: Outside, key: string, duration: number, make: (outside: Outside) => Float64Array): Float64Array;
}

/** From how many concentrations on it pays to lay nodes over their range. */
const MANY = 24;

/** Each medium by itself, or, where the drug takes many values, read off polynomials over its range. */
function media(channel: Channel, { values }: Steps): Media {
  if (values.length < MANY)
    return { medium: channel.medium, periods: (outside, _key, _duration, make) => make(outside) };
  let [lowest, highest] = [values[0]!, values[0]!];
  for (let k = 1; k < values.length; k++) {
    lowest = Math.min(lowest, values[k]!);
    highest = Math.max(highest, values[k]!);
  }
  const at = (outside: Outside, Cu: number) => channel.medium({ ...outside, Cu });
  const voltages = new Map<number, { over: ReturnType<typeof smooth>; weights: Float64Array; n: number }>();
  const rangeAt = (outside: Outside) => {
    let range = voltages.get(outside.Vm);
    if (range === undefined) {
      const [low, high] = [at(outside, lowest), at(outside, highest)];
      const spread = low.Q.reduce((most, rate, i) => Math.max(most, Math.abs(high.Q[i]! - rate)), 0);
      // What is observed depends on the voltage and not on glutamate or the drug.
      range = { over: smooth(lowest, highest, spread), weights: low.weights, n: low.n };
      voltages.set(outside.Vm, range);
    }
    return range;
  };
  return {
    medium(outside) {
      const { over, weights, n } = rangeAt(outside);
      const { Glu, Cu } = outside;
      return remembering({
        n,
        weights,
        Q: () => at(outside, Cu).Q,
        propagate: (duration) =>
          over(`${Glu},${duration.toPrecision(12)}`, duration, Cu, (value) => at(outside, value).step(duration)),
      });
    },
    periods: (outside, key, duration, make) =>
      rangeAt(outside).over(`${outside.Glu},${key}`, duration, outside.Cu, (Cu) => make({ ...outside, Cu })),
  };
}

function stage(
  end: number,
  level: Outside,
  shapes: ReadonlyMap<Train, readonly PulsePiece[]>,
  keep: (level: Outside) => Medium,
  { medium, periods }: Media,
): Stage {
  const pulses = new Map<Train, readonly Medium[]>();
  const many = new Map<string, Float64Array>();
  let rest: Medium | undefined;
  const during = (outside: Outside, train: Train): readonly Outside[] =>
    shapes.get(train)!.map(({ amount }) => ({ ...outside, Glu: outside.Glu + amount }));
  return {
    end,
    get rest() {
      rest ??= keep(level);
      return rest;
    },
    pulse(train) {
      let made = pulses.get(train);
      if (made === undefined) {
        made = during(level, train).map(keep);
        pulses.set(train, made);
      }
      return made;
    },
    periods(train, count) {
      const key = `train at ${train.first}, ${count} periods`;
      let made = many.get(key);
      if (made === undefined) {
        made = periods(level, key, count * train.period, (outside) => {
          const still = medium(outside);
          const gap = train.period - train.pieces.reduce((sum, piece) => sum + piece, 0);
          const pulse = during(outside, train).map((one, k) => medium(one).step(train.pieces[k]!));
          return often(inTurn(gap > 0 ? [...pulse, still.step(gap)] : pulse, still.n), count, still.n);
        });
        many.set(key, made);
      }
      return made;
    },
  };
}
