import type { AbscissaSpec } from "../../drawing/abscissa.js";

/** From far below a depression drip to far above anaesthesia, µmol/L free. */
export const LEVELS = [0.05, 30] as const;
const POINTS = 121;

/** Free concentrations in equal steps of their logarithm, µmol/L. */
export const levels: Float64Array = Float64Array.from(
  { length: POINTS },
  (_, i) => LEVELS[0] * (LEVELS[1] / LEVELS[0]) ** (i / (POINTS - 1)),
);

/** The abscissa of what settles at a steady level. */
export const levelAxis = (title: string): AbscissaSpec => ({ title, unit: "µmol/L", domain: LEVELS, scale: "log" });
