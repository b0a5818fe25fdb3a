import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import {
  anand2023,
  dean2021,
  han2016,
  jelovac2025,
  kishimoto2016,
  lii2023,
  takahashi2021,
} from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is studied for depression.". */
export const studiedForDepression: Claim = {
  id: "studied-for-depression",
  sentence: "Ketamine is studied for depression.",
  verdict: "with caveats",
  because:
    "Many trials found an effect within a day that is lost in days; against midazolam the certainty is very low, and masked trials are negative.",
  findings: [
    { says: "Response 52.2 % after 24 h and 39.8 % after a week, nine trials.", source: han2016, evidence: "read" },
    { says: "Against midazolam 46.5 and 25.9 %, very low certainty.", source: dean2021, evidence: "read" },
    { says: "Superiority over placebo gone by days 10 to 12.", source: kishimoto2016, evidence: "read" },
    {
      says: "As good as electroconvulsive therapy without psychosis: 55.4 against 41.2 %.",
      source: anand2023,
      evidence: "read",
    },
    {
      says: "Masked by surgical anaesthesia: no difference that holds (-5.82, -13.3 to 1.64).",
      source: lii2023,
      evidence: "read",
    },
    {
      says: "Up to eight drips against midazolam: -3.16 points (-8.54 to 2.22).",
      source: jelovac2025,
      evidence: "read",
    },
    { says: "The spray in Japan at three doses: no better than placebo.", source: takahashi2021, evidence: "read" },
  ],
  demonstration: {
    effects: ["response-probability", "improvement-in-a-trial"],
    scenarios: {
      open: { regimen: "0.5 mg/kg over 40 min", span: "14 d", columns: ["responders", "MADRS"] },
      masked: { regimen: "0.5 mg/kg over 40 min", span: "14 d", columns: ["improvement"], set: { keep: "0" } },
    },
    measure: ({ open, masked }) => ({
      day: (open as Result).at("24 h").responders as number,
      week: (open as Result).at("7 d").responders as number,
      masked: (masked as Result).at("24 h").improvement as number,
      open: (open as Result).at("24 h").MADRS as number,
    }),
    holds: ({ day = 0, week = 0, open = 0 }) => day > week && open > 5,
    says: (numbers) =>
      `The model has ${significant(numbers.day as number)} % responders after a day and ${significant(numbers.week as number)} % after a week; if the drug itself does nothing, the score still falls by ${significant(numbers.masked as number)} points, as on placebo.`,
  },
  wouldChange: "A large trial whose masking held, with the same result as the open ones, or without any.",
};
