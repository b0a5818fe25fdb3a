import { equieffectiveTwoSites } from "../../equations/antagonism/equieffective-two-sites.js";
import { gaddumTwoSites } from "../../equations/antagonism/gaddum-two-sites.js";
import { halfResponseTwoSites } from "../../equations/antagonism/half-response-two-sites.js";
import { ic50TwoSites } from "../../equations/antagonism/ic50-two-sites.js";
import { type Antagonism, constants } from "../antagonism.js";

/** Two places, and agonist is needed in both. */
export const competitiveTwoSites: Antagonism = {
  id: "competitive-two-sites",
  name: "competitive, two sites",
  about:
    "Two equal places must both hold agonist, as the two glutamate sites of the receptor must; one antagonist silences it. The IC50 is smaller than the constant suggests.",
  moves: "the curve goes to the right and keeps its height and its shape",
  equations: {
    response: gaddumTwoSites,
    half: halfResponseTwoSites,
    IC50: ic50TwoSites,
    equieffective: equieffectiveTwoSites,
  },
  parameters: constants,
  rising: "rises",
};
