import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { model } from "../../../model/model.js";
import type { Effect } from "../../effect.js";

/** Who can be roused again: the other side of being unarousable. */
export const awakening: Effect = {
  id: "awakening",
  title: "awakening",
  column: "awake",
  kind: "both",
  driver: "plasma",
  forms: ["ketamine", "esketamine", "arketamine"],
  model: model({ id: "awakening", equations: [more.awakeShare], columns: ["awake"] }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  residuals: [
    {
      of: "awakening of adults, 31 patients",
      observed: 642,
      model: 740,
      unit: "ng/mL",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: ["Reviews quote 640 to 1120 ng/mL, which was not seen."],
  studied: { of: "racemate in plasma", unit: "ng/mL", range: [0, 3000], hard: 10000 },
  says: (value) => `${significant(value * 100)} of 100 adults can be roused`,
};
