import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { convention, thisWork } from "../../sources/default-chain.js";
import { spruston1995 } from "../../sources/receptor.js";

const read = { source: spruston1995, evidence: "read" } as const;

/** Magnesium as a Woodhull blocker, fitted in slices. */
export const spruston = model({
  id: "spruston",
  title: "Spruston, Jonas and Sakmann 1995",
  about: "Rat CA1 and CA3 in slices; a Woodhull fit.",
  equations: [eq.magnesiumWoodhull],
  parameters: {
    KMg0: parameter("4.1 mM", { ...read, range: ["0.5 mM", "20 mM"] }),
    zMg: parameter("2", { source: convention, evidence: "derived", range: [0, 2], note: "a divalent ion" }),
    deltaMg: parameter("0.8", { ...read, range: [0, 1.2], note: "from outside" }),
    VTMg: parameter("25.43405912 mV", {
      source: thisWork,
      evidence: "derived",
      range: ["23 mV", "27 mV"],
      note: "RT/F at 22 °C",
    }),
  },
  columns: ["KMg"],
});
