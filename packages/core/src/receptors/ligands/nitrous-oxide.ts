import { jevtovic1998, mennerick1998 } from "../../sources/receptor.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const P50 = measured("IC50", "0.45 atm", {
  receptor: "native",
  conditions: "hippocampal neurones",
  source: jevtovic1998,
  evidence: "unverified",
  confidence: "low",
  as: "about",
  note: "order of magnitude, a partial pressure",
});

/** Laughing gas, as far as it is a ligand of this receptor. */
export const nitrousOxide: Ligand = {
  id: "nitrous-oxide",
  name: "nitrous oxide",
  short: "N₂O",
  also: ["N2O", "laughing gas"],
  about: "A weak inhibitor whose dose is a partial pressure; where it binds is not settled.",
  site: "not settled",
  mechanism: "not settled",
  parameters: { P50, nH: oneSite },
  measurements: [P50],
  observations: [
    {
      says: "slight voltage dependence; does not change the decay of synaptic currents",
      source: mennerick1998,
      evidence: "read",
    },
  ],
  kinetics: [],
  without: {
    KBref: "its half block is a partial pressure",
    delta: "its voltage dependence is slight and no fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
};
