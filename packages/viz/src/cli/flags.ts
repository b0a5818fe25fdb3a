import { parseArgs } from "node:util";
import { KetalabError, nearest } from "@ketalab/core";
import type { Given, Verb } from "./verb.js";

/**
 * Splits what follows a command into words and flags.
 * @throws KetalabError for a flag that the command does not have, with the nearest ones, and for one without its value.
 */
export function readFlags({ flags, usage }: Verb, args: readonly string[]): { words: string[]; given: Given } {
  const types = Object.entries(flags).map(
    ([name, { takes, short }]) =>
      [name, { type: takes === undefined ? "boolean" : "string", ...(short && { short }) }] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(types), help: { type: "boolean", short: "h" } },
    // What is wrong is found below, because the messages of node do not say what would do.
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const given: Record<string, string | string[] | true> = {};
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name !== "help" && !Object.hasOwn(flags, name)) throw unknownFlag(rawName, Object.keys(flags), usage);
    const { takes, again } = flags[name] ?? {};
    if (Object.hasOwn(given, name) && !again) throw wrong("conflict", `${rawName} is given twice`, rawName);
    if (takes === undefined && value !== undefined)
      throw wrong("conflict", `${rawName} takes no value: "${value}"`, rawName);
    if (takes !== undefined && (value === undefined || value.trim() === "" || value.startsWith("--"))) {
      throw wrong("missing", `${rawName} needs a value: ${rawName} ${takes}`, rawName);
    }
    if (again && value !== undefined) given[name] = [...(Array.isArray(given[name]) ? given[name] : []), value];
    else given[name] = value ?? true;
  }
  return { words, given };
}

const wrong = (code: "conflict" | "missing", message: string, path: string): KetalabError =>
  new KetalabError(code, message, { path });

function unknownFlag(name: string, known: readonly string[], usage: string): KetalabError {
  const word = name.replace(/^-+/, "");
  // A single letter is near to everything.
  const near = (word.length > 1 ? nearest(word, known) : []).map((flag) => `--${flag}`);
  return new KetalabError(
    "unknown",
    `unknown flag "${name}"; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `usage: ${usage}`}`,
    { path: name, given: name, nearest: near },
  );
}

/** The one flag of a few that exclude each other, if any was given. */
export function oneOf<const Name extends string>(given: Given, names: readonly Name[]): Name | undefined {
  const [first, second] = names.filter((name) => given[name] === true);
  if (second !== undefined) throw wrong("conflict", `--${first} and --${second} exclude each other`, `--${second}`);
  return first;
}
