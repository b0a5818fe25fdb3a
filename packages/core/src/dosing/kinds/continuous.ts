import { toBase } from "../../language/units.js";
import { checkDuration } from "../limits.js";
import { forWeight, parameterText, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";

/**
 * A rate kept up for a time.
 * @throws KetalabError for what is no rate or no time, and for one out of range.
 * @example continuous({ rate: "0.2 mg/kg/h", duration: "24 h" })
 */
export function continuous(given: {
  /** `"0.2 mg/kg/h"` or `"14 mg/h"`; a number is mg/kg/h. */
  rate: string | number;
  /** `"24 h"`; a number is min. */
  duration: string | number;
}): Regimen {
  const { rate, duration } = given ?? {};
  const speed = regimenParameter("rate", rate, "rate");
  const time = regimenParameter("duration", duration, "time");
  checkDuration(toBase(time.value, time.unit));
  return {
    parameters: { rate: speed, duration: time },
    events: (values, weight) => [
      {
        time: 0,
        route: "iv",
        amount: forWeight(values.rate as number, speed.unit, weight) * (values.duration as number),
        duration: values.duration as number,
      },
    ],
    text: (values) => `${parameterText(speed, values?.rate)} for ${parameterText(time, values?.duration)}`,
  };
}

export const continuousKind: RegimenKind = {
  id: "continuous",
  title: "a rate kept up for a time",
  example: "0.2 mg/kg/h for 24 h",
  pattern: /^(?!target\b)(?<rate>.+?)(?:\s+iv)?\s+for\s+(?<duration>.+)$/i,
  make: ({ rate = "", duration = "" }) => continuous({ rate, duration }),
};
