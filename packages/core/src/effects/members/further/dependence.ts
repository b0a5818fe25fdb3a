import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { winstock2012 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

symbols({ dependence: ["probability of dependence", "P_{dependence}", "1", "%", "fraction"] });

/** How many users of a survey were dependent; how that goes with dose was not found. */
export const dependence: Effect = {
  id: "dependence",
  title: "dependence",
  column: "dependence",
  kind: "unwanted",
  driver: "use",
  forms: ["ketamine"],
  model: model({
    id: "dependence",
    equations: [more.readShare.as({ probability: "dependence", readshare: "readshare_dependence" }, "dependence")],
    parameters: { readshare_dependence: parameter("0.17", { source: winstock2012, evidence: "read", range: [0, 1] }) },
    columns: ["dependence"],
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  residuals: [],
  misfits: ["A share of those who answered a survey, with no dose and no time."],
  says: (value) => `${significant(value * 100)} of 100 users were dependent`,
};
