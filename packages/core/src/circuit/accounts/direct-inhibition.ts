import * as rival from "../../equations/circuit-index.js";
import * as eq from "../../equations/index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { baker2002 } from "../../sources/default-chain.js";
import type { Account } from "../account.js";
import { chosen } from "../downstream.js";

/** The popular sentence: by blocking the receptors, ketamine reduces the amount of glutamate. */
export const directInhibition: Account = {
  id: "direct-inhibition",
  title: "direct inhibition",
  about: "Fewer open receptors mean less glutamate: it falls at every dose, and relief ends with the drug.",
  leavesOut: "Everything between a receptor and a release: no cells, no circuit, no memory of the drug.",
  against: ["MOG-sign", "CHO12", "GER20-1", "DIA10"],
  model: model({
    id: "direct-inhibition-account",
    equations: [eq.racemateEquivalent, rival.directInhibition, rival.symptomaticRelief],
    parameters: {
      kappa: parameter("0.4", {
        source: baker2002,
        evidence: "illustrative",
        range: [0, 1],
        note: "the vesicular share",
      }),
      Kdirect: chosen("1 µmol/L", ["0.01 µmol/L", "1000 µmol/L"]),
    },
    columns: ["G", "relief"],
  }),
  knobs: {},
};
