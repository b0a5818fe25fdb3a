import type { Knob } from "./account.js";

// The experiments by what they do to a number. What an account does not have, it cannot answer to.

/** Of everything with the circuit. */
export const circuitKnobs = {
  "mglu23-agonist": { title: "mGlu2/3 agonist first", symbol: "q", to: "0.9", evidence: "illustrative" },
  lamotrigine: { title: "lamotrigine first", symbol: "lambda", to: "0.5", evidence: "illustrative" },
  // All that is known is a weaker rise, in people; neither its size nor a reason was read, so an excess is cut by some of it.
  naltrexone: { title: "naltrexone first", symbol: "lambda", to: "0.3", evidence: "illustrative" },
  "mammalian-transporter": {
    title: "transporter as in mammalian cells",
    symbol: "Km",
    to: "97 µmol/L",
    evidence: "read",
  },
  "pyramidal-knock-down": {
    title: "GluN2B knock-down in pyramidal cells",
    symbol: "nE",
    times: 0.3,
    evidence: "illustrative",
  },
} as const satisfies Readonly<Record<string, Knob>>;

/** Of circuits in which interneurons can fall silent. */
export const interneuronKnobs = {
  "interneuron-knock-down": {
    title: "GluN2B knock-down in interneurons",
    symbol: "nI",
    times: 0.1,
    evidence: "illustrative",
  },
  "equal-affinity": { title: "one affinity for both cells", symbol: "KI", as: "KE", evidence: "illustrative" },
} as const satisfies Readonly<Record<string, Knob>>;

/** Of everything with the chain from BDNF to strength. */
export const downstreamKnobs = {
  nbqx: { title: "NBQX, an AMPA antagonist", symbol: "bA", to: "0.9", evidence: "illustrative" },
  rapamycin: { title: "rapamycin, which blocks mTOR", symbol: "rM", to: "1", evidence: "illustrative" },
  "bdnf-block": { title: "BDNF blocked", symbol: "EB", to: "0", evidence: "illustrative" },
} as const satisfies Readonly<Record<string, Knob>>;
