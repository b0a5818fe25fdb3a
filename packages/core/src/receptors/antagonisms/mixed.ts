import { equieffective } from "../../equations/antagonism/equieffective.js";
import { halfResponseMixed } from "../../equations/antagonism/half-response-mixed.js";
import { ic50Mixed } from "../../equations/antagonism/ic50-mixed.js";
import { largestResponseMixed } from "../../equations/antagonism/largest-response-mixed.js";
import { mixedAntagonism } from "../../equations/antagonism/mixed-antagonism.js";
import { type Antagonism, constants, weaker } from "../antagonism.js";

/** Both kinds of receptor, one of them liked better. */
export const mixed: Antagonism = {
  id: "mixed",
  name: "mixed",
  about:
    "The antagonist binds with and without agonist, but not equally well. With alpha at 1 it is non-competitive, with a very large alpha competitive.",
  moves: "the curve sinks, and goes to the right or to the left",
  equations: {
    response: mixedAntagonism,
    half: halfResponseMixed,
    largest: largestResponseMixed,
    IC50: ic50Mixed,
    equieffective,
  },
  parameters: { ...constants, alphaB: weaker },
  rising: "rises or falls",
};
