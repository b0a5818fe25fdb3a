import { argument } from "./argument.js";

/**
 * The one door to what the library knows: families of members by name (drugs, bodies, models, accounts, formulas, symbols, trees).
 * Entries fill them once, when they are loaded, and a notebook adds its own models the same way; nothing else changes them.
 *
 * @param family `models`, for instance.
 * @param more members by their names; one of a name that is there takes its place.
 * @returns puts the family back as it was: what a test adds, it takes away again.
 * @throws TypeError for what is no object.
 * @example register(models, { mine: model({ id: "mine", states: ["A1"] }) })
 */
export function register<T extends object>(family: T, more: Partial<T>): () => void {
  const known = argument(family, "a family") as Record<string, unknown>;
  const before = Object.keys(argument(more, "members")).map(
    (name) => [name, Object.hasOwn(known, name), known[name]] as const,
  );
  Object.assign(known, more);
  return () => {
    for (const [name, was, member] of before) {
      if (was) known[name] = member;
      else delete known[name];
    }
  };
}
