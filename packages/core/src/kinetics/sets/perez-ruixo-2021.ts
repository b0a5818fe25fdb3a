import * as eq from "../../equations/index.js";
import { parameter } from "../../language/parameter.js";
import { type Flow, model } from "../../model/model.js";
import { perezRuixo2021 } from "../../sources/kinetic-sets.js";
import { fromCV, fromOmega2 } from "../between-subject.js";
import { exchange, published } from "../mammillary.js";

const number = published(perezRuixo2021);
const origin = { source: perezRuixo2021, evidence: "read" as const };
const cv = fromCV(origin);
const one = (from: string, to: string | null, rate: string): Flow => ({ from, to, rate });
const yes = (note: string) =>
  parameter("0", { source: perezRuixo2021, evidence: "illustrative", range: [0, 1], note: `1 for ${note}` });

/** The share of a dose that goes through the nose: of the first 28 mg of a session one part, of what follows less. */
const through = (x: string) => `(min(${x}, spray) + fLater*max(${x} - spray, 0))`;
const nasal = `FRni*(${through("before + dose")} - ${through("before")})`;

/**
 * Esketamine as a nasal spray, swallowed or into a vein. What is not taken up in the nose is swallowed, slowly; the gut
 * and a liver of its own take most of that. Older people have less liver flow; origin changes three numbers.
 */
export const perezRuixo2021Model = model({
  id: "perez-ruixo-2021",
  title: "Perez-Ruixo 2021, nasal esketamine",
  about:
    "Venous sampling is unverified. Clearance 109 L/h; its abstract says 114 and the label 89. Its table of norketamine areas is not reproduced.",
  measured: {
    population: "820 healthy volunteers and patients with resistant depression (unverified)",
    site: "venous",
    forms: ["esketamine"],
    declared: { clearance: "109 L/h: its own liver flow is 151 L/h" },
  },
  states: ["A1", "A2", "A3", "AL", "N1", "N2", "Ad_nasal", "Ag_nasal", "Ad_oral"],
  flows: [
    ...exchange("A1", "V1", "A2", "V2", "Q2"),
    ...exchange("A1", "V1", "A3", "V3", "Q3"),
    ...exchange("A1", "V1", "AL", "VL", "QLi"),
    one("AL", null, "keli*AL"),
    one("AL", "N1", "kmet*AL"),
    ...exchange("N1", "VN1", "N2", "VN2", "QN"),
    one("N1", null, "CLNi*N1/VN1"),
    one("Ad_nasal", "A1", "ka_nasal*Ad_nasal"),
    one("Ag_nasal", "AL", "Fgut*kg_nasal*Ag_nasal"),
    one("Ag_nasal", null, "(1 - Fgut)*kg_nasal*Ag_nasal"),
    one("Ad_oral", "AL", "Fgut*ka_oral*Ad_oral"),
    one("Ad_oral", null, "(1 - Fgut)*ka_oral*Ad_oral"),
  ],
  equations: [
    eq.concentration.as({ C: "Cket", A: "A1", V: "V1" }),
    eq.concentration.as({ C: "Cnk", A: "N1", V: "VN1" }),
    eq.liverFlow,
    eq.covariateFactor.as({ Pi: "keli", P: "kel", factor: "fkel", yes: "asian" }, "kel-origin"),
    eq.covariateFactor.as({ Pi: "CLNi", P: "CLN", factor: "fCLN", yes: "asian" }, "norketamine-clearance-origin"),
    eq.nasalFraction,
  ],
  parameters: {
    V1: number("192 L"),
    Q2: number("84.3 L/h"),
    V2: number("143 L"),
    Q3: number("37.6 L/h"),
    V3: number("417 L"),
    QL: number("151 L/h", "to 60 years"),
    sQL: parameter("2.19 L/h/y", { ...origin, range: [0, 10], note: "lost per year above 60" }),
    AGE: parameter("40 y", { ...origin, evidence: "illustrative", range: [18, 90], note: "a covariate" }),
    AGEref: parameter("60 y", { ...origin, range: [60, 60] }),
    VL: number("101 L"),
    kel: number("1.11 1/h"),
    fkel: number("0.36", "Asian"),
    kmet: number("2.77 1/h"),
    VN1: number("70 L"),
    CLN: number("38 L/h"),
    fCLN: number("0.81", "Asian"),
    VN2: number("115 L"),
    QN: number("26.1 L/h"),
    FRn: parameter("0.54", { ...origin, range: [0, 0.74], note: "of the first 28 mg" }),
    oFRn: parameter("1", { ...origin, evidence: "derived", range: [0.01, 100], note: "1 for the usual person" }),
    fFRn: parameter("1.34", { ...origin, range: [0.5, 1.35], note: "Japanese" }),
    fLater: parameter("0.62", { ...origin, range: [0, 1], note: "each later 28 mg" }),
    spray: parameter("28 mg", { ...origin, range: [28, 28], note: "one device, two sprays" }),
    asian: yes("Asian, Japanese included"),
    japanese: yes("Japanese"),
    ka_nasal: number("2.93 1/h"),
    Dg_nasal: number("0.53 h"),
    kg_nasal: number("1.45 1/h"),
    Da_oral: number("0.32 h"),
    ka_oral: number("0.97 1/h"),
    Fgut: parameter("0.64", { ...origin, range: [0, 1] }),
  },
  inputs: [
    { route: "iv", to: "A1", amount: "dose", as: "given" },
    { route: "nasal", to: "Ad_nasal", amount: nasal, as: "given" },
    { route: "nasal", to: "Ag_nasal", amount: `dose - ${nasal}`, over: "Dg_nasal", as: "given" },
    { route: "oral", to: "Ad_oral", amount: "dose", over: "Da_oral", as: "given" },
  ],
  columns: ["Cket", "Cnk"],
  variability: {
    V1: cv(27.5),
    V2: cv(49.3),
    QL: cv(23.2),
    VL: cv(34.6),
    kel: cv(120),
    VN1: cv(31.6),
    CLN: cv(25.4),
    oFRn: fromOmega2(origin)(0.708 ** 2, "published as SD 0.708 of the logit of FRn"),
    ka_nasal: cv(61.5),
    kg_nasal: cv(132),
    ka_oral: cv(132),
  },
  residual: { Cket: { proportional: 0.276 }, Cnk: { proportional: 0.422 } },
});
