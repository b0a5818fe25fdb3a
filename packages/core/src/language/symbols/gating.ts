import type { SymbolRows } from "./rows.js";

/** The symbols of gating and trapping. */
export const gatingSymbols: SymbolRows = {
  Rb: ["rate at which glutamate binds", "R_b", "1/(µmol/L*min)", "1/(µmol/L*s)"],
  Ru: ["rate at which glutamate leaves", "R_u", "1/min", "1/s"],
  Ru1: ["rate at which the only glutamate leaves", "R_{u1}", "1/min", "1/s"],
  Ru2: ["rate at which the second glutamate leaves", "R_{u2}", "1/min", "1/s"],
  Ro: ["rate of opening", "R_o", "1/min", "1/s"],
  Rc: ["rate of closing", "R_c", "1/min", "1/s"],
  Rd: ["rate of desensitisation", "R_d", "1/min", "1/s"],
  Rr: ["rate of recovery from desensitisation", "R_r", "1/min", "1/s"],
  m: ["statistical factor of two equal sites", "m", "1"],
  C2: ["share of the receptors: two glutamates, closed", "C_2", "1", "%"],
  C2B: ["share of the receptors: two glutamates, closed, blocked", "C_2^B", "1", "%"],
  O: ["share of the receptors: two glutamates, open", "O", "1", "%"],
  OB: ["share of the receptors: two glutamates, open, blocked", "O^B", "1", "%"],
  konB: ["rate at which the blocker enters the open pore", "k_{on}", "1/(µmol/L*min)", "1/(µmol/L*s)"],
  koffB: ["rate at which the blocker leaves at the reference voltage", "k_{off}(V_r)", "1/min", "1/s"],
  koffV: ["rate at which the blocker leaves the open pore", "k_{off}", "1/min", "1/s"],
  kesc: ["rate at which the blocker escapes from the closed channel", "k_{esc}", "1/min", "1/s"],
};
