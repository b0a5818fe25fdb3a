import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { sigtermans2009 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

symbols({ CO: ["change of cardiac output", "\\Delta CO", "1", "%", "any"] });

/** The rise of cardiac output with S-ketamine in plasma, as far as it was measured. */
export const cardiacOutput: Effect = {
  id: "cardiac-output",
  title: "cardiac output",
  column: "CO",
  kind: "unwanted",
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "cardiac-output",
    equations: [more.cappedLine.as({ E: "CO", slope: "slope_CO", cap: "cap_CO", C: "CketS" }, "cardiac-output")],
    parameters: {
      slope_CO: parameter("0.001406 mL/ng", {
        source: sigtermans2009,
        evidence: "derived",
        range: ["0 mL/ng", "0.01 mL/ng"],
        note: "45 % at 320 ng/mL",
      }),
      cap_CO: parameter("50 %", {
        source: sigtermans2009,
        evidence: "read",
        range: ["10 %", "200 %"],
        note: "nothing higher was measured",
      }),
    },
    columns: ["CO"],
  }),
  levels: [
    { from: 0, word: "hardly changed" },
    { from: 0.1, word: "higher" },
    { from: 0.4, word: "at the most that was measured" },
  ],
  band: {
    low: { slope_CO: "0.00125 mL/ng" },
    high: { slope_CO: "0.0015625 mL/ng" },
    source: sigtermans2009,
    evidence: "read",
    of: "40 to 50 % at 320 ng/mL",
  },
  residuals: [
    {
      of: "S-ketamine 320 ng/mL, 40 to 50 %",
      observed: 45,
      model: 45,
      unit: "%",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: ["A straight line was drawn to one level; S-norketamine, which lowers the output, is left out."],
  studied: { of: "S-ketamine in plasma", unit: "ng/mL", range: [0, 320], hard: 1000 },
  says: (value) => `the heart pumps ${significant(value * 100)} % more`,
};
