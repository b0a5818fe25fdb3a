import { type Parameter, type ParameterOptions, parameter } from "../language/parameter.js";
import type { Evidence, Source } from "../language/source.js";

/** What the receptor was made of: a cloned pair with GluN1, or the mixture that neurones and membranes carry. */
export type Receptor = "GluN2A" | "GluN2B" | "GluN2C" | "GluN2D" | "GluN2A and 2B" | "native";

/** Where and how a number was measured; a number without it says little, because an IC50 belongs to its assay. */
export interface Conditions {
  /** On what it was measured; nothing where it was not read. */
  readonly receptor?: Receptor;
  /** Membrane voltage, mV; nothing where there was no membrane potential or where it was not read. */
  readonly voltage?: number;
  /** Extracellular magnesium, mM; nothing where it was not read. */
  readonly magnesium?: number;
  /** Preparation, species, agonist, temperature: what of it was read. */
  readonly conditions: string;
}

/**
 * One published number: its value, unit, source and evidence, what was measured and on what. A published range is two
 * of them, its ends. `range` is what would be accepted in its place and says nothing about the measurement.
 */
export interface Measurement extends Parameter, Conditions {
  /** What was measured: `IC50`, `Ki`, `trapped fraction` ... */
  readonly quantity: string;
  /** As published, a standard error or a standard deviation, in `unit`. */
  readonly error?: number;
  /** When the number is not the thing itself: an end of a published range, or a bound, or a round figure. */
  readonly as?: "lowest" | "highest" | "more than" | "at least" | "about";
  /** How sure the quotation is, of a number that was not seen. */
  readonly confidence?: "high" | "medium" | "low";
  /** True for a number that is shown because it is published, and must not be calculated with; `note` says why. */
  readonly unfit?: boolean;
}

/** Something published without a number. */
export interface Observation {
  /** A sentence. */
  readonly says: string;
  /** Where it was published. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
}

type MeasurementSpec = Omit<ParameterOptions, "range"> &
  Conditions &
  Pick<Measurement, "error" | "as" | "confidence" | "unfit">;

/**
 * @param quantity what was measured.
 * @param text the value with its unit, as published.
 * @example measured("IC50", "0.71 µM", { receptor: "GluN2A", voltage: -70, magnesium: 0, conditions: "human, HEK cells", source: gilling2009, evidence: "read" })
 */
export const measured = (
  quantity: string,
  text: string,
  { source, evidence, note = "", ...rest }: MeasurementSpec,
): Measurement => ({ quantity, ...parameter(text, { source, evidence, note }), ...rest });

/** A published range: its two ends. */
export const between = (
  quantity: string,
  [lowest, highest]: readonly [string, string],
  spec: MeasurementSpec,
): readonly [Measurement, Measurement] => [
  measured(quantity, lowest, { ...spec, as: "lowest" }),
  measured(quantity, highest, { ...spec, as: "highest" }),
];

/** The same quantity of several receptors in one assay, a row each. */
export const acrossReceptors = (
  quantity: string,
  values: Readonly<Partial<Record<Receptor, string>>>,
  spec: MeasurementSpec,
): readonly Measurement[] =>
  Object.entries(values).map(([receptor, text]) =>
    measured(quantity, text, { ...spec, receptor: receptor as Receptor }),
  );
