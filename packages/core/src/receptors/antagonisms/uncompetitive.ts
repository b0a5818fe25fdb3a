import { equieffective } from "../../equations/antagonism/equieffective.js";
import { halfResponseUncompetitive } from "../../equations/antagonism/half-response-uncompetitive.js";
import { ic50Uncompetitive } from "../../equations/antagonism/ic50-uncompetitive.js";
import { largestResponse } from "../../equations/antagonism/largest-response.js";
import { uncompetitive as response } from "../../equations/antagonism/uncompetitive.js";
import { type Antagonism, constants } from "../antagonism.js";

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
