/**
 * Something that is said of some facts, with what has to be so for it to be true. The condition travels with the words, so
 * that anybody who has the facts from elsewhere can ask again.
 */
export interface Claim<Facts> {
  /** As it is read, with the blank or the comma that joins it to what stands before it. */
  readonly text: string;
  /** Whether it is true of such facts. */
  holds(facts: Facts): boolean;
}

/** What may be said of facts of one kind: on which condition, and in which words. */
export interface Phrase<Facts> {
  /** Whether it may be said. */
  holds(facts: Facts): boolean;
  /** How it is said. */
  words(facts: Facts): string;
}

/**
 * A phrase of its condition and its words.
 * @param holds whether it may be said of such facts.
 * @param words how it is said.
 */
export const claim = <Facts>(holds: Phrase<Facts>["holds"], words: Phrase<Facts>["words"]): Phrase<Facts> => ({
  holds,
  words,
});

/**
 * Says of some facts what holds, in the order given. Of several phrases in brackets only the first that holds is said, and
 * nothing where none does: a reason is chosen by the numbers and never fixed.
 *
 * @param facts what is known.
 * @param phrases what may be said, in the order in which it is read.
 * @example
 * spoken(facts, [
 *   claim(isFinite, (dose) => `${dose} mg`),
 *   [claim((dose) => dose > 50, () => ", which is much"), claim((dose) => dose < 5, () => ", which is little")],
 * ])
 */
export function spoken<Facts>(
  facts: Facts,
  phrases: readonly (Phrase<Facts> | readonly Phrase<Facts>[])[],
): readonly Claim<Facts>[] {
  return phrases.flatMap((one) => {
    const said = [one].flat().find(({ holds }) => holds(facts)) as Phrase<Facts> | undefined;
    return said ? [{ text: said.words(facts), holds: said.holds }] : [];
  });
}

/** Claims as the sentence that is read. */
export const sentence = (claims: readonly Pick<Claim<never>, "text">[]): string =>
  claims.map(({ text }) => text).join("");
