import { moaddel2013 } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "38.95 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement",
  source: moaddel2013,
  evidence: "unverified",
  confidence: "medium",
});

/** A metabolite that hardly binds here. */
export const sDehydronorketamine = poreBlocker({
  id: "s-dehydronorketamine",
  name: "S-dehydronorketamine",
  short: "S-DHNK",
  also: ["(S)-dehydronorketamine"],
  about:
    "A metabolite of norketamine, here about eighty times weaker than ketamine. Another assay found the racemate far tighter.",
  parameters: { Ki },
  measurements: [Ki],
});
