import { toBase } from "../../language/units.js";
import { checkDuration } from "../limits.js";
import { forWeight, parameterText, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";

/**
 * A dose spread evenly over a time. Over no time at all it is a bolus.
 * @throws KetalabError for what is no dose or no time, and for one out of range.
 * @example infusion({ dose: "0.5 mg/kg", duration: "40 min" })
 */
export function infusion(given: {
  /** `"0.5 mg/kg"` or `"35 mg"`; a number is mg/kg. */
  dose: string | number;
  /** `"40 min"`; a number is min. */
  duration: string | number;
}): Regimen {
  const { dose, duration } = given ?? {};
  const amount = regimenParameter("dose", dose, "dose");
  const time = regimenParameter("duration", duration, "time");
  checkDuration(toBase(time.value, time.unit));
  return {
    parameters: { dose: amount, duration: time },
    events: (values, weight) => [
      {
        time: 0,
        route: "iv",
        amount: forWeight(values.dose as number, amount.unit, weight),
        duration: values.duration as number,
      },
    ],
    text: (values) => `${parameterText(amount, values?.dose)} over ${parameterText(time, values?.duration)}`,
  };
}

export const infusionKind: RegimenKind = {
  id: "infusion",
  title: "a dose spread evenly over a time",
  example: "0.5 mg/kg over 40 min",
  pattern: /^(?<dose>.+?)(?:\s+iv)?\s+over\s+(?<duration>.+)$/i,
  make: ({ dose = "", duration = "" }) => infusion({ dose, duration }),
};
