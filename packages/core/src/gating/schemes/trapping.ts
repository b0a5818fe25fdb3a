import { dms1998 } from "../../sources/receptor.js";
import { destexhe1998 } from "../rate-sets/destexhe-1998.js";
import { scheme } from "../scheme.js";
import { arm, pastMagnesium } from "../scheme-parts.js";

const [free, blocked] = [arm(), arm("B", "ligand")];

/**
 * Ten states: five of the gate, each with a free pore or with the blocker in it. The blocker comes and goes through the
 * open gate only and does not disturb it, so activity sets how fast block comes and goes, and not how much there is.
 */
export const trapping = scheme({
  id: "trapping",
  title: "trapping block",
  about: "The channel closes over the blocker and keeps it. Magnesium is fast and keeps a share of the open pores.",
  source: dms1998,
  states: [...free.states, ...blocked.states],
  transitions: [...free.transitions, ...blocked.transitions, ...pastMagnesium.transitions],
  equations: pastMagnesium.equations,
  conducts: pastMagnesium.conducts,
  parameters: destexhe1998.parameters,
});
