import * as eq from "../../equations/index.js";
import { model } from "../../model/model.js";
import { flint2017 } from "../../sources/kinetic-sets.js";
import { fromCV } from "../between-subject.js";
import { allometric, exchange, published, scaled } from "../mammillary.js";

const number = published(flint2017);
const cv = fromCV({ source: flint2017, evidence: "read" });
const at70 = "per 70 kg";

/** Long sedation of children: the clearance of norketamine rises with the hours of the infusion, counted by a clock. */
export const flint2017Model = model({
  id: "flint-2017",
  title: "Flint 2017, children in intensive care",
  about: "Central volume of ketamine 7.7 L and of norketamine 1 L (fixed): not for the first minutes.",
  measured: {
    population: "children in paediatric intensive care, prolonged infusion",
    site: "not read",
    forms: ["esketamine"],
    declared: { clearance: "112 L/h, of plasma", volume: "norketamine 1 L, fixed in the paper" },
  },
  states: ["A1", "A2", "N1", "clock"],
  flows: [
    ...exchange("A1", "V1i", "A2", "V2i", "Q2i"),
    { from: "A1", to: "N1", rate: "CLi*A1/V1i" },
    { from: "N1", to: null, rate: "CLNi*(1 + kCL*clock)*N1/VN1" },
  ],
  equations: [
    eq.concentration.as({ C: "Cket", A: "A1", V: "V1i" }),
    eq.concentration.as({ C: "Cnk", A: "N1", V: "VN1" }),
    eq.clock,
    scaled("V1", "nV"),
    scaled("V2", "nV"),
    ...["CL", "Q2", "CLN"].map((name) => scaled(name, "nCL")),
  ],
  parameters: {
    ...allometric(flint2017),
    CL: number("112 L/h", at70),
    V1: number("7.73 L", at70),
    Q2: number("196 L/h", at70),
    V2: number("545 L", at70),
    CLN: number("53.2 L/h", `${at70}, at the start`),
    kCL: number("0.0087 1/h", "per hour of infusion"),
    VN1: number("1 L", "fixed in the paper"),
  },
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  columns: ["Cket", "Cnk"],
  variability: { CL: cv(40.2), CLN: cv(104) },
  correlations: [{ of: ["CL", "CLN"], r: 0.506 }],
  residual: { Cket: { proportional: 0.419 }, Cnk: { proportional: 0.475 } },
});
