import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { convention, thisWork } from "../../sources/default-chain.js";
import { mccormick1993 } from "../../sources/receptor.js";

const read = { source: mccormick1993, evidence: "read" } as const;

/** The tightest published block at rest, of a model of thalamic and cortical cells. */
export const mccormick = model({
  id: "mccormick",
  title: "McCormick, Wang and Huguenard 1993",
  about: "A model of thalamic and cortical cells; at rest the tightest of all.",
  equations: [eq.magnesiumWoodhull],
  parameters: {
    KMg0: parameter("1.07 mM", { ...read, range: ["0.5 mM", "20 mM"] }),
    zMg: parameter("2", { source: convention, evidence: "derived", range: [0, 2], note: "a divalent ion" }),
    deltaMg: parameter("0.73", { ...read, range: [0, 1.2] }),
    VTMg: parameter("25.563 mV", {
      source: thisWork,
      evidence: "derived",
      range: ["23 mV", "27 mV"],
      note: "RT/F at 23.5 °C; the temperature was not read and follows from 0.0247 mM at −66 mV",
    }),
  },
  columns: ["KMg"],
});
