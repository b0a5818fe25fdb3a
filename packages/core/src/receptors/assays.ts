import { parameter } from "../language/parameter.js";
import { ebert1997, gilling2009, kotermanski2009 } from "../sources/default-chain.js";
import {
  antagonistTable,
  bindingDomains,
  chen2008,
  chou2022,
  dravid2007,
  emnett2013,
  feng2005,
  mealing1999,
  salat2015,
  shimoyama1999,
} from "../sources/receptor.js";
import { measured, type Observation } from "./measurement.js";

/** Assays in which several ligands were measured: receptor, voltage, magnesium, source and evidence, said once. */

/** Cloned channels near rest, with and without magnesium: the numbers on which "magnesium protects" rests. */
export const nearRest = {
  voltage: -66,
  conditions: "rat GluN1 with one GluN2, HEK cells, whole-cell, saturating agonist, room temperature",
  source: kotermanski2009,
  evidence: "unverified",
  confidence: "high",
} as const;

/** Human channels whose affinity, steepness and rates were measured together; the reference of ketamine. */
export const humanGluN2A = {
  receptor: "GluN2A",
  voltage: -70,
  magnesium: 0,
  conditions: "human GluN1/GluN2A, HEK cells",
  source: gilling2009,
  evidence: "read",
} as const;

/** Oocytes at one voltage: every pore blocker of the family in the same hands. */
export const oocytes = {
  voltage: -40,
  magnesium: 0,
  conditions: "Xenopus oocytes, saturating glutamate and glycine",
  source: dravid2007,
  evidence: "unverified",
  confidence: "medium",
} as const;

/** The voltage of the oocytes, as a parameter. */
export const oocyteVoltage = parameter("-40 mV", {
  source: dravid2007,
  evidence: "unverified",
  range: ["-120 mV", "60 mV"],
});

/** Displacement of a radioligand from membranes: no voltage, no magnesium, no gating. */
export const displacement = {
  receptor: "native",
  conditions: "[3H]MK-801 displacement, rat brain homogenate (no membrane potential)",
  source: ebert1997,
  evidence: "read",
} as const;

/** The same ligand again, in later hands: ketamine and what the liver makes of it. */
export const displacement2015 = {
  receptor: "native",
  conditions: "[3H]MK-801 displacement",
  source: salat2015,
  evidence: "read",
} as const;

/** Two tissues in one laboratory. */
const displacement1999 = { receptor: "native", source: shimoyama1999, evidence: "read" } as const;
export const displacementForebrain = {
  ...displacement1999,
  conditions: "[3H]MK-801 displacement, rat forebrain",
} as const;
export const displacementCord = {
  ...displacement1999,
  conditions: "[3H]MK-801 displacement, rat spinal cord",
} as const;

export const corticalNeurons = {
  receptor: "native",
  conditions: "cultured rat cortical neurones",
  source: mealing1999,
  evidence: "read",
} as const;

/** How long agonist must be present until the block of three blockers is gone. */
export const relief = measured("time in agonist until the block is gone", "50 s", {
  ...corticalNeurons,
  note: "of ketamine, memantine and lanicemine alike",
});

/** How much of the block readjusts fast when a cell in agonist is depolarised; the rest waits for channels to open. */
export const reequilibration = {
  receptor: "native",
  conditions: "hippocampal neurones, depolarising pulse",
  source: emnett2013,
  evidence: "read",
  note: "simulations put the slow rest down to the low efficacy of gating",
} as const;

/** Competitors of glutamate. */
export const corrected = {
  conditions: "Xenopus oocytes, corrected after Cheng and Prusoff",
  source: feng2005,
  evidence: "unverified",
  confidence: "medium",
} as const;

/** What the agonists of the glycine site need, with glutamate in plenty. */
export const glycineSite = {
  conditions: "oocytes, saturating glutamate",
  source: chen2008,
  evidence: "unverified",
  confidence: "medium",
} as const;

/** Binding domains cut out of the receptor: not the affinity of the receptor. */
export const isolatedDomain = {
  conditions: "isolated ligand-binding domain of NR1 (S1S2)",
  source: bindingDomains,
  evidence: "read",
  unfit: true,
  note: "of the domain alone; no EC50 of the receptor",
} as const;

/** What contacts in the pore decide, seen in the structures of three blockers. */
export const poreContacts: Observation = {
  says: "contacts in the pore of GluN1/GluN2B set mostly the speed of leaving, not of binding; PCP, S-ketamine, memantine",
  source: chou2022,
  evidence: "read",
};

/** A secondary compilation; what it quotes was not traced. */
export const compilation = {
  source: antagonistTable,
  evidence: "read",
} as const;
