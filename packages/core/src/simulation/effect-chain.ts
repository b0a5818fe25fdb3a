import { allEffects } from "../effects/all-effects.js";
import type { Effect } from "../effects/effect.js";
import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { lookup } from "../language/names.js";
import { compose, type Model } from "../model/model.js";
import { models } from "./registry.js";

/**
 * The default chain, which the main entry registers.
 * @throws KetalabError where only another entry was imported.
 */
export function defaultChain(): Model {
  const found = models["drip-to-mood"];
  if (found === undefined)
    throw new KetalabError("missing", 'the default chain is not here: import "@ketalab/core" beside this entry', {
      path: "model",
    });
  return found;
}

const chains = new Map<string, Model>();

/**
 * The default chain with the effects that are given, and no others; it is made once. Who gives the effects themselves brings no
 * others along, so a page carries only those that it draws.
 *
 * @param asked effects, in any order: those of the default chain may be among them.
 * @returns a model for the `model` of a scenario.
 * @throws KetalabError when nothing is given; TypeError for what is no effect.
 * @example simulate({ model: chainWith(heartRate, unreality), regimen: "0.3 mg/kg over 5 min" })
 */
export function chainWith(...asked: readonly Effect[]): Model {
  if (asked.length === 0)
    throw new KetalabError("missing", "chainWith needs at least one effect, for instance heartRate", {
      path: "effects",
    });
  const key = [...new Set(asked.map((effect) => argument(effect, "an effect", "id", "model").id))].sort().join();
  let made = chains.get(key);
  if (made === undefined) {
    const base = defaultChain();
    const more = asked.filter(({ model }) => model.columns.some((column) => !base.columns.includes(column)));
    made = compose(
      { id: "drip-to-mood-and-more", title: "from the drip to the mood, with further effects", about: base.about },
      base,
      ...more.map(({ model }) => model),
    );
    chains.set(key, made);
  }
  return made;
}

/**
 * The default chain with the effects that are named, and no others; it is made once.
 *
 * @param ids of effects, in any order: those of the default chain may be among them.
 * @returns a model for the `model` of a scenario.
 * @throws KetalabError for an unknown id, and when nothing is asked for.
 * @example simulate({ model: withEffects("heart-rate", "unreality"), regimen: "0.3 mg/kg over 5 min" })
 */
export function withEffects(...ids: readonly string[]): Model {
  if (ids.length === 0)
    throw new KetalabError("missing", 'withEffects needs at least one id, for instance "heart-rate"', {
      path: "effects",
    });
  return chainWith(...ids.map((id) => lookup("effect", allEffects, id)));
}
