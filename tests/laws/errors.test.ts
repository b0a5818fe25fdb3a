import { describe, expect, it } from "vitest";
import { codeOf, sources } from "./sources.js";

/** Errors that carry no code, each with the reason why it may. */
const plain: Readonly<Record<string, string>> = {
  "packages/viz/src/download/load.ts": "is written into a page as text and may use nothing from outside",
  "packages/core/src/population/worker-messages.ts":
    "tells again what broke in another thread, which is no wrong input",
};

/** Readers of the language of formulas, whose contract is a `SyntaxError`. */
const readers = ["packages/core/src/language/formula/mathjs-parser.ts"];

const made = (code: string, kind: RegExp): string[] =>
  code.match(new RegExp(`(?<![\\w.])(?:${kind.source})\\(`, "g")) ?? [];

describe("errors", () => {
  it("are found: thrown, returned, without new", () => {
    const code =
      'throw new RangeError("a"); const f = () => new Error("b"); reject(RangeError("c")); new KetalabError("x", "d")';
    expect(made(code, /RangeError|Error/)).toEqual(["RangeError(", "Error(", "RangeError("]);
  });

  it.each(sources.map(({ path, text }) => [path, codeOf(text)] as const))(
    "%s throws what a program can read",
    (path, code) => {
      const found = made(code, /RangeError|Error|EvalError|URIError|DOMException/);
      if (path in plain) expect(found, plain[path]).not.toEqual([]);
      else expect(found).toEqual([]);
      if (!readers.includes(path)) expect(made(code, /SyntaxError/)).toEqual([]);
    },
  );
});
