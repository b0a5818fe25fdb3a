import * as eq from "../../equations/index.js";
import { model } from "../../model/model.js";
import { otto2021 } from "../../sources/default-chain.js";
import { fromOmega2 } from "../between-subject.js";
import { allometric, exchange, published, scaled } from "../mammillary.js";

const number = published(otto2021);
const omega2 = fromOmega2({ source: otto2021, evidence: "read" });
const at70 = "per 70 kg";

/** S-ketamine and S-norketamine from venous blood. Only the central volumes and the clearances grow with weight. */
export const otto2021Model = model({
  id: "otto-2021",
  title: "Otto 2021 (structure of Fanta 2015)",
  about: "Venous samples: the peak of an infusion is far below what arterial sets give. The oral part was not found.",
  measured: {
    population: "11 healthy men; checked on a second study",
    site: "venous",
    forms: ["esketamine"],
    declared: { clearance: "95.2 L/h, of plasma, a little above liver flow" },
  },
  states: ["A1", "A2", "A3", "N1", "N2"],
  flows: [
    ...exchange("A1", "V1i", "A2", "V2", "Q2"),
    ...exchange("A1", "V1i", "A3", "V3", "Q3"),
    { from: "A1", to: "N1", rate: "CLi*A1/V1i" },
    ...exchange("N1", "VN1i", "N2", "VN2", "QN"),
    { from: "N1", to: null, rate: "CLNi*N1/VN1i" },
  ],
  equations: [
    eq.concentration.as({ C: "Cket", A: "A1", V: "V1i" }),
    eq.concentration.as({ C: "Cnk", A: "N1", V: "VN1i" }),
    scaled("V1", "nV"),
    scaled("VN1", "nV"),
    scaled("CL", "nCL"),
    scaled("CLN", "nCL"),
  ],
  parameters: {
    ...allometric(otto2021),
    V1: number("133 L", at70),
    CL: number("95.2 L/h", at70),
    V2: number("187 L"),
    Q2: number("23.2 L/h"),
    V3: number("98.8 L"),
    Q3: number("157 L/h"),
    VN1: number("98.638 L", at70),
    CLN: number("57.72 L/h", `${at70}; all ketamine becomes norketamine, by mass`),
    VN2: number("160.04 L"),
    QN: number("42.778 L/h"),
  },
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  columns: ["Cket", "Cnk"],
  variability: { V1: omega2(0.084177), CL: omega2(0.026048), VN1: omega2(0.040426), CLN: omega2(0.10319) },
  correlations: [
    { of: ["V1", "CL"], covariance: 0.02261 },
    { of: ["VN1", "CLN"], covariance: 0.04456 },
  ],
  residual: { Cket: { proportional: 0.236 }, Cnk: { proportional: 0.1426 } },
});
