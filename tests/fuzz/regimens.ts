import fc from "fast-check";

/**
 * Regimens as people write them, right ones: every kind, every modifier, several parts, repeats that end and that do not,
 * moments that fall on each other. What they ask for lies inside of the limits.
 */
const number = (least: number, most: number, places = 2): fc.Arbitrary<string> =>
  fc.double({ min: least, max: most, noNaN: true }).map((value) => String(Number(value.toFixed(places))));
/** Round minutes, so that starts and ends often meet. */
const minutes = fc.constantFrom(1, 2, 5, 10, 15, 20, 30, 40, 60, 90, 120);
const bolus = number(0.05, 2).map((dose) => `${dose} mg/kg bolus`);
const infusion = fc
  .tuple(number(0.1, 1.5), fc.oneof(minutes, fc.constantFrom(7, 13, 37)))
  .map(([dose, over]) => `${dose} mg/kg over ${over} min`);
const drip = fc.tuple(number(0.05, 2), minutes).map(([rate, time]) => `${rate} mg/kg/h for ${time} min`);
const outside = fc
  .tuple(number(5, 80, 0), fc.constantFrom("oral", "im", "sc", "nasal", "sublingual", "rectal"))
  .map(([dose, route]) => `${dose} mg ${route}`);
const steps = fc
  .tuple(fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 4 }), minutes)
  .map(([targets, time]) => `target ${targets.join(", ")} ng/mL for ${time} min${targets.length > 1 ? " each" : ""}`);

/** One dose or infusion by vein. */
export const vein: fc.Arbitrary<string> = fc.oneof(bolus, infusion, drip);
/** One dose by any route, or a staircase of targets. */
export const dose: fc.Arbitrary<string> = fc.oneof(vein, vein, outside, steps);

const modified = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(part, fc.constantFrom("", "", "", "capped", "stopped", "lag", "at"), minutes).map(([text, words, time]) => {
    if (text.startsWith("target") || words === "") return text;
    if (words === "capped") return / for |target/.test(text) ? text : `${text} capped at ${20 + time} mg`;
    return `${text} ${words === "stopped" ? "stopped at" : words} ${time} min`;
  });
const repeated = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(part, minutes, fc.constantFrom("", " x 2", " x 3", " x 7"))
    .map(([text, gap, times]) => (text.startsWith("target") ? text : `${text} every ${gap} min${times}`));
const joined = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(part, fc.constantFrom(" then ", " and "), part).map((both) => both.join(""));

/** Regimens of up to two parts by vein. */
export const veinRegimen: fc.Arbitrary<string> = fc.oneof(
  modified(vein),
  repeated(modified(vein)),
  joined(modified(vein)),
);
/** Regimens of any route and kind. */
export const anyRegimen: fc.Arbitrary<string> = fc.oneof(
  modified(dose),
  repeated(modified(dose)),
  joined(modified(dose)),
);
