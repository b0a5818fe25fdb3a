import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { convention, olofsen2022 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

/** How much opioid is still needed for the same relief beside S-ketamine. */
export const opioidSparing: Effect = {
  id: "opioid-sparing",
  title: "opioid still needed",
  column: "requirement",
  kind: "wanted",
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "opioid-sparing",
    equations: [more.opioidRequirement.as({ C: "CeS", EC50: "EC50_requirement" }, "opioid-sparing")],
    parameters: {
      EC50_requirement: parameter("121.2 ng/mL", {
        source: olofsen2022,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "that of relief",
      }),
      bend: parameter("0", {
        source: convention,
        evidence: "illustrative",
        range: [-1, 20],
        note: "0 is additivity; a fit gives 0.15",
      }),
    },
    columns: ["requirement"],
  }),
  levels: [
    { from: 0, word: "no opioid needed" },
    { from: 0.3, word: "less than half" },
    { from: 0.7, word: "somewhat less" },
    { from: 0.95, word: "as much as without" },
  ],
  band: {
    low: { EC50_requirement: "90 ng/mL" },
    high: { EC50_requirement: "157 ng/mL" },
    source: olofsen2022,
    evidence: "read",
    of: "the confidence interval of the half effect of relief",
  },
  residuals: [
    { of: "0.25 mg/mL in the pump", observed: 0.905, model: 0.929, unit: "ratio", evidence: "read", independent: true },
    { of: "0.5 mg/mL in the pump", observed: 0.912, model: 0.857, unit: "ratio", evidence: "read", independent: true },
    { of: "0.75 mg/mL in the pump", observed: 0.747, model: 0.825, unit: "ratio", evidence: "read", independent: true },
    {
      of: "morphine after spinal fusion, S 40.5 ng/mL",
      observed: 0.653,
      model: 0.666,
      unit: "ratio",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: [
    "The middle arm of the pump trial needed no less than the lowest, and a surface cannot do that.",
    "A trial of 352 people saw no sparing at all.",
  ],
  studied: { of: "S-ketamine at the effect site", unit: "ng/mL", range: [0, 60], hard: 121 },
  says: (value) => `${significant(value * 100)} % of the opioid is still needed`,
};
