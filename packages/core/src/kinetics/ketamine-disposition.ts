import * as eq from "../equations/index.js";
import { parameter } from "../language/parameter.js";
import { compose, type Flow, type Model, model } from "../model/model.js";
import { convention, kamp2020, otto2021, simons2022, thisWork, wang2019 } from "../sources/default-chain.js";
import { absorption, absorptionParameters } from "./absorption.js";
import { fromCV } from "./between-subject.js";
import { exchange, scaled } from "./mammillary.js";

/**
 * The default kinetics: parent after Kamp 2020, norketamine after Otto 2021, hydroxynorketamine after Simons 2022, one
 * chain for each enantiomer. A composite and not a published fit. Flows and volumes are per 70 kg and scaled to the body.
 */
const flow = (value: string, most: string) =>
  parameter(value, { source: kamp2020, evidence: "read", range: ["0 L/h", most], note: "per 70 kg" });
const volume = (value: string) =>
  parameter(value, { source: kamp2020, evidence: "read", range: ["1 L", "1000 L"], note: "per 70 kg" });

/** Rounded from Herd, Fanta, Otto and Simons: a judgement, as a composite has no variability of its own. */
const suggested = fromCV({ source: thisWork, evidence: "illustrative" });

const body: Model = model({
  id: "body",
  parameters: {
    WTref: parameter("70 kg", {
      source: convention,
      evidence: "derived",
      range: ["70 kg", "70 kg"],
      note: "by definition",
    }),
    nCL: parameter("0.75", { source: kamp2020, evidence: "read", range: [0, 1.5] }),
    nV: parameter("1", { source: kamp2020, evidence: "read", range: [0, 1.5] }),
    CL: flow("84 L/h", "500 L/h"),
    Q2: flow("161 L/h", "1000 L/h"),
    Q3: flow("79 L/h", "1000 L/h"),
    V1: volume("25 L"),
    V2: volume("56 L"),
    V3: volume("157 L"),
    rho: parameter("0.859", {
      source: wang2019,
      evidence: "derived",
      range: [0.5, 2],
      note: "15.8 over 18.4 mL/min/kg",
    }),
    VN1: parameter("98.64 L", { source: otto2021, evidence: "read", range: ["1 L", "1000 L"], note: "per 70 kg" }),
    VN2: parameter("160 L", { source: otto2021, evidence: "read", range: ["1 L", "2000 L"], note: "per 70 kg" }),
    QN: parameter("42.78 L/h", { source: otto2021, evidence: "read", range: ["0 L/h", "500 L/h"], note: "per 70 kg" }),
    CLN: parameter("57.72 L/h", {
      source: otto2021,
      evidence: "read",
      range: ["1 L/h", "500 L/h"],
      note: "per 70 kg, S",
    }),
    rhoN: parameter("0.7", {
      source: thisWork,
      evidence: "derived",
      range: [0.2, 2],
      note: "from digitised curves of Kamp 2020 (BJA)",
    }),
    VH1: parameter("4.4 L", { source: simons2022, evidence: "read", range: ["0.5 L", "500 L"], note: "per 70 kg" }),
    VH2: parameter("87.5 L", { source: simons2022, evidence: "read", range: ["1 L", "1000 L"], note: "per 70 kg" }),
    QH: parameter("1.7 L/min", {
      source: simons2022,
      evidence: "read",
      range: ["0 L/min", "20 L/min"],
      note: "per 70 kg",
    }),
    CLH: parameter("0.933 L/min", {
      source: simons2022,
      evidence: "read",
      range: ["0.05 L/min", "10 L/min"],
      note: "per 70 kg; uncertain by a factor of 2 to 4",
    }),
    MTT: parameter("1.12 min", { source: simons2022, evidence: "read", range: ["0.05 min", "120 min"] }),
    nT: parameter("2", { source: simons2022, evidence: "read", range: [2, 2], note: "compartments" }),
    fH: parameter("0.56", { source: simons2022, evidence: "read", range: [0, 1], note: "0.8 x 0.7" }),
    MWH: parameter("239.7 g/mol", { source: simons2022, evidence: "read", range: ["239 g/mol", "240 g/mol"] }),
    kv: parameter("0.075 1/min", {
      source: thisWork,
      evidence: "derived",
      range: ["0.01 1/min", "5 1/min"],
      note: "half-life 9.24 min",
    }),
    ...absorptionParameters,
  },
  equations: [
    eq.sClearance,
    eq.rClearance,
    eq.transitRate,
    ...["V1", "V2", "V3", "VN1", "VN2", "VH1", "VH2"].map((name) => scaled(name, "nV")),
    ...["CLS", "CLR", "Q2", "Q3", "CLN", "QN", "CLH", "QH"].map((name) => scaled(name, "nCL")),
    eq.sumOfEnantiomers,
    eq.sumOfEnantiomers.as({ Cket: "Cnk", CketS: "CnkS", CketR: "CnkR" }),
    eq.sumOfEnantiomers.as({ Cket: "Chnk", CketS: "ChnkS", CketR: "ChnkR" }),
    eq.venousLink.as({ C: "Cket", Cv: "Cketv" }),
    eq.venousLink.as({ C: "Cnk", Cv: "Cnkv" }),
  ],
  states: ["Cketv", "Cnkv"],
  variability: { V1: suggested(30), CL: suggested(20), VN1: suggested(20), CLN: suggested(32), CLH: suggested(32) },
  residual: { Cket: { proportional: 0.24 }, Cnk: { proportional: 0.14 }, Chnk: { proportional: 0.2 } },
  columns: ["Cket", "CketS", "CketR", "Cketv", "Cnk", "Cnkv", "Chnk"],
});

