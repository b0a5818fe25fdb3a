import { ligand, measurementsOf } from "@ketalab/core/receptor";
import type { Point } from "../../marks/points.js";
import type { RowValue } from "../../marks/row.js";
import { inShort } from "../../text/cite.js";

/** IC50s in print as values of a row, µmol/L: those without magnesium, or those beside some. */
export const halfBlocks = (drug: string, wanted: "none" | "some"): readonly RowValue[] =>
  measurementsOf(drug, { quantity: "IC50" })
    .filter(({ unfit, magnesium: Mg = 0 }) => !unfit && (wanted === "some") === Mg > 0)
    .map(({ base, evidence, source, conditions, receptor = "" }) => ({
      value: base,
      evidence,
      about: `${inShort(source)}: ${receptor}, ${conditions}`,
    }));

/** Time constants of leaving in print, s: in agonist, not at positive voltages. */
export const recoveries = (drug: string): readonly RowValue[] =>
  ligand(drug).measurements.flatMap(({ quantity, base, evidence, source, conditions, voltage = -70 }) => {
    const about = `${inShort(source)}: ${conditions}`;
    if (voltage > 0) return [];
    if (quantity === "macroscopic koff") return [{ value: 60 / base, evidence, about }];
    // In the base system times are minutes and rates per minute.
    return /^(?:offset|recovery) time constant$/.test(quantity) ? [{ value: 60 * base, evidence, about }] : [];
  });

/** The published shares of the block that are left after so long without agonist, s, of so much block, in %. */
export const keptAt = (silence: number, drug: string, block: number): readonly Point[] =>
  measurementsOf(drug, { quantity: "trapped fraction" })
    .filter(({ conditions }) => conditions.includes(`${silence} s`))
    .map(({ base, error = 0, conditions, source, evidence }) => ({
      x: silence,
      y: 100 * block * base,
      low: 100 * block * (base - error),
      high: 100 * block * (base + error),
      evidence,
      about: `${inShort(source)}: ${conditions}`,
    }));
