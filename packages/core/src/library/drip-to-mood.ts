import type { Drug } from "../kinetics/drug.js";
import * as drugFamily from "../kinetics/drugs/index.js";
import type { Subject } from "../kinetics/subject.js";
import * as subjectFamily from "../kinetics/subjects/index.js";
import { byId } from "../language/names.js";
import { compose, type Model } from "../model/model.js";
import type { Library } from "../simulation/registry.js";
import * as modelFamily from "./default-parts.js";
import { effects } from "./families.js";

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

/** The default and its parts, with the drugs and the bodies that go with any model. */
export const library: Library = {
  drugs: byId<Drug>(drugFamily),
  subjects: byId<Subject>(subjectFamily),
  models: { [dripToMood.id]: dripToMood, ...byId<Model>(modelFamily) },
};
