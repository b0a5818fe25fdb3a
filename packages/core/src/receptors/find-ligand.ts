import { argument } from "../language/argument.js";
import { unknown } from "../language/names.js";
import type { Ligand } from "./ligand.js";
import * as family from "./ligands/index.js";

/** Every ligand by its id. */
export const ligands: Readonly<Record<string, Ligand>> = Object.fromEntries(
  Object.values(family).map((one: Ligand) => [one.id, one]),
);

/**
 * A ligand by its id, its name or another name it goes by (`MK-801`, `PCP`); a ligand is given back as it is.
 * @param given any of its names, or the ligand itself.
 * @throws KetalabError that names the nearest ones.
 */
export function ligand(given: string | Ligand): Ligand {
  if (typeof given !== "string") return argument(given, "a ligand", "id", "parameters", "measurements", "kinetics");
  const found = byName().get(given.trim().toLowerCase());
  if (found === undefined) throw unknown("ligand", given, Object.keys(ligands));
  return found;
}

let names: ReadonlyMap<string, Ligand> | undefined;

/** Every name that a ligand goes by, in small letters; made when the first is looked up. */
function byName(): ReadonlyMap<string, Ligand> {
  names ??= new Map(
    Object.values(ligands).flatMap((one) =>
      [one.id, one.name, one.short, ...one.also].map((name) => [name.toLowerCase(), one] as const),
    ),
  );
  return names;
}
