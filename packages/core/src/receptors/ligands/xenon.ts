import { dickinson2007, franks1998 } from "../../sources/receptor.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";

/** An anaesthetic gas that competes with glycine: a blocker, but not of the pore. */
export const xenon: Ligand = {
  id: "xenon",
  name: "xenon",
  short: "xenon",
  also: ["Xe"],
  about: "Competes with glycine, and has a second part that glycine does not overcome.",
  site: "glycine",
  mechanism: "mixed",
  parameters: {},
  measurements: [
    measured("blocked by 80 % xenon", "0.6", {
      receptor: "native",
      conditions: "hippocampal neurones",
      source: franks1998,
      evidence: "unverified",
      confidence: "medium",
    }),
  ],
  observations: [
    { says: "competitive with glycine plus a non-competitive part", source: dickinson2007, evidence: "read" },
  ],
  kinetics: [],
  without: {
    KBref: "one fraction at one pressure is published, and no curve",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
};
