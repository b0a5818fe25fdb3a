import type { Channel, Outside } from "./channel.js";
import type { Protocol, PulsePiece, Steps } from "./protocol.js";
import type { Medium } from "./solve/medium.js";
import type { Passage, Stage, Train } from "./solve/walk.js";

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
  const all = new Map<Medium, Outside>();
  const around = (outside: Outside): Medium => {
    const made = channel.medium(outside);
    all.set(made, outside);
    return made;
  };
  const shapes = new Map<Train, readonly PulsePiece[]>();
  const trains = glutamate.trains.map(({ pulse, ...train }): Train => {
    const made = { ...train, pieces: pulse.map(({ duration }) => duration) };
    shapes.set(made, pulse);
    return made;
  });
  const stages: Stage[] = [];
  const at = [0, 0, 0];
  const inputs = [glutamate, drug, voltage];
  for (let begin = 0; begin < span; ) {
    let end = span;
    inputs.forEach((input, q) => {
      while (at[q]! + 1 < input.times.length && input.times[at[q]! + 1]! <= begin + NEAR * (1 + begin)) at[q]!++;
      if (at[q]! + 1 < input.times.length) end = Math.min(end, input.times[at[q]! + 1]!);
    });
    stages.push(
      stage(
        end,
        inputs.map((input, q) => input.values[at[q]!]!),
        around,
        shapes,
      ),
    );
    begin = end;
  }
  return { passage: { span, stages, trains }, outside: all };
}

const NEAR = 1e-12;

function stage(
  end: number,
  [Glu, Cu, Vm]: readonly number[],
  around: (outside: Outside) => Medium,
  shapes: ReadonlyMap<Train, readonly PulsePiece[]>,
): Stage {
  const level = { Glu: Glu!, Cu: Cu!, Vm: Vm! };
  const made = new Map<Train, readonly Medium[]>();
  let rest: Medium | undefined;
  return {
    end,
    get rest() {
      rest ??= around(level);
      return rest;
    },
    pulse(train) {
      let media = made.get(train);
      if (media === undefined) {
        media = shapes.get(train)!.map(({ amount }) => around({ ...level, Glu: level.Glu + amount }));
        made.set(train, media);
      }
      return media;
    },
  };
}
