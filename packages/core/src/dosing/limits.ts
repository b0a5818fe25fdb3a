import { KetalabError } from "../language/errors.js";
import { significant } from "../language/number-text.js";

/** Most doses of a whole regimen; a pump that holds a target gives one with every setting. */
export const MOST_DOSES = 10_000;

/** The shortest infusion, min: a hundredth of a second. What is given faster is a bolus. */
export const LEAST_DURATION = 0.01 / 60;

/**
 * Refuses more doses than are worked out in one go, before any of them is made.
 * @throws KetalabError with the number and what to do.
 */
export function checkCount(count: number): void {
  if (count <= MOST_DOSES) return;
  throw new KetalabError(
    "limit",
    `${count} doses are too many, at most ${MOST_DOSES} in one regimen; give them less often or look for a shorter time`,
    { path: "regimen", given: count },
  );
}

/**
 * Refuses an infusion that is over before it has begun; 0 is a bolus.
 * @param minutes how long it lasts.
 * @throws KetalabError with the least duration.
 */
export function checkDuration(minutes: number): void {
  if (minutes === 0 || minutes >= LEAST_DURATION) return;
  throw new KetalabError(
    "range",
    `an infusion lasts at least 0.01 s, not ${significant(minutes * 60)} s; write bolus for a dose that is given at once`,
    { path: "regimen.duration", given: minutes },
  );
}

/** Doses as a run takes them: not too many, each at a time, of an amount and over a time that there can be. */
export function checkDoses(
  doses: readonly { readonly time: number; readonly amount: number; readonly duration: number }[],
): void {
  checkCount(doses.length);
  for (const { time, amount, duration } of doses) {
    if (!Number.isFinite(time) || !(amount >= 0 && amount < Number.POSITIVE_INFINITY) || !(duration >= 0)) {
      throw new KetalabError(
        "range",
        `a dose needs a time, an amount and a duration that are numbers and not negative: ${amount} µg at ${time} min over ${duration} min`,
        { path: "regimen" },
      );
    }
    checkDuration(duration);
  }
}
