import { antagonistTable, dravid2007, mealing1999 } from "./receptor-sources.js";
import { ebert1997, gilling2009, kotermanski2009 } from "./sources.js";

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

export const oocytes = {
  voltage: -40,
  magnesium: 0,
  conditions: "Xenopus oocytes, saturating glutamate and glycine",
  source: dravid2007,
  evidence: "unverified",
  confidence: "medium",
} as const;

/** Displacement of a radioligand from membranes: no voltage, no magnesium, no gating. */
export const displacement = {
  receptor: "native",
  conditions: "[3H]MK-801 displacement, rat brain homogenate (no membrane potential)",
  source: ebert1997,
  evidence: "read",
} as const;

export const corticalNeurons = {
  receptor: "native",
  conditions: "cultured rat cortical neurones",
  source: mealing1999,
  evidence: "read",
} as const;

/** A secondary compilation; what it quotes was not traced. */
export const compilation = {
  source: antagonistTable,
  evidence: "read",
} as const;
