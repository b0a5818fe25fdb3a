/** What is read from the last row, and what more there is to say, with the comma or the blank that joins it. */
interface Answer {
  readonly first: string;
  readonly rest: string;
}

/**
 * A text as its first sentence and the rest. A full stop inside of a number or an abbreviation ends nothing; the next sentence
 * begins with a capital or a figure.
 */
function firstSentence(text: string): Answer {
  const end = /[.?](?=\s+[\p{Lu}\d])/u.exec(text);
  const cut = end ? end.index + 1 : text.length;
  return { first: text.slice(0, cut), rest: text.slice(cut) };
}

/** What can be left to those who ask for more: a further statement, or the reason. */
const FURTHER = /; |, (?:because|although|less than|more than|in proportion|with magnesium|hardly) /g;

/**
 * The answer that has room in so many letters: the first sentence, or as many of its statements, without a reason where that
 * would be too long. What is left out is whole statements, so what stays is as true.
 */
export function answerIn(text: string, letters: number): Answer {
  const { first } = firstSentence(text);
  if (first.length <= letters) return { first, rest: text.slice(first.length) };
  const cutAt = (mark: RegExp) =>
    [...first.matchAll(mark)]
      .map(({ index }) => index)
      .filter((at) => at <= letters)
      .at(-1);
  const cut = cutAt(FURTHER) ?? cutAt(/: /g) ?? first.length;
  return { first: text.slice(0, cut), rest: text.slice(cut) };
}
