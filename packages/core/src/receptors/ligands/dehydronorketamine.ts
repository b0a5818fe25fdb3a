import { displacement2015 } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "3.21 µM", { ...displacement2015, error: 0.3 });

/** The third that the liver makes, as it was tried beside ketamine and norketamine. */
export const dehydronorketamine: Ligand = {
  id: "dehydronorketamine",
  name: "dehydronorketamine",
  short: "DHNK",
  also: [],
  about: "A metabolite of norketamine: 27 times weaker than ketamine in the assay that tried both.",
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
