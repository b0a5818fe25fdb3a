/** Marks around every text of the pseudo-language. */
export const [OPEN, CLOSE] = ["\u27e6", "\u27e7"] as const;

/** What is no text for readers, though it is written in letters: settings of controls, words of evidence, names of languages. */
const SETTINGS = new Set(["values", "evidence", "lang", "holds"]);

/** The words of a language with every text marked, those that a function makes included. */
export function pseudo<T>(words: T): T {
  if (typeof words === "string") return (words === "" ? words : `${OPEN}${words}${CLOSE}`) as T;
  if (typeof words === "function") return ((...given: unknown[]) => pseudo(words(...given))) as T;
  if (Array.isArray(words)) return words.map(pseudo) as T;
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, one]) => [name, SETTINGS.has(name) ? one : pseudo(one)]),
  ) as T;
}

/** What of a text is not marked. */
export function unmarked(text: string): string {
  let [depth, left] = [0, ""];
  for (const letter of text) {
    if (letter === OPEN) depth++;
    else if (letter === CLOSE) depth--;
    else if (depth === 0) left += letter;
  }
  return left;
}
