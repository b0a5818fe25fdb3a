import { parameter } from "../language/parameter.js";
import { convention, gilling2009, jahrStevens1990, thisWork } from "../sources/default-chain.js";

/** What the default chain and the receptor by itself both say of the reference channel: human GluN1/GluN2A and ketamine. */
export const ketamineField = {
  Vref: parameter("-70 mV", { source: gilling2009, evidence: "read", range: ["-120 mV", "60 mV"] }),
  z: parameter("1", { source: gilling2009, evidence: "read", range: [0, 2] }),
  delta: parameter("0.79", { source: gilling2009, evidence: "read", range: [0, 1.2], note: "SE 0.04" }),
};

/** The same for one enantiomer: its depth in the field was not measured alone, and the default chain takes the racemate's. */
export const enantiomerField = {
  ...ketamineField,
  delta: parameter("0.79", {
    source: thisWork,
    evidence: "illustrative",
    range: [0, 1.2],
    note: "the racemate's; not measured for one enantiomer",
  }),
};

/** The slope of one molecule at one site, where calculations start; what was measured is among the measurements. */
export const oneSite = parameter("1", {
  source: convention,
  evidence: "illustrative",
  range: [0.3, 3],
  note: "one molecule a site",
});

/** Magnesium by Jahr and Stevens. */
export const jahrStevensBlock = {
  KMg0: parameter("3.57 mM", { source: jahrStevens1990, evidence: "read", range: ["0.5 mM", "20 mM"] }),
  kMg: parameter("0.062 1/mV", { source: jahrStevens1990, evidence: "read", range: ["0.02 1/mV", "0.1 1/mV"] }),
};
