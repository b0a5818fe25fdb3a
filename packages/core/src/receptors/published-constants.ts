import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { lookup } from "../language/names.js";
import { ligand as find } from "./find-ligand.js";
import type { Kinetics, Ligand } from "./ligand.js";
import type { Measurement, Receptor } from "./measurement.js";

/** What can be calculated for a ligand: occupancy needs a constant, voltage a depth in the field, kinetics rates. */
export type Level = "occupancy" | "voltage" | "kinetics";

/**
 * The levels that a ligand has the numbers for.
 * @param given a ligand, by any of its names, or the object itself.
 * @throws KetalabError for an unknown ligand.
 */
export function levels(given: Ligand | string): readonly Level[] {
  const { parameters, kinetics } = find(given);
  const { KBref, P50, Ki, Vref, z, delta } = parameters;
  return [
    ...(KBref || P50 || Ki ? ["occupancy" as const] : []),
    ...(KBref && Vref && z && delta ? ["voltage" as const] : []),
    ...(kinetics.length > 0 ? ["kinetics" as const] : []),
  ];
}

/** An error for what a ligand does not have: why, and the levels that it has. */
export function missing(one: Ligand, what: string, why: string | undefined): KetalabError {
  const has = levels(one);
  const offer = has.length > 0 ? `it has ${has.join(" and ")}` : "it has measurements only";
  return new KetalabError("missing", `${one.id} has no ${what}: ${why ?? "no number was found"}; ${offer}`, {
    path: "ligand",
    given: one.id,
  });
}

/**
 * The rates of a ligand.
 *
 * @param given a ligand, by any of its names, or the object itself.
 * @param set which of its sets of rates, by id; the first by default.
 * @throws KetalabError for a ligand without published rates, with the levels that it has, and for an unknown set.
 */
export function kineticsOf(given: Ligand | string, set?: string): Kinetics {
  const one = find(given);
  const [first] = one.kinetics;
  if (first === undefined) throw missing(one, "kinetics", one.without.kinetics);
  if (set === undefined) return first;
  return lookup("set of rates", Object.fromEntries(one.kinetics.map((rates) => [rates.id, rates])), set);
}

/** Which measurements are meant; what is left out may be anything. */
export interface Where {
  /** What was measured: `IC50`, `Ki`, … */
  readonly quantity?: string;
  /** On what. */
  readonly receptor?: Receptor;
  /** mM; only measurements that say their magnesium. */
  readonly magnesium?: number;
  /** mV, give or take 10; only measurements that say their voltage. */
  readonly voltage?: number;
}

const NEAR = 10;

/**
 * The published rows that fit, in the order of the ligand's file. Nothing is averaged.
 * @param given a ligand, by any of its names, or the object itself.
 * @throws KetalabError for an unknown ligand.
 */
export function measurementsOf(given: Ligand | string, where: Where = {}): readonly Measurement[] {
  argument(where, "the conditions of measurementsOf");
  const { quantity, receptor, magnesium, voltage } = where;
  return find(given).measurements.filter(
    (one) =>
      (quantity === undefined || one.quantity === quantity) &&
      (receptor === undefined || one.receptor === receptor) &&
      (magnesium === undefined || one.magnesium === magnesium) &&
      (voltage === undefined || (one.voltage !== undefined && Math.abs(one.voltage - voltage) <= NEAR)),
  );
}

/** Between which values the sources leave an IC50, with the rows it was made from. */
export interface Band {
  /** The least of the rows, µmol/L or the base unit of the ligand's constant. */
  readonly lowest: number;
  /** The most of them, in the same unit. */
  readonly highest: number;
  /** The published rows that it was made from. */
  readonly rows: readonly Measurement[];
}

/**
 * The IC50 of one receptor as a band. Its ends are the published rows; and where a row stands alone, its ratio to GluN2A
 * in the same assay is also put on the scale of the ligand's reference constant, because absolute scales differ between
 * laboratories where ratios agree.
 *
 * @param given a ligand, by any of its names, or the object itself.
 * @returns nothing when no row fits.
 * @throws KetalabError for an unknown ligand.
 */
export function subunitBand(
  given: Ligand | string,
  conditions: {
    /** Of what. */
    receptor: Receptor;
    /** Extracellular, mM. */
    magnesium: number;
    /** mV; -70 by default. */
    voltage?: number;
  },
): Band | undefined {
  const { receptor, magnesium, voltage = -70 } = argument(conditions, "the conditions of subunitBand");
  const one = find(given);
  const rows = measurementsOf(one, { quantity: "IC50", receptor, magnesium, voltage }).filter(({ unfit }) => !unfit);
  if (rows.length === 0) return undefined;
  const values = rows.map(({ base }) => base);
  const [alone] = rows;
  if (rows.length === 1 && alone !== undefined) values.push(onReferenceScale(one, alone));
  return { lowest: Math.min(...values), highest: Math.max(...values), rows };
}

/** A row with its ratio to GluN2A kept, put on the scale of the reference constant; as it is where it has no GluN2A beside it. */
function onReferenceScale({ measurements, parameters: { KBref } }: Ligand, row: Measurement): number {
  const beside = measurements.find(
    (other) =>
      other.quantity === "IC50" && other.receptor === "GluN2A" && other.magnesium === 0 && sameAssay(other, row),
  );
  return beside === undefined || KBref === undefined ? row.base : (row.base * KBref.base) / beside.base;
}

const sameAssay = (a: Measurement, b: Measurement): boolean =>
  a.source.id === b.source.id && a.voltage === b.voltage && a.conditions === b.conditions;
