import { moaddelQuoted } from "../../sources/receptor.js";
import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "21.19 µM", {
  ...displacement,
  conditions: "[3H]MK-801 displacement, rat brain membranes",
  source: moaddelQuoted,
});

/** The mirror image of the better known one, and the tighter of the two. */
export const hydroxynorketamine2S6S = poreBlocker({
  id: "hydroxynorketamine-2s6s",
  name: "(2S,6S)-hydroxynorketamine",
  short: "(2S,6S)-HNK",
  also: ["(2S,6S)-HNK", "2S,6S-HNK"],
  about: "A metabolite of S-ketamine; its binding constant is a tertiary quotation.",
  parameters: { Ki },
  measurements: [Ki],
});
