import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { bowdle1998, glue2018, olofsen2022 } from "../../sources/default-chain.js";
import { schalkwyk2018 } from "../../sources/effects.js";
import type { Effect } from "../effect.js";
import { effectAtSite } from "../effect-at-site.js";

symbols({ dissociation: ["dissociation, CADSS points", "E_{dissociation}", "point", "points", "any"] });

/** Dissociation on the CADSS scale (0 to 92), from S-ketamine at the effect site, at the same concentrations as analgesia. */
export const dissociation: Effect = {
  id: "dissociation",
  title: "dissociation",
  column: "dissociation",
  kind: "unwanted",
  model: effectAtSite({
    id: "dissociation",
    column: "dissociation",
    follows: "CeS",
    parameters: {
      Emax: parameter("43 points", {
        source: glue2018,
        evidence: "fitted",
        range: ["0 points", "92 points"],
        note: "to 20 points at an assumed 220 ng/mL",
      }),
      EC50: parameter("121.2 ng/mL", {
        source: olofsen2022,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "the same as for analgesia",
      }),
      gamma: parameter("1.5", { source: bowdle1998, evidence: "illustrative", range: [0.3, 10] }),
    },
  }),
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  levels: [
    { from: 0, word: "hardly any" },
    { from: 5, word: "the world feels a little odd" },
    { from: 15, word: "clearly outside of oneself" },
    { from: 30, word: "far away" },
  ],
  band: {
    low: { Emax_dissociation: "18 points" },
    high: { Emax_dissociation: "43 points" },
    source: schalkwyk2018,
    evidence: "read",
    of: "a cohort whose mean was 7.7 points (n = 110) to the curve through 20 points after 1 mg/kg under the skin",
  },
  residuals: [
    {
      of: "1 mg/kg under the skin, racemate 220 ng/mL assumed",
      observed: 20,
      model: 20,
      unit: "points",
      evidence: "read",
      independent: false,
    },
    {
      of: "mean of a cohort by the vein, n = 110",
      observed: 7.7,
      model: 18.3,
      unit: "points",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: ["At 0.5 mg/kg over 40 min the curve lies far above a cohort of 110 patients, whose mean was 7.7 points."],
  studied: { of: "S-ketamine at the effect site", unit: "ng/mL", range: [0, 200], hard: 1000 },
  asked: true,
  says: (value) => `dissociation is ${significant(value)} of 92 CADSS points`,
};
