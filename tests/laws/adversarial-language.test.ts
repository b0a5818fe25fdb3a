import {
  equation,
  KetalabError,
  lookup,
  parameter,
  quantity,
  readNumber,
  splitList,
  symbolUnit,
  term,
  unit,
} from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inUnit } from "../../packages/core/src/language/units.js";
import { convention } from "../../packages/core/src/sources/default-chain.js";

const LONG = 100_000;
const times = (part: string) => part.repeat(Math.ceil(LONG / part.length));

/** Texts that make a reader go back, go deep or count beyond what a number holds. */
const adversarial: Readonly<Record<string, string>> = {
  blanks: `1${times(" ")}x\ny`,
  "blanks inside": `1 ${times(" ")}mg`,
  "blanks and lines": times(" \n"),
  digits: times("9"),
  zeros: `0.${times("0")}1 mg`,
  commas: `1${times(",000")}`,
  points: times("1."),
  grouped: `1${times(" 000")}`,
  apostrophes: `1${times("'000")}`,
  signs: times("-"),
  exponent: `1e${times("9")}`,
  slashes: times("/"),
  "units that multiply": `1 ${times("g*")}g`,
  "units that divide": `1 ${times("g/")}g`,
  powers: `1 g^${times("9")}`,
  "powers of powers": `1 g${times("^9")}`,
  brackets: times("("),
  "closed brackets": times("()"),
  letters: times("x"),
  "letters with lines behind": `V1${times("_x")}`,
  enantiomers: `V1${times("S")}`,
  "a sum": `${times("a+")}a`,
  "a power tower": `${times("2^")}2`,
  calls: times("exp("),
  micro: times("μ"),
  emoji: times("👨‍👩‍👧"),
  "nothing to see": times("\u200b"),
};

/** Every reader of this chapter. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readNumber,
  splitList,
  unit,
  quantity,
  inUnit: (text) => inUnit(text, "mg/kg", "dose"),
  parameter: (text) => parameter(text, { source: convention, evidence: "read" }),
  "unit of a symbol": symbolUnit,
  term,
  lookup: (text) => lookup("column", { Cket: 1, Ce: 2 }, text),
  equation: (text) => equation({ id: "new", of: "E", kind: "assignment", expr: text, source: convention }),
  "a symbol of an equation": (text) =>
    equation({ id: "new", of: text, kind: "assignment", expr: "1", source: convention }),
  "a name in an equation": (text) =>
    equation({ id: "new", of: "E", kind: "assignment", expr: "E0 + 1", source: convention }).as({ E0: text }),
  "a value of an equation": (text) =>
    equation({ id: "new", of: "E", kind: "assignment", expr: "E0 + 1", source: convention }).value({ E0: text }),
};

/** What the reader answers, and how long it took, in ms of processor time. */
function timed(read: (text: string) => unknown, text: string): { error: unknown; taken: number } {
  const before = process.cpuUsage();
  let error: unknown;
  try {
    read(text);
  } catch (thrown) {
    error = thrown;
  }
  const { user, system } = process.cpuUsage(before);
  return { error, taken: (user + system) / 1000 };
}

describe.each(Object.entries(readers))("%s", (_, read) => {
  timed(read, "1"); // loads what is loaded once
  test.each(Object.entries(adversarial))("ends with %s", (_, text) => {
    const { error, taken } = timed(read, text);
    expect(taken).toBeLessThan(200);
    if (error === undefined) return;
    expect(error instanceof KetalabError || error instanceof SyntaxError).toBe(true);
    const { message } = error as Error;
    expect(message.length).toBeLessThan(600);
    expect(message).not.toMatch(/call stack|Invalid array|undefined|\[object|is not a function|Cannot read prop/);
  });

  test("answers or refuses whatever the text", () => {
    const words = fc.array(
      fc.constantFrom(
        "1",
        "0,5",
        "1,000",
        "e",
        "g",
        "µg",
        "mg",
        "kg",
        "/",
        "*",
        "^",
        "-",
        "(",
        ")",
        " ",
        "V1",
        "_x",
        "constructor",
        "__proto__",
        "toString",
        "+",
        "<",
        "min",
        "exp(",
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((parts) => parts.join("")),
        ),
        (text) => {
          const { error } = timed(read, text);
          if (error === undefined) return;
          expect(error instanceof KetalabError || error instanceof SyntaxError, `${text}: ${error}`).toBe(true);
          expect((error as Error).message.length).toBeLessThan(600);
        },
      ),
    );
  });
});
