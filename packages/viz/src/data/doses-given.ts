import type { DoseEvent } from "@ketalab/core";

/** µg given up to a moment, in minutes; what is given at once is given when it is due. */
export const givenBy = (doses: readonly DoseEvent[], minutes: number): number =>
  doses.reduce((sum, { time, amount, duration }) => {
    if (minutes < time) return sum;
    return sum + (duration === 0 ? amount : amount * Math.min(1, (minutes - time) / duration));
  }, 0);

/** µg/min that run in at a moment. */
export const rateAt = (doses: readonly DoseEvent[], minutes: number): number =>
  doses.reduce(
    (sum, { time, amount, duration }) => (minutes >= time && minutes < time + duration ? sum + amount / duration : sum),
    0,
  );

/** µg in all. */
export const allOf = (doses: readonly DoseEvent[]): number => doses.reduce((sum, { amount }) => sum + amount, 0);
