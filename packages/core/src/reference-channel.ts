import { parameter } from "./parameter.js";
import { gilling2009, jahrStevens1990 } from "./sources.js";

/** What the default chain and the receptor by itself both say of the reference channel: human GluN1/GluN2A and ketamine. */
export const ketamineField = {
  Vref: parameter("-70 mV", { source: gilling2009, evidence: "read", range: ["-120 mV", "60 mV"] }),
  z: parameter("1", { source: gilling2009, evidence: "read", range: [0, 2] }),
  delta: parameter("0.79", { source: gilling2009, evidence: "read", range: [0, 1.2], note: "SE 0.04" }),
};

/** Magnesium by Jahr and Stevens. */
export const jahrStevensBlock = {
  KMg0: parameter("3.57 mM", { source: jahrStevens1990, evidence: "read", range: ["0.5 mM", "20 mM"] }),
  kMg: parameter("0.062 1/mV", { source: jahrStevens1990, evidence: "read", range: ["0.02 1/mV", "0.1 1/mV"] }),
};
