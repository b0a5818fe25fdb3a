import * as eq from "../../equations/index.js";
import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { model } from "../../model/model.js";
import { convention, langsjo2005 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";

symbols({ MAP: ["change of mean arterial pressure", "\\Delta MAP", "1", "%", "any"] });

/** The rise of mean arterial pressure over baseline, from S-ketamine at a site that follows the blood in half a minute. */
export const bloodPressure: Effect = {
  id: "blood-pressure",
  title: "mean arterial pressure",
  column: "MAP",
  kind: "unwanted",
  model: model({
    id: "blood-pressure",
    states: ["Ce_MAP"],
    equations: [
      eq.rateFromHalfLife.as({ ke0: "ke0_MAP", halfLife: "halfLife_MAP" }, "ke0-blood-pressure"),
      eq.effectSite.as({ Ce: "Ce_MAP", C1: "CketS", ke0: "ke0_MAP" }, "effect-site-blood-pressure"),
      eq.emax.as({ E: "MAP", Emax: "Emax_MAP", EC50: "EC50_MAP", gamma: "gamma_MAP", C: "Ce_MAP" }, "blood-pressure"),
    ],
    parameters: {
      halfLife_MAP: parameter("0.5 min", {
        source: convention,
        evidence: "illustrative",
        range: ["0.01 min", "60 min"],
        note: "so that the peak comes about 2 min after a push",
      }),
      Emax_MAP: parameter("35.3 %", {
        source: langsjo2005,
        evidence: "fitted",
        range: ["0 %", "200 %"],
        note: "five read points",
      }),
      EC50_MAP: parameter("485 ng/mL", { source: langsjo2005, evidence: "fitted", range: ["10 ng/mL", "5000 ng/mL"] }),
      gamma_MAP: parameter("1", { source: langsjo2005, evidence: "fitted", range: [0.3, 10], note: "at its bound" }),
    },
    columns: ["MAP"],
  }),
  says: (value) => `mean arterial pressure is up by ${significant(value * 100)} %`,
};
