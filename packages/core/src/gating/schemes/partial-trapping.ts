import { mealing1999 } from "../../sources/receptor.js";
import { destexhe1998 } from "../rate-sets/destexhe-1998.js";
import { scheme } from "../scheme.js";
import { arm, pastMagnesium } from "../scheme-parts.js";

const [free, blocked] = [arm(), arm("B", "ligand")];
const closed = free.states.filter(({ gate }) => gate !== "open");

/**
 * The ten states of trapping, with a slow exit from every closed state. The exit is a summary of a measured loss and no
 * mechanism; where it is open, block without activity fades.
 */
export const partialTrapping = scheme({
  id: "partial-trapping",
  title: "partial trapping",
  about:
    "As trapping, but a part of the blocker escapes from the closed channel. One rate was fitted to one datum a drug.",
  source: mealing1999,
  states: [...free.states, ...blocked.states],
  transitions: [
    ...free.transitions,
    ...blocked.transitions,
    ...pastMagnesium.transitions,
    ...closed.map(({ id }) => ({ from: `${id}B`, to: id, rate: "kesc" })),
  ],
  equations: pastMagnesium.equations,
  conducts: pastMagnesium.conducts,
  parameters: destexhe1998.parameters,
});
