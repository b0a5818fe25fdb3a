import type { AbscissaSpec } from "../../drawing/abscissa.js";

/** Free concentrations from far below to far above what blocks half, µmol/L. */
export const RANGE = [0.01, 100] as const;
const POINTS = 161;

/** Concentrations in equal steps of their logarithm, µmol/L. */
export const concentrations: Float64Array = Float64Array.from(
  { length: POINTS },
  (_, i) => RANGE[0] * (RANGE[1] / RANGE[0]) ** (i / (POINTS - 1)),
);

/** The abscissa of a dose–response curve. */
export const concentrationAxis = (title: string): AbscissaSpec => ({
  title,
  unit: "µmol/L",
  domain: RANGE,
  scale: "log",
});
