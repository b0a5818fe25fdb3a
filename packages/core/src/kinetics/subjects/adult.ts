import { parameter } from "../../language/parameter.js";
import { convention } from "../../sources/default-chain.js";
import type { Subject } from "../subject.js";

/** The reference adult of the kinetic models: 70 kg. Other weights are scaled by allometry. */
export const adult: Subject = {
  id: "adult",
  title: "adult",
  parameters: {
    WT: parameter("70 kg", {
      source: convention,
      evidence: "illustrative",
      range: ["2 kg", "300 kg"],
      note: "the reference adult",
    }),
  },
};
