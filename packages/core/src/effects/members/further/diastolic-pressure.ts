import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { convention } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

symbols({ DBP: ["change of diastolic pressure", "\\Delta DBP", "mmHg", "mmHg", "any"] });

/** The rise of the diastolic pressure in mmHg, as a mean curve and as the mean of the highest reading of each person. */
export const diastolicPressure: Effect = {
  id: "diastolic-pressure",
  title: "diastolic pressure",
  column: "DBP",
  kind: "unwanted",
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "diastolic-pressure",
    equations: [
      more.pressureRise.as({ mercury: "DBP", perpressure: "perpressure_DBP" }, "diastolic-pressure"),
      more.meanOfPeaks.as({ mercury: "DBP", peaks: "peaks_DBP" }, "diastolic-peaks"),
    ],
    parameters: {
      basis: parameter("95 mmHg", {
        source: convention,
        evidence: "illustrative",
        range: ["50 mmHg", "160 mmHg"],
        note: "mean arterial pressure at rest",
      }),
      perpressure_DBP: parameter("0.85", {
        source: convention,
        evidence: "illustrative",
        range: [0, 3],
        note: "so that a third of the systolic and two thirds of the diastolic rise make the mean",
      }),
      noise: parameter("8 mmHg", {
        source: convention,
        evidence: "illustrative",
        range: ["0 mmHg", "30 mmHg"],
        note: "chosen to meet the mean of peaks",
      }),
      order: parameter("1.267", { source: convention, evidence: "derived", range: [0, 4], note: "six readings" }),
    },
    columns: ["DBP", "peaks_DBP"],
  }),
  levels: [
    { from: 0, word: "hardly changed" },
    { from: 5, word: "a little higher" },
    { from: 15, word: "clearly higher" },
    { from: 40, word: "dangerous for some" },
  ],
  residuals: [
    {
      of: "mean at 30 min, 684 drips of 0.5 mg/kg",
      observed: 3.17,
      model: 5.1,
      unit: "mmHg",
      evidence: "read",
      independent: false,
    },
    {
      of: "mean of individual peaks, 205 drips of 0.5 mg/kg",
      observed: 13.4,
      model: 13.7,
      unit: "mmHg",
      evidence: "unverified",
      independent: false,
    },
  ],
  misfits: ["The mean rise at 30 min comes out about twice as high as it was read."],
  studied: { of: "S-ketamine in plasma", unit: "ng/mL", range: [100, 2100], hard: 10000 },
  says: (value) => `the diastolic pressure is up by ${significant(value)} mmHg`,
};
