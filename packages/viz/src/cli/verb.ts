import { KetalabError } from "@ketalab/core";

/** What a command talks to: the process, or a stand-in in a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A text, or the bytes of a picture. */
export type Answer = string | Uint8Array;

export interface Output {
  write(text: Answer): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What was given: `text` for flags that take a value, a list for those that may come again, `true` for the others. */
export type Given = Readonly<Record<string, string | readonly string[] | true>>;

/** One word after `ketalab`: what it takes, what it says about itself, and what it answers. */
export interface Verb {
  readonly usage: string;
  readonly summary: string;
  /** What else there is to know. */
  readonly about: string;
  /** Flags by name; `takes` stands for the value of those that have one, `short` is a letter that does as well, `again` allows several. */
  readonly flags: Readonly<
    Record<
      string,
      { readonly takes?: string; readonly short?: string; readonly again?: "allowed"; readonly about: string }
    >
  >;
  readonly examples: readonly string[];
  /**
   * The whole answer as one text or file, so that nothing is written when something goes wrong on the way.
   * @throws KetalabError that says what was wrong.
   */
  answer(words: readonly string[], given: Given, terminal: Terminal): Answer | Promise<Answer>;
}

/**
 * The only word of a verb that takes one file.
 * @throws KetalabError for none, and for more.
 */
export function oneFile([file, ...more]: readonly string[], { usage }: Verb): string {
  const [, verb] = usage.split(" ");
  if (file === undefined || more.length > 0)
    throw new KetalabError("syntax", `${verb} takes one file: ${usage}`, { path: "file" });
  return file;
}

/** The value of a flag that takes one. */
export const textOf = (given: Given, flag: string): string | undefined => {
  const value = given[flag];
  return typeof value === "string" ? value : undefined;
};

/** The values of a flag that may come again. */
export const allOf = (given: Given, flag: string): readonly string[] => {
  const values = given[flag];
  return Array.isArray(values) ? values : [];
};

/** A JSON text for people and machines. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
