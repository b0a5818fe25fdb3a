import { ofAnimals } from "../dosing/kinds/route.js";
import type { Drug } from "../kinetics/drug.js";
import { KetalabError } from "../language/errors.js";
import { unknown } from "../language/names.js";
import type { Model } from "../model/model.js";
import { models } from "./registry.js";

const listed = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "none");

/** The ids of the models here for which something holds. */
const modelsWith = (has: (one: Model) => boolean) =>
  listed(Object.keys(models).filter((id) => has(models[id] as Model)));

/** A model by its id; the sets that are not loaded yet are told of. */
export function modelOf(id: string): Model {
  if (Object.hasOwn(models, id)) return models[id] as Model;
  const { message, nearest } = unknown("model", id, Object.keys(models));
  // The first published set stands for all: they come together.
  const hint = Object.hasOwn(models, "kamp-2020") ? "" : '; published sets come with "await load({ models: true })"';
  throw new KetalabError("unknown", message + hint, { path: "model", given: id, nearest });
}

/** A published set describes the form that was measured. */
export function describes({ id, measured }: Model, drug: Drug): void {
  if (measured?.forms === undefined || measured.forms.includes(drug.id)) return;
  const others = modelsWith((one) => one.inputs.length > 0 && (one.measured?.forms?.includes(drug.id) ?? true));
  throw new KetalabError(
    "unsupported",
    `${id} describes ${listed(measured.forms)}, not ${drug.id}; models for ${drug.id}: ${others}`,
    { path: "drug", given: drug.id },
  );
}

/** A model without any input is fed by its equations and takes no notice of doses. */
export function leads({ id, inputs }: Model, route: string): void {
  if (inputs.length === 0 || inputs.some((one) => one.route === route)) return;
  const own = [...new Set(inputs.map((one) => one.route))];
  const { animal } = ofAnimals[route] ?? {};
  const others = animal
    ? `the accounts of a ${animal}, "subject": "${animal}"`
    : modelsWith((one) => one.inputs.some((input) => input.route === route));
  throw new KetalabError(
    "unsupported",
    `${id} has no route "${route}"; it has ${listed(own)}; models with ${route}: ${others}`,
    { path: "regimen", given: route, nearest: own },
  );
}

/**
 * What a model cannot tell for these routes. A state that counts whole courses (`at once`) knows only the routes that
 * lead to it; what follows from it would leave out the other doses, or be nothing at all.
 */
export function untold({ inputs, equations, flows }: Model, routes: readonly string[]): ReadonlySet<string> {
  const told = new Map<string, string[]>();
  for (const { as, to, route } of inputs) if (as === "at once") told.set(to, [...(told.get(to) ?? []), route]);
  const all = new Set<string>();
  for (const [state, known] of told) if (routes.some((route) => !known.includes(route))) all.add(state);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const one of equations) if (one.reads.some((read) => all.has(read))) all.add(one.of);
    for (const { from, to } of flows) if (from !== null && to !== null && all.has(from)) all.add(to);
  }
  return all;
}

/** True for what follows from the size of a dose: it has a value for each dose and none in between. */
export const ofEachDose = ({ equations }: Pick<Model, "equations">, symbol: string): boolean =>
  equations.some(
    ({ of, kind, reads }) =>
      of === symbol &&
      kind === "assignment" &&
      reads.some((read) => read === "dose" || read === "before" || ofEachDose({ equations }, read)),
  );

/** What to say of a column that a model does not have. */
export function noColumn({ id, columns }: Model, column: string): KetalabError {
  // Enantiomers one by one are not among the usual columns, but can be asked for.
  const others = modelsWith((one) => one.columns.includes(column) || one.equations.some(({ of }) => of === column));
  if (others === "none") return unknown("column", column, columns);
  return new KetalabError(
    "unknown",
    `${id} has no column ${column}; it has ${listed(columns)}; models with ${column}: ${others}`,
    { path: "columns", given: column },
  );
}
