import * as rival from "../../equations/circuit-index.js";
import * as eq from "../../equations/index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { convention } from "../../sources/default-chain.js";
import type { Account } from "../account.js";
import { circuitKnobs } from "../experiments.js";
import { circuit } from "../mean-field.js";

const { KI: _affinity, nI: _share, tauI: _lag, tauz: _tone, JIE: _drive, JII: _self, ...kept } = circuit.parameters;
// Nothing here is in excess, so what cuts an excess does nothing.
const { lamotrigine: _cut, naltrexone: _weaker, ...knobs } = circuitKnobs;
const brake = ["bI", "AI", "PI", "zI"];

/** The popular sentence on the same circuit: interneurons fire as they always do, and only pyramidal cells are blocked. */
export const directInhibitionCircuit: Account = {
  id: "direct-inhibition-circuit",
  title: "direct inhibition, on the circuit",
  about: "The circuit with interneurons and inhibition held where they were: pyramidal cells can only lose drive.",
  leavesOut: "Any block of interneurons, which is what the rival account is about.",
  against: ["MOG-sign", "CHO12", "GER20-1", "ALI20"],
  model: model({
    id: "direct-inhibition-circuit-account",
    states: ["bE", "a"],
    initial: { a: "q + (1 - q)*a0" },
    equations: [
      ...circuit.equations.filter(({ of }) => !brake.includes(of)),
      eq.pyramidalRate,
      eq.extracellularGlutamate,
      rival.symptomaticRelief,
    ],
    parameters: {
      ...kept,
      zI: parameter("1", { source: convention, evidence: "derived", range: [1, 1], note: "held where it was" }),
    },
    columns: ["release", "G", "rE", "relief"],
  }),
  knobs,
};
