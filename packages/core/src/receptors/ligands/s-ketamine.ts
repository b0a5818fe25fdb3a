import { esketamine } from "../../kinetics/drugs/esketamine.js";
import { displacement, poreContacts } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";
import { enantiomerField } from "../reference-channel.js";

const Ki = measured("Ki", "0.3 µM", displacement);

/** One enantiomer. Only its binding was measured; its half block is the racemate's, scaled by the binding constants. */
export const sKetamine = poreBlocker({
  id: "s-ketamine",
  name: "S-ketamine (esketamine)",
  short: "S-ketamine",
  also: ["esketamine", "(S)-ketamine"],
  about: "Binds the channel 1.65 times as tightly as the racemate.",
  mechanism: "trapping block",
  parameters: { KBref: esketamine.parameters.KBref, ...enantiomerField, Ki },
  measurements: [Ki],
  observations: [poreContacts],
  without: { kinetics: "the rates of one enantiomer were not found, only the racemate's" },
});
