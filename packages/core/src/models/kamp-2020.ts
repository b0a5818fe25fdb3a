import * as eq from "../equations/index.js";
import { model } from "../model.js";
import { parameter } from "../parameter.js";
import { convention, kamp2020 } from "../sources.js";

const flow = (value: string) =>
  parameter(value, { source: kamp2020, evidence: "read", range: ["0 L/h", "1000 L/h"], note: "per 70 kg" });
const volume = (value: string) =>
  parameter(value, { source: kamp2020, evidence: "read", range: ["1 L", "1000 L"], note: "per 70 kg" });
const scaled = (name: string, n: string) => eq.allometry.as({ Pi: `${name}i`, P: name, n }, `allometry-${name}`);

/** The published arterial model of ketamine: three compartments, the enantiomers pooled, 14 raw data sets. */
export const kamp2020Model = model({
  id: "kamp-2020",
  title: "Kamp 2020, three compartments",
  about: "Ketamine, enantiomers pooled; arterial. Fourteen raw data sets.",
  states: ["A1", "A2", "A3"],
  flows: [
    { from: "A1", to: "A2", rate: "Q2i*A1/V1i" },
    { from: "A2", to: "A1", rate: "Q2i*A2/V2i" },
    { from: "A1", to: "A3", rate: "Q3i*A1/V1i" },
    { from: "A3", to: "A1", rate: "Q3i*A3/V3i" },
    { from: "A1", to: null, rate: "CLi*A1/V1i" },
  ],
  equations: [
    eq.concentration.as({ C: "Cket", A: "A1", V: "V1i" }),
    ...["V1", "V2", "V3"].map((name) => scaled(name, "nV")),
    ...["CL", "Q2", "Q3"].map((name) => scaled(name, "nCL")),
  ],
  parameters: {
    WTref: parameter("70 kg", {
      source: convention,
      evidence: "derived",
      range: ["70 kg", "70 kg"],
      note: "by definition",
    }),
    nCL: parameter("0.75", { source: kamp2020, evidence: "read", range: [0, 1.5] }),
    nV: parameter("1", { source: kamp2020, evidence: "read", range: [0, 1.5] }),
    CL: flow("84 L/h"),
    Q2: flow("161 L/h"),
    Q3: flow("79 L/h"),
    V1: volume("25 L"),
    V2: volume("56 L"),
    V3: volume("157 L"),
  },
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  columns: ["Cket"],
});
