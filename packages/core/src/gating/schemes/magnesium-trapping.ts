import { magnesiumEntry } from "../../equations/receptor/magnesium-entry.js";
import { magnesiumExit } from "../../equations/receptor/magnesium-exit.js";
import { ascherNowak } from "../../receptors/magnesium/ascher-nowak.js";
import { ascher1988 } from "../../sources/receptor.js";
import { destexhe1998 } from "../rate-sets/destexhe-1998.js";
import { scheme } from "../scheme.js";
import { arm, link, unbinding } from "../scheme-parts.js";

const arms = [arm(), arm("B", "ligand"), arm("M", "magnesium")];

/**
 * Fifteen states: magnesium and the drug compete for the open pore one molecule at a time, and each is trapped when the
 * gate closes. With magnesium's published rates it is so fast that the ten states with a magnesium gate say the same.
 */
export const magnesiumTrapping = scheme({
  id: "magnesium-trapping",
  title: "magnesium and a blocker at one pore",
  about: "Magnesium comes and goes with its own rates instead of as a share of the open pores.",
  source: ascher1988,
  states: arms.flatMap(({ states }) => states),
  transitions: [
    ...arms.flatMap(({ transitions }) => transitions),
    ...link("O", "OB", "konB*Cu", "koffV"),
    ...link("O", "OM", "konMg*Mg", "koffMg"),
  ],
  equations: [unbinding, magnesiumEntry, magnesiumExit],
  parameters: { ...destexhe1998.parameters, ...ascherNowak.parameters },
});
