import { equieffective } from "../../equations/antagonism/equieffective.js";
import { ic50Own } from "../../equations/antagonism/ic50-own.js";
import { largestResponsePartial } from "../../equations/antagonism/largest-response-partial.js";
import { partialInhibition } from "../../equations/antagonism/partial-inhibition.js";
import { type Antagonism, constants, incomplete } from "../antagonism.js";

/** A receptor that holds the antagonist works on, at a part of its strength. */
export const partialAllosteric: Antagonism = {
  id: "partial-allosteric",
  name: "partial allosteric",
  about:
    "The antagonist binds elsewhere and turns the receptor down, not off, as ifenprodil does. More antagonist stops helping.",
  moves: "the curve sinks, to a floor, and keeps its place",
  equations: { response: partialInhibition, largest: largestResponsePartial, IC50: ic50Own, equieffective },
  parameters: { ...constants, mB: incomplete },
  rising: "stays",
};
