import * as eq from "../../equations/index.js";
import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { an2021, convention, su2017 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";

/**
 * The antidepressant response over days, as points on the MADRS by which the drug beats placebo. It is driven by the
 * dose and not by a concentration: the drug is gone when the response is largest. Efficacy trials disagree.
 */
export const antidepressant: Effect = {
  id: "antidepressant",
  title: "antidepressant response",
  column: "MADRS",
  kind: "wanted",
  model: model({
    id: "antidepressant",
    states: ["X", "R"],
    equations: [eq.dosePerWeight, eq.responseTrigger, eq.responseOnset, eq.responsePresent, eq.madrsImprovement],
    inputs: [{ route: "iv", to: "X", amount: "trigger", as: "at once" }],
    parameters: {
      kon: parameter("4.35 1/d", {
        source: an2021,
        evidence: "fitted",
        range: ["0.1 1/d", "100 1/d"],
        note: "6 parameters on 9 read targets",
      }),
      koff: parameter("0.1429 1/d", {
        source: an2021,
        evidence: "fitted",
        range: ["0.001 1/d", "4 1/d"],
        note: "half-life 4.85 d",
      }),
      Emax_MADRS: parameter("22.1 points", { source: an2021, evidence: "fitted", range: ["0 points", "60 points"] }),
      R50: parameter("1.04", { source: an2021, evidence: "fitted", range: [0.01, 100], note: "unit doses" }),
      D50: parameter("0.2 mg/kg", {
        source: su2017,
        evidence: "fitted",
        range: ["0.01 mg/kg", "10 mg/kg"],
        note: "mostly assumed",
      }),
      Dref: parameter("0.5 mg/kg", {
        source: convention,
        evidence: "derived",
        range: ["0.5 mg/kg", "0.5 mg/kg"],
        note: "the unit dose, by definition",
      }),
    },
    columns: ["MADRS"],
  }),
  says: (value) => `${significant(value)} MADRS points better than placebo`,
};
