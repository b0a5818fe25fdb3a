import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { lookup } from "../language/names.js";
import { type Model, model } from "../model/model.js";
import * as family from "./magnesium/index.js";

/** The published forms of the magnesium block, by their ids. Each gives `KMg` from the voltage. */
export const magnesiumForms: Readonly<Record<string, Model>> = Object.fromEntries(
  Object.values(family).map((one: Model) => [one.id, one]),
);

/** The form that is meant where nobody says another. */
export const DEFAULT_FORM = "jahr-stevens";

/**
 * A form by its id, or the object itself.
 * @param given its id, or a model that gives `KMg`.
 * @throws KetalabError that names the nearest ones.
 */
export const magnesiumForm = (given: string | Model): Model =>
  typeof given === "string" ? lookup("form of the magnesium block", magnesiumForms, given) : given;

/**
 * A model with another form of the magnesium block in the place of its own: `withMagnesium(dripToMood, "ascher-nowak")`.
 *
 * @param given a form, by its id, or the object itself.
 * @throws KetalabError for a model without a magnesium block, and for an unknown form.
 */
export function withMagnesium(made: Model, given: string | Model): Model {
  argument(made, "a model", "equations", "id");
  const form = magnesiumForm(given);
  const equations = made.equations.filter(({ of }) => of !== "KMg");
  if (equations.length === made.equations.length)
    throw new KetalabError("unsupported", `${made.id} has no magnesium block to replace`, {
      path: "model",
      given: made.id,
    });
  const before = magnesiumForm(DEFAULT_FORM).parameters;
  const kept = Object.entries(made.parameters).filter(([symbol]) => !Object.hasOwn(before, symbol));
  return model({
    ...made,
    id: `${made.id}-${form.id}`,
    equations: [...equations, ...form.equations],
    parameters: { ...Object.fromEntries(kept), ...form.parameters },
  });
}
