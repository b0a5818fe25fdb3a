import { KetalabError, quoted as quotedText } from "./errors.js";

/**
 * The known names nearest to a mistyped one, so that an error can say what would do.
 * @param name as it was written.
 * @param known the names to choose from.
 * @param count how many at most.
 */
export function nearest(name: string, known: readonly string[], count = 3): string[] {
  if (name.length > LONGEST_NAME) return [];
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => ({ candidate, away: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(2, Math.ceil(candidate.length / 2)))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** What is longer is no slip of a name, and would take long to compare. */
const LONGEST_NAME = 60;

/** An error for a name that nobody knows: `unknown column "Cpp"; did you mean "Cu", "Ce"?` */
export function unknown(kind: string, name: string, known: readonly string[]): KetalabError {
  const some = `known: ${quoted(known.slice(0, 12))}`;
  if (typeof name !== "string") return new KetalabError("missing", `no ${kind} is named; ${some}`, { path: kind });
  const near = nearest(name, known);
  const hint = near.length > 0 ? `did you mean ${quoted(near)}?` : some;
  return new KetalabError("unknown", `unknown ${kind} ${quotedText(name)}; ${hint}`, {
    path: kind,
    given: name,
    nearest: near,
  });
}

/**
 * Looks a member up by name, or says which names are near.
 * @param kind what it is, for the error: `drug`.
 * @param family members by name.
 * @param name of the member.
 * @throws KetalabError that names the nearest ones.
 */
export function lookup<T>(kind: string, family: Readonly<Record<string, T>>, name: string): T {
  if (Object.hasOwn(family, name)) return family[name] as T;
  throw unknown(kind, name, Object.keys(family));
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = rows[i] as number[];
      const above = rows[i - 1] as number[];
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      }
      row[j] = best;
    }
  }
  return (rows[a.length] as number[])[b.length] as number;
}

/** A family by the ids of its members. */
export const byId = <T extends { readonly id: string }>(
  family: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => Object.fromEntries(Object.values(family).map((member) => [member.id, member]));
