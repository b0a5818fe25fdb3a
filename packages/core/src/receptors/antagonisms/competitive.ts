import { equieffective } from "../../equations/antagonism/equieffective.js";
import { gaddum } from "../../equations/antagonism/gaddum.js";
import { halfResponse } from "../../equations/antagonism/half-response.js";
import { chengPrusoff } from "../../equations/receptor/cheng-prusoff.js";
import { type Antagonism, constants } from "../antagonism.js";

/** Gaddum: one place, two ligands. */
export const competitive: Antagonism = {
  id: "competitive",
  name: "competitive",
  about: "The antagonist sits where the agonist wants to sit, as D-AP5 and CPP do. Enough agonist always wins.",
  moves: "the curve goes to the right and keeps its height and its shape",
  equations: {
    response: gaddum,
    half: halfResponse,
    IC50: chengPrusoff.as({ Ki: "KB" }, "ic50-competitive"),
    equieffective,
  },
  parameters: constants,
  rising: "rises",
};
