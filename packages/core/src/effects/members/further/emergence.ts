import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { ketalarLabel } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

symbols({ emergence: ["probability of emergence reactions", "P_{emergence}", "1", "%", "fraction"] });

/** How many have vivid dreams or confusion on waking from anaesthesia, by the label. */
export const emergence: Effect = {
  id: "emergence",
  title: "emergence reactions",
  column: "emergence",
  kind: "unwanted",
  driver: "dose",
  forms: ["ketamine"],
  model: model({
    id: "emergence",
    equations: [more.readShare.as({ probability: "emergence", readshare: "readshare_emergence" }, "emergence")],
    parameters: { readshare_emergence: parameter("0.12", { source: ketalarLabel, evidence: "read", range: [0, 1] }) },
    columns: ["emergence"],
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  residuals: [],
  misfits: ["One share for all doses; the label says least after 65 years."],
  says: (value) => `${significant(value * 100)} of 100 people have an emergence reaction`,
};
