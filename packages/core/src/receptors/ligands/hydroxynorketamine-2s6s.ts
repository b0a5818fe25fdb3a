import { moaddelQuoted } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const Ki = measured("Ki", "21.19 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement, rat brain membranes",
  source: moaddelQuoted,
});

/** The mirror image of the better known one, and the tighter of the two. */
export const hydroxynorketamine2S6S: Ligand = {
  id: "hydroxynorketamine-2s6s",
  name: "(2S,6S)-hydroxynorketamine",
  short: "(2S,6S)-HNK",
  also: ["(2S,6S)-HNK", "2S,6S-HNK"],
  about: "A metabolite of S-ketamine; its binding constant is a tertiary quotation.",
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
