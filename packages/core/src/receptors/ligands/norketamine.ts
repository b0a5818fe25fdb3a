import { parameter } from "../../language/parameter.js";
import { ebert1997 } from "../../sources/default-chain.js";
import { displacement2015, displacementCord, displacementForebrain } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

/** The first metabolite, as the equal mixture of its enantiomers. */
export const norketamine = poreBlocker({
  id: "norketamine",
  name: "norketamine (racemate)",
  short: "norketamine",
  also: ["(R,S)-norketamine"],
  about:
    "By its enantiomers it binds about six times less tightly than ketamine, and laboratories that tried both found four to eight times. The enantiomers differ 7.6-fold.",
  parameters: {
    Ki: parameter("3.006802721 µM", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µM", "100 µM"],
      note: "2/(1/1.7 + 1/13), from the enantiomers",
    }),
  },
  measurements: [
    measured("Ki", "0.97 µM", { ...displacement2015, error: 0.1 }),
    measured("Ki", "2.5 µM", displacementForebrain),
    measured("Ki", "4.2 µM", displacementCord),
  ],
});
