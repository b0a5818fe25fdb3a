import { moaddel2013 } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "74.06 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement",
  source: moaddel2013,
  evidence: "unverified",
  confidence: "medium",
});

/** A metabolite that hardly binds here. */
export const rDehydronorketamine = poreBlocker({
  id: "r-dehydronorketamine",
  name: "R-dehydronorketamine",
  short: "R-DHNK",
  also: ["(R)-dehydronorketamine"],
  about:
    "A metabolite of norketamine, here about a hundred and fifty times weaker than ketamine. Another assay found the racemate far tighter.",
  parameters: { Ki },
  measurements: [Ki],
});
