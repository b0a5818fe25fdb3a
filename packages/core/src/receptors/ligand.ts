import type { Parameter } from "../language/parameter.js";
import type { Measurement, Observation } from "./measurement.js";

/** Where a ligand binds: in the pore, at the two sites of the agonists, or on the amino-terminal domain. */
export type Site = "channel" | "glutamate" | "glycine" | "amino-terminal domain" | "not settled";

/** How it acts there. Trapping: the channel closes over it. Partial trapping: a part of it escapes from the closed channel. */
export type Mechanism =
  | "trapping block"
  | "partial trapping block"
  | "fast open-channel block"
  | "open-channel block"
  | "competitive"
  | "partial allosteric"
  | "mixed"
  | "agonist"
  | "not settled";

/** The numbers that the equations of the receptor read, by their symbols; what was not found is not there. */
export interface LigandParameters {
  /** Half block without magnesium, at `Vref` where that is known: where calculations start. */
  readonly KBref?: Parameter;
  /** The voltage of `KBref`. */
  readonly Vref?: Parameter;
  /** Half block by a gas, as a partial pressure. */
  readonly P50?: Parameter;
  /** Valence. */
  readonly z?: Parameter;
  /** The share of the field that the ligand crosses. */
  readonly delta?: Parameter;
  /** Hill slope that calculations use; what was measured is among the measurements. */
  readonly nH?: Parameter;
  /** Binding constant: from displacement of a radioligand (no voltage, no magnesium), or of a competitor after Cheng and Prusoff. */
  readonly Ki?: Parameter;
}

/** Rates of the open channel, microscopic: the probability that it is open is not in them. */
export interface Kinetics {
  /** Of all sets of the ligand alone. */
  readonly id: string;
  /** In words. */
  readonly title: string;
  /** Binding, 1/(µM s), taken as independent of voltage. */
  readonly kon: Parameter;
  /** Unbinding at `Vref`, 1/s; it follows the voltage with `z` and `delta`. */
  readonly koff: Parameter;
  /** The voltage of `koff`. */
  readonly Vref?: Parameter;
  /** Valence of unbinding; without it and `delta` the rate is known at `Vref` only. */
  readonly z?: Parameter;
  /** The share of the field that unbinding crosses. */
  readonly delta?: Parameter;
  /** Exit from the closed channel, 1/s, of a blocker that is trapped in part. */
  readonly kesc?: Parameter;
}

/** A ligand of the NMDA receptor answers for itself: what was measured, under which conditions, and what was not found. */
export interface Ligand {
  /** What a call names. */
  readonly id: string;
  /** In a sentence. */
  readonly name: string;
  /** As it is written at the end of a line. */
  readonly short: string;
  /** Other names by which it is found. */
  readonly also: readonly string[];
  /** What it is, in a sentence or two. */
  readonly about: string;
  /** Where it binds. */
  readonly site: Site;
  /** How it acts there. */
  readonly mechanism: Mechanism;
  /** What calculations start from. */
  readonly parameters: LigandParameters;
  /** Every published number, disagreements included; nothing is averaged. */
  readonly measurements: readonly Measurement[];
  /** What was published without a number. */
  readonly observations: readonly Observation[];
  /** Sets of rates, the one to start from first; none where nobody published them. */
  readonly kinetics: readonly Kinetics[];
  /** What a reader would look for and was not found, and why, by symbol, or `kinetics`. */
  readonly without: Readonly<Partial<Record<keyof LigandParameters | "kinetics", string>>>;
}
