import { moaddel2013 } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "38.95 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement",
  source: moaddel2013,
  evidence: "unverified",
  confidence: "medium",
});

/** A metabolite that hardly binds here. */
export const sDehydronorketamine: Ligand = {
  id: "s-dehydronorketamine",
  name: "S-dehydronorketamine",
  short: "S-DHNK",
  also: ["(S)-dehydronorketamine"],
  about:
    "A metabolite of norketamine, here about eighty times weaker than ketamine. Another assay found the racemate far tighter.",
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
