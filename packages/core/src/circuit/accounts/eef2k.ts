import * as rival from "../../equations/circuit-index.js";
import * as eq from "../../equations/index.js";
import { compose, model } from "../../model/model.js";
import type { Account } from "../account.js";
import { chosen, downstream, rate } from "../downstream.js";
import { downstreamKnobs } from "../experiments.js";

/** Receptors at rest hold translation back: no surge is needed. */
export const eef2k: Account = {
  id: "eef2k",
  title: "receptors at rest and eEF2K",
  about: "Ketamine blocks receptors at rest, eEF2 loses its phosphate and BDNF is made: no surge is needed.",
  leavesOut: "The surge, which it neither predicts nor needs, and the doses at which behaviour no longer responds.",
  against: ["LI10n", "ZAN23", "MOG-sign"],
  model: compose(
    { id: "eef2k-account" },
    model({ id: "eef2k-drug", equations: [eq.racemateEquivalent] }),
    downstream({
      id: "eef2k-chain",
      drive: [rival.restingBlock, rival.eef2Phosphorylation, rival.translationDrive],
      expression: "hidden by an AMPA antagonist",
      gain: "0.7548823431272945",
      states: ["pEF2"],
      initial: { pEF2: "1" },
      parameters: {
        KR: chosen("0.6 µmol/L", ["0.01 µmol/L", "100 µmol/L"]),
        epsR: chosen("0.8", [0, 1], "0 without eEF2K"),
        kP: rate(0.25, "half-life 15 min"),
        p50: chosen("0.5", [0.01, 10]),
      },
      columns: ["pEF2"],
    }),
  ),
  knobs: {
    ...downstreamKnobs,
    "eef2k-knock-out": { title: "eEF2K knock-out", symbol: "epsR", to: "0", evidence: "illustrative" },
  },
};
