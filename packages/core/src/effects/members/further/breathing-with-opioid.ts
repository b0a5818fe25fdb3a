import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { jonkman2018 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

/** Breathing under remifentanil: S-ketamine gives part of it back. */
export const breathingWithOpioid: Effect = {
  id: "breathing-with-opioid",
  title: "breathing under an opioid",
  column: "ventilation",
  kind: "both",
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "breathing-with-opioid",
    equations: [more.opioidVentilation.as({ C: "CketS", EC50: "EC50_ventilation" }, "breathing-with-opioid")],
    parameters: {
      airrest: parameter("20 L/min", { source: jonkman2018, evidence: "read", range: ["1 L/min", "60 L/min"] }),
      basefall: parameter("0.2677", {
        source: jonkman2018,
        evidence: "derived",
        range: [0, 0.99],
        note: "61 % of the fall from 20 to 12 L/min",
      }),
      pull: parameter("0.2205", { source: jonkman2018, evidence: "derived", range: [0, 10], note: "39 % of the fall" }),
      EC50_ventilation: parameter("127 ng/mL", {
        source: jonkman2018,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "doubles the half effect of remifentanil; quartiles 84 to 191",
      }),
    },
    columns: ["ventilation"],
  }),
  levels: [
    { from: 0, word: "much less" },
    { from: 12.5, word: "partly back" },
    { from: 18, word: "nearly as without drugs" },
  ],
  band: {
    low: { EC50_ventilation: "191 ng/mL" },
    high: { EC50_ventilation: "84 ng/mL" },
    source: jonkman2018,
    evidence: "read",
    of: "the quartiles of twelve people",
  },
  residuals: [
    { of: "remifentanil alone", observed: 12, model: 12, unit: "L/min", evidence: "read", independent: false },
  ],
  misfits: ["Another trial found the CO2 response unaffected; the form of the line is assumed."],
  studied: { of: "S-ketamine in plasma, with remifentanil", unit: "ng/mL", range: [0, 500], hard: 2000 },
  says: (value) => `breathing under remifentanil is ${significant(value)} L/min`,
};
