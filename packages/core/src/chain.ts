import type { Drug } from "./drug.js";
import * as drugFamily from "./drugs/index.js";
import type { Effect } from "./effect.js";
import * as effectFamily from "./effects/index.js";
import type { Equation } from "./equation.js";
import * as equationFamily from "./equations/index.js";
import { compose, type Model } from "./model.js";
import * as modelFamily from "./models/index.js";
import type { Subject } from "./subject.js";
import * as subjectFamily from "./subjects/index.js";

/** A family by the ids of its members. The calls are marked pure, so that a page leaves out families it does not name. */
const byId = <T extends { readonly id: string }>(family: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.values(family).map((member) => [member.id, member]));

export const drugs: Readonly<Record<string, Drug>> = /* @__PURE__ */ byId<Drug>(drugFamily);
export const subjects: Readonly<Record<string, Subject>> = /* @__PURE__ */ byId<Subject>(subjectFamily);
export const effects: Readonly<Record<string, Effect>> = /* @__PURE__ */ byId<Effect>(effectFamily);
export const equations: Readonly<Record<string, Equation>> = /* @__PURE__ */ byId<Equation>(equationFamily);

/** Puts formulas of a part that is an entry of its own beside the others. */
export const addEquations = (more: Readonly<Record<string, Equation>>): void => void Object.assign(equations, more);

/** The whole way: dose, plasma, effect site, receptor, circuit, every effect. */
export const dripToMood: Model = compose(
  {
    id: "drip-to-mood",
    title: "from the drip to the mood",
    about: "The default kinetics with the effect site, the receptor, the circuit and every effect.",
  },
  modelFamily.ketamineDisposition,
  modelFamily.effectSite,
  modelFamily.receptorBlock,
  modelFamily.disinhibition,
  ...Object.values(effects).map((effect) => effect.model),
);

const shelf: Record<string, Model> = { [dripToMood.id]: dripToMood, ...byId<Model>(modelFamily) };

/** Every model that is here: the default and its parts, and the published sets once they are loaded. */
export const models: Readonly<Record<string, Model>> = shelf;

/** Puts models on the shelf, where a scenario finds them by their id. */
export function addModels(more: Readonly<Record<string, Model>>): void {
  Object.assign(shelf, more);
}

/**
 * Brings the published sets, so that `{ model: "simons-2022" }` works. A page that shows the default need not load
 * them; in Node and Deno they are there from the start.
 */
export async function loadModels(): Promise<typeof models> {
  addModels((await import("./published.js")).publishedModels);
  return models;
}
