import { slider } from "../../controls/slider.js";
import type { Control } from "../../drawing/view.js";

/** How heavy the one is who is given something: from a slight to a very heavy adult. */
export const bodyWeight = (label: string): Control =>
  slider({ name: "weight", label, unit: "kg", min: 30, max: 150, step: 5, fine: 1, published: 70 });

/** Over how long a drip is given, from a push to two hours; it starts at the 40 min of the trials. */
export const dripDuration = (label: string): Control =>
  slider({ name: "duration", label, unit: "min", min: 1, max: 120, step: 5, fine: 1, published: 40 });

/** Of the trials in depression, as the 40 min are, mg/kg. */
export const TRIAL_DOSE = 0.5;

/** How much a drip gives: from a fifth of the dose of the trials to the double of it; it starts there. */
export const dripDose = (label: string): Control =>
  slider({ name: "dose", label, unit: "mg/kg", min: 0.1, max: 1, step: 0.05, fine: 0.01, published: TRIAL_DOSE });
