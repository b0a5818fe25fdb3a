import { forWeight, parameterText, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";

/**
 * A dose given all at once.
 * @throws KetalabError for what is no dose, and for one out of range.
 * @example bolus({ dose: "2 mg/kg" })
 */
export function bolus(given: {
  /** `"2 mg/kg"` or `"140 mg"`; a number is mg/kg. */
  dose: string | number;
}): Regimen {
  const { dose } = given ?? {};
  const amount = regimenParameter("dose", dose, "dose");
  return {
    parameters: { dose: amount },
    events: (values, weight) => [
      { time: 0, route: "iv", amount: forWeight(values.dose as number, amount.unit, weight), duration: 0 },
    ],
    text: (values) => `${parameterText(amount, values?.dose)} bolus`,
  };
}

export const bolusKind: RegimenKind = {
  id: "bolus",
  title: "a dose given all at once",
  example: "2 mg/kg bolus",
  pattern: /^(?<dose>.+?)\s+(?:bolus|push|iv)$/i,
  make: ({ dose = "" }) => bolus({ dose }),
};
