import { KetalabError } from "../language/errors.js";

/** One dose and what may be done to make it gentler. */
export interface GentlerArms {
  /** As it was meant. */
  readonly asIs: string;
  /** The whole dose in twice the time. */
  readonly slower: string;
  /** Half of the dose in the same time. */
  readonly smaller: string;
  /** The dose in two halves, an hour from start to start. */
  readonly split: string;
}

/**
 * "Slower, smaller, or split?": four regimens of one scenario, to be run side by side.
 *
 * @param dose in mg/kg.
 * @param minutes over which it is given, in min, at most 60 so that the halves do not overlap.
 * @throws KetalabError for a dose that is not above 0 and for a time outside of 1 to 60 min.
 */
export function gentlerArms(dose: number, minutes: number): GentlerArms {
  if (!(dose > 0 && dose <= 20))
    throw new KetalabError("range", `the dose must be above 0 and at most 20 mg/kg: ${dose} mg/kg`, {
      path: "dose",
      given: dose,
    });
  if (!(minutes >= 1 && minutes <= 60))
    throw new KetalabError("range", `the time must be between 1 and 60 min: ${minutes} min`, {
      path: "minutes",
      given: minutes,
    });
  const over = (mgPerKg: number, time: number) => `${mgPerKg} mg/kg over ${time} min`;
  return {
    asIs: over(dose, minutes),
    slower: over(dose, 2 * minutes),
    smaller: over(dose / 2, minutes),
    split: `${over(dose / 2, minutes)} every 1 h x 2`,
  };
}
