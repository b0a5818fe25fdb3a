import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { convention } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

/** Relief of pain less dissociation, pressure and sleep; the weights are a judgement that a class can set. */
export const netBenefit: Effect = {
  id: "net-benefit",
  title: "relief less its price",
  column: "utility",
  kind: "both",
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "net-benefit",
    equations: [more.netBenefit],
    parameters: {
      wdissociation: parameter("0.6", { source: convention, evidence: "illustrative", range: [0, 5] }),
      wpressure: parameter("0.4", { source: convention, evidence: "illustrative", range: [0, 5] }),
      wsleep: parameter("1", { source: convention, evidence: "illustrative", range: [0, 5] }),
      strain: parameter("30 %", { source: convention, evidence: "illustrative", range: ["1 %", "100 %"] }),
    },
    columns: ["utility"],
  }),
  levels: [
    { from: -10, word: "costs more than it gives" },
    { from: 0, word: "gives a little more than it costs" },
    { from: 0.2, word: "gives clearly more than it costs" },
  ],
  residuals: [],
  misfits: ["Relief and dissociation have one half effect, so no dose parts them: only the weights do."],
  says: (value) => `relief less its price is ${significant(value)}`,
};
