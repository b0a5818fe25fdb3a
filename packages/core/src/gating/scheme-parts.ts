import { magnesiumGate } from "../equations/receptor/magnesium-gate.js";
import { woodhull } from "../equations/receptor/woodhull.js";
import type { Held, State, TransitionSpec } from "./scheme.js";

/** Two states and the rates there and back. */
export const link = (from: string, to: string, there: string, back: string): readonly TransitionSpec[] => [
  { from, to, rate: there },
  { from: to, to: from, rate: back },
];

/** Five states of the gate: none, one and two molecules of glutamate, open, desensitised. */
const gates = [
  ["C0", "no glutamate, closed", 0, "closed"],
  ["C1", "one glutamate, closed", 1, "closed"],
  ["C2", "two glutamates, closed", 2, "closed"],
  ["O", "two glutamates, open", 2, "open"],
  ["D", "two glutamates, desensitised", 2, "desensitised"],
] as const;

/** The gate of the NMDA receptor once, with a free pore or with something in it; blocked arms gate like the free one. */
export function arm(suffix = "", holds?: Held): { states: readonly State[]; transitions: readonly TransitionSpec[] } {
  const said = holds === undefined ? "" : holds === "ligand" ? ", blocked" : ", magnesium in the pore";
  return {
    states: gates.map(([id, title, agonists, gate]) => ({
      id: `${id}${suffix}`,
      title: `${title}${said}`,
      agonists,
      gate,
      ...(holds && { holds }),
    })),
    transitions: [
      ...link(`C0${suffix}`, `C1${suffix}`, "m*Rb*Glu", "Ru"),
      ...link(`C1${suffix}`, `C2${suffix}`, "Rb*Glu", "m*Ru"),
      ...link(`C2${suffix}`, `O${suffix}`, "Ro", "Rc"),
      ...link(`C2${suffix}`, `D${suffix}`, "Rd", "Rr"),
    ],
  };
}

/** Out of the pore at a voltage: $k_{off}(V) = k_{off}(V_r) e^{z\delta (V - V_r)/V_T}$. */
export const unbinding = woodhull.as({ KB: "koffV", KBref: "koffB" }, "unbinding");

/** The way into the open pore and out of it, where fast magnesium keeps a share of the pores. */
export const pastMagnesium = {
  transitions: link("O", "OB", "konB*Cu*gMg", "koffV"),
  equations: [unbinding, magnesiumGate],
  conducts: "gMg",
} as const;

/** The smallest scheme of a receptor: closed without glutamate, open with it. */
export const twoStates = {
  about: "Glutamate opens, and leaves as it closes: rise and decay of one current, no desensitisation.",
  states: [
    { id: "C", title: "no glutamate, closed", agonists: 0, gate: "closed" },
    { id: "O", title: "glutamate, open", agonists: 1, gate: "open" },
  ],
  transitions: link("C", "O", "Rb*Glu", "Ru"),
} as const;
