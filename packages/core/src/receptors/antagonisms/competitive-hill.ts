import { equieffective } from "../../equations/antagonism/equieffective.js";
import { gaddumHill } from "../../equations/antagonism/gaddum-hill.js";
import { halfResponse } from "../../equations/antagonism/half-response.js";
import { ic50Hill } from "../../equations/antagonism/ic50-hill.js";
import { type Antagonism, constants, steep } from "../antagonism.js";

/** Leff and Dougall: the competition stands inside the power. */
export const competitiveHill: Antagonism = {
  id: "competitive-hill",
  name: "competitive, agonist with a Hill slope",
  about:
    "One place, two ligands, and an agonist whose curve is steeper or flatter than that of Langmuir. The rule of Cheng and Prusoff is wrong here.",
  moves: "the curve goes to the right and keeps its height and its slope",
  equations: { response: gaddumHill, half: halfResponse, IC50: ic50Hill, equieffective },
  parameters: { ...constants, nA: steep },
  rising: "rises",
};
