import * as eq from "../../equations/index.js";
import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { model } from "../../model/model.js";
import { bowdle1998, convention, olofsen2022 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";

symbols({ analgesia: ["analgesia, share of the largest effect", "E_{analgesia}", "1", "1", "fraction"] });

/** Pain relief as a share of the largest, from S-ketamine at the effect site; R-ketamine was found not to contribute. */
export const analgesia: Effect = {
  id: "analgesia",
  title: "analgesia",
  column: "analgesia",
  kind: "wanted",
  model: model({
    id: "analgesia",
    equations: [
      eq.emax.as(
        { E: "analgesia", Emax: "Emax_analgesia", EC50: "EC50_analgesia", gamma: "gamma_analgesia", C: "CeS" },
        "analgesia",
      ),
    ],
    parameters: {
      Emax_analgesia: parameter("1", { source: convention, evidence: "illustrative", range: [0, 1] }),
      EC50_analgesia: parameter("121.2 ng/mL", {
        source: olofsen2022,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "0.51 nmol/mL S-ketamine (0.38 to 0.66); another test gave 285 to 404",
      }),
      gamma_analgesia: parameter("1.5", {
        source: bowdle1998,
        evidence: "illustrative",
        range: [0.3, 10],
        note: "keeps 50 to 200 ng/mL linear",
      }),
    },
    columns: ["analgesia"],
  }),
  says: (value) => `pain relief is ${significant(value * 100)} % of the largest`,
};
