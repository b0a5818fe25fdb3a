import * as eq from "../equations/index.js";
import { parameter } from "../language/parameter.js";
import { model } from "../model/model.js";
import { olofsen2022 } from "../sources/default-chain.js";

/** The site of action behind the artery, and what is free there. */
export const effectSite = model({
  id: "effect-site",
  title: "effect site and free concentration",
  about: "One lag for analgesia, dissociation and the receptors; free drug by the unbound fraction in plasma.",
  states: ["CeS", "CeR"],
  parameters: {
    ke0: parameter("0.0835 1/min", {
      source: olofsen2022,
      evidence: "read",
      range: ["0.01 1/min", "20 1/min"],
      note: "half-life 8.3 min (5.1 to 13.0), S-ketamine",
    }),
  },
  equations: [
    eq.effectSite.as({ C1: "CketS", Ce: "CeS" }),
    eq.effectSite.as({ C1: "CketR", Ce: "CeR" }),
    eq.sumOfEnantiomers.as({ Cket: "Ce", CketS: "CeS", CketR: "CeR" }),
    eq.freeConcentration,
  ],
  columns: ["Ce", "Cu"],
});
