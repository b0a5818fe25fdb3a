import * as eq from "../../equations/index.js";
import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { model } from "../../model/model.js";
import { bowdle1998, glue2018, olofsen2022 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";

symbols({ dissociation: ["dissociation, CADSS points", "E_{dissociation}", "point", "points", "any"] });

/** Dissociation on the CADSS scale (0 to 92), from S-ketamine at the effect site, at the same concentrations as analgesia. */
export const dissociation: Effect = {
  id: "dissociation",
  title: "dissociation",
  column: "dissociation",
  kind: "unwanted",
  model: model({
    id: "dissociation",
    equations: [
      eq.emax.as(
        {
          E: "dissociation",
          Emax: "Emax_dissociation",
          EC50: "EC50_dissociation",
          gamma: "gamma_dissociation",
          C: "CeS",
        },
        "dissociation",
      ),
    ],
    parameters: {
      Emax_dissociation: parameter("43 points", {
        source: glue2018,
        evidence: "fitted",
        range: ["0 points", "92 points"],
        note: "to 20 points at an assumed 220 ng/mL",
      }),
      EC50_dissociation: parameter("121.2 ng/mL", {
        source: olofsen2022,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "the same as for analgesia",
      }),
      gamma_dissociation: parameter("1.5", { source: bowdle1998, evidence: "illustrative", range: [0.3, 10] }),
    },
    columns: ["dissociation"],
  }),
  says: (value) => `dissociation is ${significant(value)} of 92 CADSS points`,
};
