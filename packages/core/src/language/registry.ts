/**
 * The one door to what the library knows: families of members by name (drugs, bodies, models, accounts, formulas, symbols, trees).
 * Entries fill them once, when they are loaded, and a notebook adds its own models the same way; nothing else changes them.
 *
 * @param family `models`, for instance.
 * @param more members by their names; one of a name that is there takes its place.
 * @returns puts the family back as it was: what a test adds, it takes away again.
 * @example register(models, { mine: model({ id: "mine", states: ["A1"] }) })
 */
export function register<T extends object>(family: T, more: Partial<T>): () => void {
  const before = { ...family };
  Object.assign(family, more);
  return () => {
    for (const name in more) if (!(name in before)) delete family[name];
    Object.assign(family, before);
  };
}
