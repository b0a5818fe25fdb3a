import { parameter } from "../../language/parameter.js";
import { ebert1997 } from "../../sources/default-chain.js";
import type { Ligand } from "../ligand.js";
import { oneSite } from "../reference-channel.js";

/** The first metabolite, as the equal mixture of its enantiomers. */
export const norketamine: Ligand = {
  id: "norketamine",
  name: "norketamine (racemate)",
  short: "norketamine",
  also: ["(R,S)-norketamine"],
  about: "Binds about six times less tightly than ketamine; its enantiomers differ eightfold.",
  site: "channel",
  mechanism: "open-channel block",
  parameters: {
    nH: oneSite,
    Ki: parameter("3.006802721 µM", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µM", "100 µM"],
      note: "2/(1/1.7 + 1/13), from the enantiomers",
    }),
  },
  measurements: [],
  observations: [],
  kinetics: [],
  without: {
    KBref: "only displacement of a radioligand was measured; no block of a current was read",
    kinetics: "no rates were found",
  },
};
