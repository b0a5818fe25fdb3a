/**
 * A text as its first sentence and the rest: the answer that is read from the last row, and what more there is to say. A
 * full stop inside of a number or an abbreviation ends nothing; the next sentence begins with a capital or a figure.
 */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const end = /[.?](?=\s+[\p{Lu}\d])/u.exec(text);
  if (!end) return { first: text, rest: "" };
  return { first: text.slice(0, end.index + 1), rest: text.slice(end.index + 1).trimStart() };
}
