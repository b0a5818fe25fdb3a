/**
 * The NMDA receptor by itself: its ligands with every number that was found about them. An entry of its own
 * (`@ketalab/core/receptor`), so that a page which simulates the whole way from the drip to the mood does not carry it.
 */
import type { Ligand } from "./ligand.js";
import * as family from "./ligands/index.js";

export type { Kinetics, Ligand, LigandParameters, Mechanism, Site } from "./ligand.js";
export type { Conditions, Measurement, Observation, Receptor } from "./measurement.js";

/** Every ligand by its id. */
export const ligands: Readonly<Record<string, Ligand>> = Object.fromEntries(
  Object.values(family).map((one: Ligand) => [one.id, one]),
);
