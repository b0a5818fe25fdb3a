import { models, type Parameter } from "@ketalab/core";
import { slider } from "../../controls/slider.js";
import type { AbscissaSpec } from "../../drawing/abscissa.js";
import type { Control } from "../../drawing/view.js";
import { logSteps } from "./log-steps.js";

/** From far below a depression drip to far above anaesthesia, µmol/L free. */
const LEVELS = [0.05, 30] as const;
const POINTS = 121;
/** Free at the end of a depression drip, µmol/L. */
export const AFTER_DRIP = 0.5;

/** Free concentrations in equal steps of their logarithm, µmol/L. */
export const levels: Float64Array = logSteps(...LEVELS, POINTS);

/** The abscissa of what settles at a steady level. */
export const levelAxis = (title: string): AbscissaSpec => ({ title, unit: "µmol/L", domain: LEVELS, scale: "log" });

/** The level that is held; it starts where a depression drip ends. */
export const levelSlider = (said: Pick<Parameters<typeof slider>[0], "name" | "label" | "weight">): Control =>
  slider({
    ...said,
    unit: "µmol/L",
    scale: "log",
    min: LEVELS[0],
    max: LEVELS[1],
    step: 0.1,
    fine: 0.01,
    published: AFTER_DRIP,
  });

/** The parameters of the disinhibition circuit, by symbol. */
export const circuitParameters = (): Readonly<Record<string, Parameter>> => models.disinhibition?.parameters ?? {};

/** The numbers of the disinhibition circuit as they were published, by symbol, each in the unit of its parameter. */
export const circuitNumbers = (): Record<string, number> =>
  Object.fromEntries(Object.entries(circuitParameters()).map(([name, { value }]) => [name, value]));
