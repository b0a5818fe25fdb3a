/** What a command talks to: the process, or a stand-in in a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What was given: `text` for flags that take a value, `true` for the others. */
export type Given = Readonly<Record<string, string | true>>;

/** One word after `ketalab`: what it takes, what it says about itself, and what it answers. */
export interface Verb {
  readonly usage: string;
  readonly summary: string;
  /** What else there is to know. */
  readonly about: string;
  /** Flags by name; `takes` stands for the value of those that have one, `short` is a letter that does as well. */
  readonly flags: Readonly<
    Record<string, { readonly takes?: string; readonly short?: string; readonly about: string }>
  >;
  readonly examples: readonly string[];
  /**
   * The whole answer as one text, so that nothing is written when something goes wrong on the way.
   * @throws RangeError that says what was wrong.
   */
  answer(words: readonly string[], given: Given, terminal: Terminal): string | Promise<string>;
}

/** The value of a flag that takes one. */
export const textOf = (given: Given, flag: string): string | undefined => {
  const value = given[flag];
  return value === true ? undefined : value;
};

/** A JSON text for people and machines. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
