import { type Antagonism, constants } from "../antagonism.js";
import { equieffective } from "../equations/equieffective.js";
import { halfResponseUncompetitive } from "../equations/half-response-uncompetitive.js";
import { ic50Uncompetitive } from "../equations/ic50-uncompetitive.js";
import { largestResponse } from "../equations/largest-response.js";
import { uncompetitive as response } from "../equations/uncompetitive.js";

/** Only where agonist has bound before. */
export const uncompetitive: Antagonism = {
  id: "uncompetitive",
  name: "uncompetitive",
  about:
    "The antagonist finds its place only where agonist has bound: a blocker of the open channel that the gate cannot close over. More agonist makes it stronger.",
  moves: "the curve sinks and goes to the left",
  equations: {
    response,
    half: halfResponseUncompetitive,
    largest: largestResponse,
    IC50: ic50Uncompetitive,
    equieffective,
  },
  parameters: constants,
  rising: "falls",
};
