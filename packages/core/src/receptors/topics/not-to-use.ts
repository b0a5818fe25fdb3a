import { sermeor } from "../../sources/default-chain.js";
import { reviewTableCopy } from "../../sources/receptor.js";
import { isolatedDomain } from "../assays.js";
import { measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const copy = {
  receptor: "GluN2A",
  conditions: "oocytes; GluN2A column of a copy that lost the signs of its compounds",
  source: reviewTableCopy,
  evidence: "read",
  confidence: "low",
  unfit: true,
  note: "names were matched to numbers by their order",
} as const;
const code = {
  conditions: "constants of public model code, without citation",
  source: sermeor,
  evidence: "read",
  confidence: "low",
  unfit: true,
  note: "the code multiplies the two blocks, as if there were two sites",
} as const;

/** Published numbers that must not be calculated with, kept so that nobody finds them by chance and trusts them. */
export const notToUse: Topic = {
  id: "not-to-use",
  title: "Numbers not to calculate with",
  about: "A degraded copy of a table, constants without a citation, and domains cut out of the receptor.",
  measurements: [
    measured("IC50 of MK-801", "0.015 µM", copy),
    measured("IC50 of the other isomer of MK-801", "0.35 µM", copy),
    measured("IC50 of ketamine", "16 µM", {
      ...copy,
      note: "20 to 50 times above every value near rest; probably one enantiomer at −40 mV",
    }),
    measured("IC50 of norketamine", "51 µM", copy),
    measured("IC50 of dextromethorphan", "11 µM", copy),
    measured("IC50 of levomethorphan", "13 µM", copy),
    measured("IC50 of dextrorphan", "1.3 µM", copy),
    measured("IC50 of levorphanol", "1.8 µM", copy),
    measured("IC50 of PCP", "0.82 µM", copy),
    measured("IC50 of PCA", "19 µM", copy),
    measured("half occupancy by ketamine", "2 µM", code),
    measured("Hill slope of ketamine", "1.4", code),
    measured("half occupancy by norketamine", "17 µM", code),
    measured("Hill slope of norketamine", "1.2", code),
    measured("Kd of 7-CKA", "2.6 µM", isolatedDomain),
    measured("Kd of 5,7-DCKA", "0.54 µM", isolatedDomain),
  ],
  observations: [],
};
