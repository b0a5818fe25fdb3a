import { type Flow, flowing, KetalabError, type Model, simulate } from "@ketalab/core";

/** One box of the picture: a volume of the model, with the states that are drawn as one. */
export interface Volume {
  /** `V1` is the central one; of those around it `V2` gives back fastest, whatever the model calls it. */
  readonly id: string;
  /** Their symbols in the model. */
  readonly states: readonly string[];
}

/** One arrow: from a volume to another, or out of the body as the drug that was given. */
export interface Passage {
  /** The volume it leaves. */
  readonly from: string;
  /** The volume it enters, or `gone`. */
  readonly to: string;
  /** What goes along it together. */
  readonly flows: readonly Flow[];
}

/** The part of a model that a dose moves about in before it is eliminated, read off its states and flows. */
export interface Mammillary {
  /** The central one first. */
  readonly volumes: readonly Volume[];
  /** What goes between them, and out. */
  readonly passages: readonly Passage[];
}

/** What is still to be given, and where the drug goes that leaves the body or is changed. */
export const WAITING = "waiting";
export const GONE = "gone";

/**
 * Finds the volumes of a dose: the state that it enters, and those that exchange with that one, the fastest first. A dose
 * that enters two states, S and R say, fills two such parts, and those are drawn as one.
 *
 * @throws KetalabError `unsupported` when two outer volumes exchange with each other, because then no volume is central.
 */
export function mammillary(model: Model, route = "iv"): Mammillary {
  const { id, states, flows, inputs } = model;
  const hubs = inputs.filter((one) => one.route === route && one.as === "given").map(({ to }) => to);
  const along = (from: string, to: string) => flows.filter((flow) => flow.from === from && flow.to === to);
  const parts = hubs.map((hub) => {
    const outer = states.filter((state) => along(hub, state).length > 0 && along(state, hub).length > 0);
    return [hub, ...outer];
  });
  const inside = parts.flat();
  for (const { from, to } of flows) {
    if (from === null || to === null || hubs.includes(from) || hubs.includes(to)) continue;
    if (inside.includes(from) && inside.includes(to))
      throw new KetalabError("unsupported", `${id}: ${from} exchanges with ${to}, so no volume is central`, {
        path: "model",
        given: id,
      });
  }
  const back = rates(model, inside, (state) => hubs.flatMap((hub) => along(state, hub)));
  const place = new Map<string, string>();
  for (const [hub = "", ...outer] of parts) {
    outer.sort((a, b) => (back.get(b) as number) - (back.get(a) as number));
    for (const [i, state] of [hub, ...outer].entries()) place.set(state, `V${i + 1}`);
  }
  const volumes = [...new Set(place.values())].map((volume) => ({
    id: volume,
    states: inside.filter((state) => place.get(state) === volume),
  }));
  const passages = new Map<string, { from: string; to: string; flows: Flow[] }>();
  for (const flow of flows) {
    const from = place.get(flow.from ?? "");
    if (from === undefined) continue;
    const to = place.get(flow.to ?? "") ?? GONE;
    const known = passages.get(`${from}>${to}`);
    if (known) known.flows.push(flow);
    else passages.set(`${from}>${to}`, { from, to, flows: [flow] });
  }
  return { volumes, passages: [...passages.values()] };
}

/** Which share of a state goes along some flows each minute, read off a run a minute after a dose. */
function rates(
  model: Model,
  states: readonly string[],
  flowsOf: (state: string) => readonly Flow[],
): ReadonlyMap<string, number> {
  const run = simulate({ model, regimen: "1 mg bolus", columns: states, at: "1 min" });
  const last = run.time.length - 1;
  return new Map(
    states.map((state) => {
      const moved = flowing(flowsOf(state))(run).reduce((sum, one) => sum + (one[last] as number), 0);
      return [state, moved / (run.column(state)[last] as number)];
    }),
  );
}
