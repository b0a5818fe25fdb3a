import type { Regimen } from "../dosing/regimen.js";
import { KetalabError, written } from "../language/errors.js";
import { unknown } from "../language/names.js";
import type { Model } from "../model/model.js";

const isText = (value: unknown) => typeof value === "string";

const isQuantity = (value: unknown) => typeof value === "string" || typeof value === "number";

const isRecord = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

// Models and regimens come as values too, but a document can only pretend to hold one.
const isRegimen = (value: unknown) => isRecord(value) && typeof (value as Regimen).events === "function";

const isModel = (value: unknown) =>
  isRecord(value) &&
  (["states", "flows", "equations", "inputs", "columns"] as const).every((part) =>
    Array.isArray((value as Model)[part]),
  );

const listOf = (fits: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits);

const isTimes = listOf(isQuantity);

type Shape = readonly [fits: (value: unknown) => boolean, example: string];

const time40: Shape = [isQuantity, '"40 min"'];

/** What each field holds, with an example: documents come from addresses and files, so nothing is taken on trust. */
export const fields: Readonly<Record<string, Shape>> = {
  ketalab: [() => true, "1"],
  drug: [isText, '"ketamine"'],
  model: [(value) => isText(value) || isModel(value), '"drip-to-mood"'],
  account: [isText, '"disinhibition"'],
  experiments: [listOf(isText), '["lamotrigine"]'],
  regimen: [(value) => isText(value) || isRegimen(value), '"0.5 mg/kg over 40 min"'],
  subject: [(value) => isText(value) || isRecord(value), '{"weight": "70 kg"}'],
  span: time40,
  set: [(value) => isRecord(value) && Object.values(value as object).every(isQuantity), '{"ke0": "0.0835 1/min"}'],
  columns: [listOf(isText), '["Cket", "B"]'],
  at: [(value) => isText(value) || isTimes(value), '"0 min, 40 min"'],
  step: time40,
};

/** The same of a body. */
export const subjectFields: Readonly<Record<string, Shape>> = {
  kind: [isText, '"adult"'],
  weight: [isQuantity, '"70 kg"'],
  dosing: [isQuantity, '"70 kg"'],
};

/** Refuses fields that a document does not have, and values of another kind. */
export function check(kind: string, given: object, known: Readonly<Record<string, Shape>>): void {
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(known, key)) throw unknown(kind, key, Object.keys(known));
    const [fits, example] = known[key] as Shape;
    if (value !== undefined && !fits(value)) {
      throw new KetalabError("syntax", `${key} must be like ${example}, not ${written(value)}`, {
        path: key,
        given: value,
      });
    }
  }
}
