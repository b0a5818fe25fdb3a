import { dms1998 } from "../../sources/receptor.js";
import { destexhe1998 } from "../rate-sets/destexhe-1998.js";
import { scheme } from "../scheme.js";
import { arm, pastMagnesium } from "../scheme-parts.js";

const free = arm();

/**
 * The foot in the door: the channel cannot close while the blocker sits in it. Here more activity does mean more block,
 * because only open channels can hold a blocker: IC50 = Kd/Po. Ketamine is not of this kind.
 */
export const sequential = scheme({
  id: "sequential",
  title: "open-channel block without trapping",
  about: "A contrast to trapping: the blocked channel cannot close, and the IC50 falls as the agonist rises.",
  source: dms1998,
  states: [
    ...free.states,
    { id: "OB", title: "two glutamates, open, blocked", agonists: 2, gate: "open", holds: "ligand" },
  ],
  transitions: [...free.transitions, ...pastMagnesium.transitions],
  equations: pastMagnesium.equations,
  conducts: pastMagnesium.conducts,
  parameters: destexhe1998.parameters,
});
