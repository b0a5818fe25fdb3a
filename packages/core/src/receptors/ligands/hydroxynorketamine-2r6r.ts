import { abbott2020, bristol2020, lumsden2019, moaddelQuoted } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = measured("IC50", "46 µM", {
  receptor: "GluN2A",
  magnesium: 0,
  conditions: "GluN1/GluN2A, HEK293, pH 7.2; magnesium competes completely",
  source: abbott2020,
  evidence: "read",
  note: "about a hundred times weaker than ketamine there",
});

/** The metabolite about which laboratories disagree most: what it does at 10 µM and below is not settled. */
export const hydroxynorketamine2R6R = poreBlocker({
  id: "hydroxynorketamine-2r6r",
  name: "(2R,6R)-hydroxynorketamine",
  short: "(2R,6R)-HNK",
  also: ["(2R,6R)-HNK", "2R,6R-HNK"],
  about:
    "Blocks the pore a hundred times more weakly than ketamine in the same hands, by that laboratory. Whether that matters at 10 µM is disputed.",
  parameters: { KBref: cloned },
  measurements: [
    cloned,
    measured("Ki", "100 µM", {
      ...displacement,
      conditions: "[3H]MK-801 displacement, rat brain membranes",
      source: moaddelQuoted,
      as: "more than",
    }),
    measured("IC50", "211.9 µM", {
      receptor: "native",
      conditions: "NMDA-receptor part of field potentials, rodent hippocampal slice",
      source: lumsden2019,
      evidence: "unverified",
      confidence: "medium",
    }),
  ],
  observations: [
    {
      says: "inhibits the induction of NMDA-receptor-dependent potentiation at 10 µM",
      source: bristol2020,
      evidence: "read",
    },
  ],
  without: {
    Vref: "the voltage of the measurement was not read",
    Ki: "only a bound is published",
    delta: "no Woodhull fit was read",
    kinetics: "no rates were found",
  },
});
