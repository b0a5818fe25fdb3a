import { parameter } from "../../language/parameter.js";
import { convention } from "../../sources/default-chain.js";
import type { Subject } from "../subject.js";

/** Of the sets only that of Perez-Ruixo knows age: liver flow falls by 2.19 L/h for every year above 60. */
export const elder: Subject = {
  id: "elder",
  title: "elder of 75 years",
  parameters: {
    WT: parameter("70 kg", {
      source: convention,
      evidence: "illustrative",
      range: ["2 kg", "300 kg"],
      note: "the reference adult",
    }),
    AGE: parameter("75 y", {
      source: convention,
      evidence: "illustrative",
      range: [18, 90],
      note: "read by sets that have age as a covariate",
    }),
  },
};
