import { ge1792017, gmom2016, lord2013, pk2092018, shaffer2014, stone2006, stone2008 } from "../../sources/receptor.js";
import { between, measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const correlation = {
  conditions:
    "[123I]CNS-1261 SPET, change of binding against the negative subscale of the BPRS, middle inferior frontal",
  source: stone2008,
  evidence: "read",
} as const;

/** Whether ketamine can be seen at the receptor in a living brain: tracers say yes and no. */
export const livingBrain: Topic = {
  id: "living-brain",
  title: "Occupancy in the living brain",
  about: "Tracers disagree, and no percentage of occupancy was read. Nothing here is calibrated to them.",
  measurements: [
    measured("correlation with symptoms, 10 people", "0.88", correlation),
    measured("correlation with symptoms, 10 people", "0.959", correlation),
    ...between("occupancy at exposures that work", ["0.3", "0.7"], {
      conditions: "rats, projected to people",
      source: shaffer2014,
      evidence: "unverified",
      confidence: "low",
    }),
  ],
  observations: [
    {
      says: "[123I]CNS-1261 SPET: volume of distribution falls in most regions after ketamine, P < .05, 10 people",
      source: stone2006,
      evidence: "read",
    },
    { says: "[11C]GMOM PET: whole-brain influx falls after S-ketamine, 6 people", source: gmom2016, evidence: "read" },
    {
      says: "[18F]PK-209 PET: no consistent change after 0.5 mg/kg of S-ketamine, 5 people; the tracer was judged not specific enough",
      source: pk2092018,
      evidence: "read",
    },
    {
      says: "[18F]GE-179 PET: the signal shows no modulation that is specific to the receptor, rodents and primates",
      source: ge1792017,
      evidence: "read",
    },
    {
      says: "[3H]MK-801 ex vivo, mouse hippocampus: 30 mg/kg ketamine under the skin is at its most at 15 min and gone by 1 h; memantine stays 6 h",
      source: lord2013,
      evidence: "read",
    },
  ],
};
