import { drugs, models, subjects } from "@ketalab/core";
import fc from "fast-check";
import { anyRegimen, veinRegimen } from "./regimens.js";
import { anyText } from "./texts.js";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Scenario documents that a careful person would write: any drug, set and body, and every field that may be left out. */
export const rightDocument = fc.record(
  {
    drug: maybe(fc.constantFrom(...Object.keys(drugs))),
    model: maybe(fc.constantFrom("drip-to-mood", "drip-to-mood", ...Object.keys(models))),
    regimen: fc.oneof(veinRegimen, veinRegimen, anyRegimen),
    subject: maybe(
      fc.record(
        {
          kind: fc.constantFrom(...Object.keys(subjects)),
          weight: fc.integer({ min: 20, max: 180 }).map((kg) => `${kg} kg`),
        },
        { requiredKeys: [] },
      ),
    ),
    span: maybe(fc.constantFrom("20 min", "4 h", "61.7 min", 1, "2 d", "3 weeks")),
    step: maybe(fc.constantFrom("1 min", "7 min", 60)),
    at: maybe(fc.constantFrom("0 min, 40 min", "0 min", "1 h, 10 min", ["0 min", 20])),
    set: maybe(
      fc.dictionary(
        fc.constantFrom("CL", "V1", "ke0", "fu", "IC50", "KBref"),
        fc.constantFrom("0.1", 1, 0, "1e-9", 1e6),
      ),
    ),
  },
  { requiredKeys: ["regimen"] },
);

/** The same with something of another kind in a field, or with a field that nobody knows. */
export const anyDocument: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: rightDocument, weight: 4 },
  {
    arbitrary: fc
      .tuple(
        rightDocument,
        fc.constantFrom(
          "drug",
          "model",
          "regimen",
          "subject",
          "span",
          "step",
          "at",
          "set",
          "columns",
          "ketalab",
          "dose",
          "__proto__",
        ),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), anyText, fc.double()),
      )
      .map(([document, field, value]) => ({ ...document, [field]: value })),
    weight: 3,
  },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
);
