import type { AbscissaSpec } from "../../drawing/abscissa.js";
import { logSteps } from "./log-steps.js";

/** Free concentrations from far below to far above what blocks half, µmol/L. */
export const RANGE = [0.01, 100] as const;
const POINTS = 161;

/** Concentrations in equal steps of their logarithm, µmol/L. */
export const concentrations: Float64Array = logSteps(...RANGE, POINTS);

/** The abscissa of a dose–response curve. */
export const concentrationAxis = (title: string): AbscissaSpec => ({
  title,
  unit: "µmol/L",
  domain: RANGE,
  scale: "log",
});
