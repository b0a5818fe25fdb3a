import { arketamine } from "../../kinetics/drugs/arketamine.js";
import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";
import { enantiomerField } from "../reference-channel.js";

const Ki = measured("Ki", "1.4 µM", displacement);

/** One enantiomer. Only its binding was measured; its half block is the racemate's, scaled by the binding constants. */
export const rKetamine = poreBlocker({
  id: "r-ketamine",
  name: "R-ketamine (arketamine)",
  short: "R-ketamine",
  also: ["arketamine", "(R)-ketamine"],
  about: "Binds the channel about a third as tightly as the racemate.",
  mechanism: "trapping block",
  parameters: { KBref: arketamine.parameters.KBref, ...enantiomerField, Ki },
  measurements: [Ki],
  without: { kinetics: "the rates of one enantiomer were not found, only the racemate's" },
});