/** One enantiomer from its dose to its metabolites. */
function chain(x: "S" | "R"): Model {
  const [A1, A2, A3, N1, N2, T1, T2, H1, H2] = ["A1", "A2", "A3", "N1", "N2", "T1", "T2", "H1", "H2"].map(
    (name) => name + x,
  ) as [string, string, string, string, string, string, string, string, string];
  const clearance = x === "S" ? "CLNi" : "rhoN*CLNi";
  const to = (from: string, into: string | null, rate: string): Flow => ({ from, to: into, rate });
  return model({
    id: `chain-${x}`,
    states: [A1, A2, A3, N1, N2, T1, T2, H1, H2],
    flows: [
      ...exchange(A1, "V1i", A2, "V2i", "Q2i"),
      ...exchange(A1, "V1i", A3, "V3i", "Q3i"),
      to(A1, N1, `CL${x}i*${A1}/V1i`),
      ...exchange(N1, "VN1i", N2, "VN2i", "QNi"),
      to(N1, T1, `${clearance}*${N1}/VN1i`),
      to(T1, T2, `ktr*${T1}`),
      to(T2, H1, `fH*ktr*${T2}`),
      to(T2, null, `(1 - fH)*ktr*${T2}`),
      ...exchange(H1, "VH1i", H2, "VH2i", "QHi"),
      to(H1, null, `CLHi*${H1}/VH1i`),
    ],
    equations: [
      eq.concentration.as({ C: `Cket${x}`, A: A1, V: "V1i" }),
      eq.concentration.as({ C: `Cnk${x}`, A: N1, V: "VN1i" }),
      eq.molarCorrection.as({ C: `Chnk${x}`, A: H1, V: "VH1i" }),
    ],
    inputs: [{ route: "iv", to: A1, amount: `f${x}*dose`, as: "given" }],
  });
}

export const ketamineDisposition = compose(
  {
    id: "ketamine-disposition",
    title: "Kamp-Otto-Simons composite (default)",
    measured: { population: "adults, put together from several studies", site: "arterial" },
    about:
      "Adults; arterial plasma, with a venous link for infusions of 20 min and longer. Racemate, S and R. Not a published fit.",
  },
  body,
  chain("S"),
  chain("R"),
  absorption("S", "A1S", "N1S"),
  absorption("R", "A1R", "N1R"),
);
