import { KetalabError, lookup, purpose } from "@ketalab/core";
import manifest from "../../package.json" with { type: "json" };
import { aligned } from "./aligned.js";
import { readFlags } from "./flags.js";
import { refusalOf } from "./refusal.js";
import type { Answer, Terminal } from "./verb.js";
import { verbs } from "./verbs.js";

/**
 * The `ketalab` command: writes the answer and gives 0, or writes one line on standard error and gives 2.
 * @param argv the words after `ketalab`.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    terminal.stdout.write(await answer(argv, terminal));
    return 0;
  } catch (error) {
    terminal.stderr.write(`ketalab: ${refusalOf(error)}\n`);
    return 2;
  }
}

async function answer([first = "help", ...rest]: readonly string[], terminal: Terminal): Promise<Answer> {
  if (["--version", "-V"].includes(first)) return `${manifest.version}\n`;
  if (["help", "--help", "-h"].includes(first)) return rest[0] === undefined ? overview() : help(rest[0]);
  if (first.startsWith("-"))
    throw new KetalabError("missing", `a command comes first, as in "ketalab run ${first}"; see ketalab --help`, {
      path: "command",
    });
  const verb = lookup("command", verbs, first);
  const { words, given } = readFlags(verb, rest);
  return given.help === true ? help(first) : verb.answer(words, given, terminal);
}

const overview = () => `ketalab: ketamine, from the drip to the mood (${purpose})

${Object.values(verbs)
  .map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  .join("")}
ketalab COMMAND --help says more about a command; ketalab --version names the version.

for example
${examples(Object.values(verbs).map((verb) => verb.examples[0] as string))}`;

function help(name: string): string {
  const { usage, summary, about, flags, examples: all } = lookup("command", verbs, name);
  const rows = Object.entries(flags).map(([flag, one]) => [
    `  ${one.short ? `-${one.short}, ` : ""}--${flag}${one.takes === undefined ? "" : ` ${one.takes}`}`,
    one.about,
  ]);
  return `${usage}\n    ${summary}\n\n${about}\n\n${aligned([...rows, ["  --help", "this text"]])}\nfor example\n${examples(all)}`;
}

const examples = (lines: readonly string[]) => lines.map((line) => `  ${line}\n`).join("");
