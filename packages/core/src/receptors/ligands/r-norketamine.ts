import { displacement } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "13 µM", displacement);

/** One enantiomer of the first metabolite. */
export const rNorketamine: Ligand = {
  id: "r-norketamine",
  name: "R-norketamine",
  short: "R-norketamine",
  also: ["(R)-norketamine"],
  about: "The metabolite of R-ketamine, about nine times weaker than it.",
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
