import type { Ligand } from "./ligand.js";
import * as family from "./ligands/index.js";
import { unknown } from "./suggest.js";

/** Every ligand by its id. */
export const ligands: Readonly<Record<string, Ligand>> = Object.fromEntries(
  Object.values(family).map((one: Ligand) => [one.id, one]),
);

/**
 * A ligand by its id, its name or another name it goes by (`MK-801`, `PCP`); a ligand is given back as it is.
 * @throws RangeError that names the nearest ones.
 */
export function ligand(given: string | Ligand): Ligand {
  if (typeof given !== "string") return given;
  const wanted = given.trim().toLowerCase();
  const named = (one: Ligand) => [one.id, one.name, one.short, ...one.also];
  const found = Object.values(ligands).find((one) => named(one).some((name) => name.toLowerCase() === wanted));
  if (found === undefined) throw unknown("ligand", given, Object.keys(ligands));
  return found;
}
