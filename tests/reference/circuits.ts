import {
  compose,
  equation,
  equations,
  type Model,
  model,
  models,
  parameter,
  prepare,
  type Regimen,
} from "@ketalab/core";
import { circuitSet } from "@ketalab/core/circuit";
import { convention } from "../../packages/core/src/sources/default-chain.js";
import data from "./data/glutamate.json" with { type: "json" };

/** The circuit of the library behind the stand-in kinetics of the reference, so that only the circuit is under test. */
const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;
const known = (text: string) => parameter(text, { source: convention, evidence: "illustrative" });
// The golden values belong to the first fit.
export const firstFit = circuitSet("first") as Readonly<Record<string, number>>;
const circuit = models.disinhibition as Model;

/** Where everything settles under a constant free concentration, µmol/L. */
const settled = prepare({
  model: "disinhibition",
  regimen: "0 mg bolus",
  set: { Cu: "1 µmol/L" },
  columns: ["bI", "bE", "rE", "rI", "a", "release", "G", "Glu", "AE", "AI"],
  at: ["30 h"],
});
export const steady = (Cu: number, values: Record<string, number> = {}) =>
  settled.run({ Cu, ...firstFit, ...values }).at("30 h") as Record<string, number>;

/** First-order absorption and elimination, scaled so that the peak is `scale` µmol/L for each mg/kg. */
const { scale, ka, halfLife } = data.ratKinetics;
const ke = Math.LN2 / halfLife;
const tm = Math.log(ka / ke) / (ka - ke);
const perDose = ((ka - ke) / ka / (Math.exp(-ke * tm) - Math.exp(-ka * tm))) * scale;
const units = { kRat: "1/min", eRat: "1/min", sRat: "µmol/L/(µg/kg)" };
const ratKinetics = model({
  id: "rat",
  states: ["A1", "A2"],
  flows: [],
  equations: [
    equation({ id: "depot", of: "A1", kind: "rate", expr: "-kRat*A1", source: convention, units }),
    equation({ id: "body", of: "A2", kind: "rate", expr: "kRat*A1 - eRat*A2", source: convention, units }),
    equation({ id: "brain", of: "Cu", kind: "assignment", expr: "sRat*A2/WT", source: convention, units }),
  ],
  parameters: {
    kRat: known(`${ka} 1/min`),
    eRat: known(`${ke} 1/min`),
    sRat: known(`${perDose} µmol/L/(mg/kg)`),
  },
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  columns: ["Cu"],
});
export const rat = compose({ id: "rat-circuit" }, ratKinetics, circuit);

const { V1, V2, CL, Q, MW } = data.humanKinetics;
export const humanKinetics = model({
  id: "human",
  states: ["A1", "A2"],
  flows: [
    { from: "A1", to: "A2", rate: "Q2*A1/V1" },
    { from: "A2", to: "A1", rate: "Q2*A2/V2" },
    { from: "A1", to: null, rate: "CL*A1/V1" },
  ],
  equations: [by("concentration").as({ C: "Ce", A: "A1", V: "V1" }), by("free-concentration")],
  parameters: {
    V1: known(`${V1 * 70} L`),
    V2: known(`${V2 * 70} L`),
    CL: known(`${CL * 70} L/min`),
    Q2: known(`${Q * 70} L/min`),
    MW: known(`${MW} g/mol`),
  },
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  columns: ["Ce", "Cu"],
});
export const human = compose({ id: "human-circuit" }, humanKinetics, circuit);

/** A dose for a rat, mg/kg: beyond what a regimen for people lets in. */
export const injected = (mgPerKg: number): Regimen => ({
  parameters: {},
  events: (_, weight) => [{ time: 0, route: "iv", amount: mgPerKg * 1000 * weight, duration: 0 }],
  text: () => `${mgPerKg} mg/kg bolus`,
});
