import { abbottLow2024, levels2022, spravatoReview, zarateCourse } from "../../sources/receptor.js";
import { between, measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const drip = {
  conditions: "people, total drug, 0.5 mg/kg over 40 min by vein",
  source: zarateCourse,
  evidence: "unverified",
  confidence: "medium",
} as const;

/** From the blood to the receptor: what concentrations a comparison with an IC50 starts from. */
export const plasma: Topic = {
  id: "plasma",
  title: "Concentrations that people reach",
  about: "Total drug in plasma; what is free is a little more than half of it.",
  measurements: [
    measured("peak of ketamine in plasma", "185 ng/mL", drip),
    ...between("peak of ketamine in plasma", ["150 ng/mL", "250 ng/mL"], drip),
    measured("peak of ketamine in plasma", "296 ng/mL", {
      conditions: "people, 10 mg by vein; geometric mean, geometric SD 1.71",
      source: levels2022,
      evidence: "read",
    }),
    ...between("ketamine in plasma during anaesthesia", ["5 µM", "10 µM"], {
      conditions: "people",
      source: abbottLow2024,
      evidence: "read",
    }),
    ...between("esketamine bound to plasma proteins", ["43 %", "45 %"], {
      conditions: "people",
      source: spravatoReview,
      evidence: "read",
    }),
  ],
  observations: [],
};
