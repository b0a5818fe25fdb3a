import * as eq from "../../equations/index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { thisWork } from "../../sources/default-chain.js";
import { jahrStevensBlock } from "../reference-channel.js";

/** GluN2D is blocked less: a constant worked back from how little magnesium raises the IC50 of two blockers there. */
export const gluN2D = model({
  id: "glun2d",
  title: "GluN2D, from the shift of two blockers",
  about: "A calibration and no measurement: the steepness of Jahr and Stevens with 0.408 mM at −66 mV.",
  equations: [eq.magnesiumAffinity],
  parameters: {
    KMg0: parameter("24.42 mM", {
      source: thisWork,
      evidence: "unverified",
      range: ["0.5 mM", "100 mM"],
      note: "from IC50 of ketamine and memantine with and without magnesium that are known by quotation",
    }),
    kMg: jahrStevensBlock.kMg,
  },
  columns: ["KMg"],
});
