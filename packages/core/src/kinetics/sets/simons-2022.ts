import * as eq from "../../equations/index.js";
import { parameter } from "../../language/parameter.js";
import { type Flow, model } from "../../model/model.js";
import { simons2022 } from "../../sources/default-chain.js";
import { fromOmega2 } from "../between-subject.js";
import { allometric, exchange, published, scaled } from "../mammillary.js";

const number = published(simons2022);
const omega2 = fromOmega2({ source: simons2022, evidence: "read" });
const at70 = "per 70 kg";
const one = (from: string, to: string | null, rate: string): Flow => ({ from, to, rate });
const mass = (text: string, range: [string, string]) =>
  parameter(text, { source: simons2022, evidence: "read", range });

/**
 * S-ketamine into a vein or as a film under the tongue, with two metabolites. Amounts are carried as mass of ketamine.
 * Of the film a part crosses the lining of the mouth; the rest is swallowed and appears as norketamine.
 */
export const simons2022Model = model({
  id: "simons-2022",
  title: "Simons 2022, vein and oral film",
  about: "The only arterial set with both metabolites of S. Norketamine shares the central volume of ketamine.",
  measured: {
    population: "20 healthy volunteers",
    site: "arterial",
    forms: ["esketamine"],
    declared: { fraction: "1.16 of the film is swallowed: relative, as norketamine is apparent" },
  },
  states: ["A1", "A2", "A3", "L1", "L2", "N1", "N2", "T1", "T2", "H1", "H2", "Ad_film", "Ag_film", "Ap"],
  flows: [
    ...exchange("A1", "V1i", "A2", "V2i", "Q2i"),
    ...exchange("A1", "V1i", "A3", "V3i", "Q3i"),
    one("A1", "L1", "fN*CLi*A1/V1i"),
    one("A1", null, "(1 - fN)*CLi*A1/V1i"),
    one("L1", "L2", "ktrN*L1"),
    one("L2", "N1", "ktrN*L2"),
    ...exchange("N1", "VN1i", "N2", "VN2i", "QNi"),
    one("N1", "T1", "fHN*CLNi*N1/VN1i"),
    one("N1", null, "(1 - fHN)*CLNi*N1/VN1i"),
    one("T1", "T2", "ktr*T1"),
    one("T2", "H1", "ktr*T2"),
    ...exchange("H1", "VH1i", "H2", "VH2i", "QHi"),
    one("H1", null, "CLHi*H1/VH1i"),
    one("Ad_film", "A1", "ka_film*Ad_film"),
    one("Ag_film", "Ap", "kg_film*Ag_film"),
    one("Ap", "L1", "fN*Ap/MTTg"),
    one("Ap", null, "(1 - fN)*Ap/MTTg"),
  ],
  equations: [
    eq.concentration.as({ C: "Cket", A: "A1", V: "V1i" }),
    eq.molarCorrection.as({ C: "Cnk", A: "N1", V: "VN1i", MWH: "MWN" }),
    eq.molarCorrection.as({ C: "Chnk", A: "H1", V: "VH1i" }),
    eq.transitRate,
    eq.transitRate.as({ ktr: "ktrN", MTT: "MTTN" }, "transit-rate-norketamine"),
    ...["V1", "V2", "V3", "VN1", "VN2", "VH1", "VH2"].map((name) => scaled(name, "nV")),
    ...["CL", "Q2", "Q3", "CLN", "QN", "CLH", "QH"].map((name) => scaled(name, "nCL")),
  ],
  parameters: {
    ...allometric(simons2022),
    V1: number("11.6 L", at70),
    V2: number("39 L", at70),
    V3: number("174 L", at70),
    CL: number("1.48 L/min", at70),
    Q2: number("2.43 L/min", at70),
    Q3: number("1.21 L/min", at70),
    MTTN: number("20.1 min", "ketamine to norketamine"),
    nT: parameter("2", { source: simons2022, evidence: "read", range: [2, 2], note: "compartments" }),
    fN: parameter("0.8", { source: simons2022, evidence: "read", range: [0, 1] }),
    VN1: number("11.6 L", `${at70}; that of ketamine`),
    VN2: number("221 L", at70),
    CLN: number("1 L/min", at70),
    QN: number("2.63 L/min", at70),
    MTT: number("1.12 min", "norketamine to hydroxynorketamine"),
    fHN: parameter("0.7", { source: simons2022, evidence: "read", range: [0, 1] }),
    VH1: number("4.4 L", at70),
    VH2: number("87.5 L", at70),
    CLH: number("0.933 L/min", at70),
    QH: number("1.7 L/min", at70),
    MWN: mass("223.7 g/mol", ["223 g/mol", "224.5 g/mol"]),
    MWH: mass("239.7 g/mol", ["239 g/mol", "240 g/mol"]),
    F_film: parameter("0.263", { source: simons2022, evidence: "read", range: [0, 1], note: "through the mouth" }),
    Da_film: number("13.1 min"),
    ka_film: number("0.04 1/min"),
    Fg_film: number("1.16", "swallowed, relative to the dose; more than 1 because norketamine is apparent too"),
    Dg_film: number("29.9 min"),
    kg_film: number("0.049 1/min"),
    MTTg: number("10.7 min"),
  },
  inputs: [
    { route: "iv", to: "A1", amount: "dose", as: "given" },
    { route: "film", to: "Ad_film", amount: "F_film*dose", over: "Da_film", as: "given" },
    { route: "film", to: "Ag_film", amount: "Fg_film*dose", over: "Dg_film", as: "given" },
  ],
  columns: ["Cket", "Cnk", "Chnk"],
  variability: {
    V1: omega2(0.057),
    CL: omega2(0.029),
    Q3: omega2(0.026),
    MTTN: omega2(0.021),
    CLN: omega2(0.05),
    VH1: omega2(1.22),
    CLH: omega2(0.103),
    QH: omega2(0.287),
    F_film: omega2(0.06, "between occasions"),
    Da_film: omega2(0.154, "between occasions"),
    ka_film: omega2(0.062, "between occasions"),
    Fg_film: omega2(0.057, "between occasions"),
    Dg_film: omega2(0.611, "between occasions"),
    kg_film: omega2(0.376, "between occasions"),
    MTTg: omega2(0.937, "between occasions"),
  },
  residual: {
    Cket: { proportional: 0.1095 },
    // 0.058 and 0.020 nmol/mL, times the molar masses
    Cnk: { proportional: 0.102, additive: 12.97 },
    Chnk: { proportional: 0.079, additive: 4.79 },
  },
});
