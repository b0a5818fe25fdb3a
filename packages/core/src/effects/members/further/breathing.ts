import * as more from "../../../equations/effects-index.js";
import * as eq from "../../../equations/index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { bourke1987 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

symbols({ airsum: ["dose given so far for each kilogram", "D_{sum}", "µg/kg", "mg/kg", "any"] });

/** What ketamine by itself takes from breathing at constant carbon dioxide, by the dose that was given by the vein so far. */
export const breathing: Effect = {
  id: "breathing",
  title: "breathing",
  column: "airflow",
  kind: "unwanted",
  driver: "dose",
  forms: ["ketamine"],
  model: model({
    id: "breathing",
    states: ["airsum"],
    equations: [eq.dosePerWeight, more.ventilationFall.as({ D: "airsum" }, "breathing")],
    inputs: [{ route: "iv", to: "airsum", amount: "D", as: "at once" }],
    parameters: {
      airfall: parameter("4.9 L/min", {
        source: bourke1987,
        evidence: "read",
        range: ["0.1 L/min", "20 L/min"],
        note: "at 1.1 mg/kg, standard error 1.1",
      }),
      airstep: parameter("1.6 L/min", {
        source: bourke1987,
        evidence: "read",
        range: ["0.1 L/min", "20 L/min"],
        note: "for each doubling, standard error 0.3",
      }),
      airdose: parameter("1.1 mg/kg", {
        source: bourke1987,
        evidence: "read",
        range: ["0.1 mg/kg", "5 mg/kg"],
        note: "where the fall was first significant",
      }),
    },
    columns: ["airflow"],
  }),
  levels: [
    { from: -100, word: "much less" },
    { from: -7, word: "clearly less" },
    { from: -4, word: "less" },
    { from: -1, word: "hardly changed" },
  ],
  band: {
    low: { airfall: "7.1 L/min" },
    high: { airfall: "2.7 L/min" },
    source: bourke1987,
    evidence: "derived",
    of: "two standard errors of the fall at 1.1 mg/kg",
  },
  residuals: [
    { of: "cumulative 1.1 mg/kg", observed: -4.9, model: -4.9, unit: "L/min", evidence: "read", independent: false },
  ],
  misfits: [
    "It counts a whole drip at its start and does not wear off: it was measured with doses in quick succession in six men.",
    "Evidence conflicts: the slope against carbon dioxide was unchanged here, fell by 39 % in children and rose with S-ketamine.",
  ],
  studied: { of: "dose by the vein so far", unit: "mg/kg", range: [0.39, 3], hard: 4.5 },
  says: (value) => `breathing changes by ${significant(value)} L/min at the same carbon dioxide`,
};
