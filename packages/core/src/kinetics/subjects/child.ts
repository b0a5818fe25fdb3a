import { parameter } from "../../language/parameter.js";
import { convention } from "../../sources/default-chain.js";
import type { Subject } from "../subject.js";

/** A child of the studies of nasal and rectal doses, where 20 kg has to be assumed. Allometry does the rest. */
export const child: Subject = {
  id: "child",
  title: "child of 20 kg",
  parameters: {
    WT: parameter("20 kg", {
      source: convention,
      evidence: "illustrative",
      range: ["2 kg", "300 kg"],
      note: "size only: no published set has an age for maturation",
    }),
  },
};
