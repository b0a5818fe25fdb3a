import { moaddel2013 } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "74.06 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement",
  source: moaddel2013,
  evidence: "unverified",
  confidence: "medium",
});

/** A metabolite that hardly binds here. */
export const rDehydronorketamine: Ligand = {
  id: "r-dehydronorketamine",
  name: "R-dehydronorketamine",
  short: "R-DHNK",
  also: ["(R)-dehydronorketamine"],
  about:
    "A metabolite of norketamine, here about a hundred and fifty times weaker than ketamine. Another assay found the racemate far tighter.",
  site: "channel",
  mechanism: "open-channel block",
  parameters: { nH: oneSite, Ki },
  measurements: [Ki],
  observations: [],
  kinetics: [],
  without: {
    KBref: "only displacement of a radioligand was measured; no block of a current was read",
    kinetics: "no rates were found",
  },
};
