import { equieffective } from "../../equations/antagonism/equieffective.js";
import { ic50Own } from "../../equations/antagonism/ic50-own.js";
import { largestResponse } from "../../equations/antagonism/largest-response.js";
import { nonCompetitive as response } from "../../equations/antagonism/non-competitive.js";
import { type Antagonism, constants } from "../antagonism.js";

/** Receptors are taken away. */
export const nonCompetitive: Antagonism = {
  id: "non-competitive",
  name: "non-competitive",
  about:
    "The antagonist binds elsewhere, with and without agonist alike. A trapping blocker at equilibrium looks like this, whatever its way in.",
  moves: "the curve sinks and keeps its place",
  equations: { response, largest: largestResponse, IC50: ic50Own, equieffective },
  parameters: constants,
  rising: "stays",
};
