import { KetalabError } from "@ketalab/core";

/** What the engine says, and what it means to somebody at a terminal. Its own words differ from one version to the next. */
const meanings: readonly (readonly [said: RegExp, means: string])[] = [
  [/Maximum call stack size exceeded|too much recursion/i, "this is nested too deeply to be read"],
  [
    /Cannot create a string longer than|Invalid string length/i,
    "this is more than fits into one text; ask for fewer moments (--at) or fewer columns (--columns)",
  ],
  [
    /Invalid (typed )?array length|Array buffer allocation failed|out of memory|Map maximum size exceeded/i,
    "this needs more memory than there is; ask for a shorter span, a longer step or fewer columns",
  ],
  [
    /Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Cannot find (module|package)/i,
    "a part of ketalab is missing from this installation; install it again",
  ],
  [/encoded data was not valid/i, "this is not text in UTF-8 or UTF-16"],
];

/** An engine's complaint about the program itself, which nobody can mend at a terminal. */
const BROKEN =
  /Cannot (read|set|destructure|convert|access)|is not (a function|iterable|defined|a constructor)|undefined is not|before initialization/;

/** Of a piece in quotation marks, so many letters are repeated; of the whole message so many. */
const QUOTED = 80;
const WHOLE = 600;

/**
 * What a command says when it refuses: one line, not longer than a screen holds, in no engine's words. Everything that a command
 * writes on standard error goes through here.
 *
 * @param error whatever was thrown.
 */
export function refusalOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return translated(
    error,
    shortened(message)
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .join(" "),
  );
}

function translated(error: unknown, message: string): string {
  for (const [said, means] of meanings) {
    const match = said.exec(message);
    // What stands in front names the place: "run.json: …".
    if (match !== null) return `${message.slice(0, match.index).match(/^.*: /s)?.[0] ?? ""}${means}`;
  }
  if (error instanceof KetalabError || !BROKEN.test(message)) return message;
  return `this is a fault of ketalab, not of what was given; please report it with what you typed (${message})`;
}

/** Long quotations lose their middle, so that the beginning and what would do stay; so does a message that is still long. */
function shortened(message: string): string {
  const brief = message.replaceAll(/"[^"]*"/g, (quoted) =>
    quoted.length > QUOTED + 2 ? `${cut(quoted, QUOTED)}"` : quoted,
  );
  return brief.length > WHOLE ? `${cut(brief, WHOLE - 120)} ${brief.slice(-119)}` : brief;
}

const cut = (text: string, length: number): string => `${text.slice(0, length - 1).trimEnd()}\u2026`;

/** The same error with the name of the file that it is about in front; what comes from the keyboard needs none. */
export function about(file: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (file === "-" || message.startsWith(`${file}:`) || message.startsWith(`${file},`)) {
    return error instanceof Error ? error : new KetalabError("unsolved", message);
  }
  const named = `${file}: ${message}`;
  if (error instanceof SyntaxError) return new KetalabError("syntax", named);
  if (!(error instanceof RangeError)) return new TypeError(named);
  // What the engine itself refuses is too much of something.
  if (!(error instanceof KetalabError)) return new KetalabError("limit", named);
  const { code, path, given, nearest } = error;
  return new KetalabError(code, named, { given, nearest, ...(path !== undefined && { path }) });
}
