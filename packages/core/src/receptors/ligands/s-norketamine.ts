import { displacement } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "1.7 µM", displacement);

/** One enantiomer of the first metabolite. */
export const sNorketamine: Ligand = {
  id: "s-norketamine",
  name: "S-norketamine",
  short: "S-norketamine",
  also: ["(S)-norketamine"],
  about: "The metabolite of S-ketamine, 5.7 times weaker than it.",
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
