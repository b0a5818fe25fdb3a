import * as rival from "../equations/circuit-index.js";
import * as eq from "../equations/index.js";
import { parameter } from "../language/parameter.js";
import { model } from "../model/model.js";
import { convention, thisWork } from "../sources/default-chain.js";
import type { Subject } from "./subject.js";

/** The animal of the microdialysis experiments. It takes accounts of glutamate and no models of people. */
export const rat: Subject = {
  id: "rat",
  title: "rat",
  parameters: {
    WT: parameter("0.3 kg", { source: convention, evidence: "illustrative", range: ["0.05 kg", "1 kg"] }),
  },
};

/** From a dose into the belly to free drug in the brain, as an absorption and a half-life; not a published fit. */
export const ratKinetics = model({
  id: "rat-kinetics",
  title: "a rat, injected into the belly",
  about: "Illustrative rates; the dose-to-brain scale was fitted together with the circuit.",
  states: ["A1", "A2"],
  equations: [rival.ratDepot, eq.rateFromHalfLife.as({ ke0: "k10" }), rival.ratBody, rival.ratBrain],
  parameters: {
    ka_ip: parameter("0.15 1/min", {
      source: convention,
      evidence: "illustrative",
      range: ["0.02 1/min", "2 1/min"],
      note: "plausible 0.08 to 0.3",
    }),
    halfLife: parameter("45 min", {
      source: convention,
      evidence: "illustrative",
      range: ["5 min", "600 min"],
      note: "plausible 30 to 60",
    }),
    sRat: parameter("0.1014 µmol/L/(mg/kg)", {
      source: thisWork,
      evidence: "fitted",
      range: ["0.01 µmol/L/(mg/kg)", "2 µmol/L/(mg/kg)"],
      note: "together with the circuit; plausible 0.08 to 0.34",
    }),
  },
  inputs: [{ route: "ip", to: "A1", amount: "dose", as: "given" }],
  measured: { population: "rats", site: "not read", forms: ["ketamine"] },
  columns: ["Cu"],
});
