import { columnsInWords, dosePoints, readTable, schildPoints } from "@ketalab/core/fit";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

/** Everything in the chapter that reads a text. */
const readers: Readonly<Record<string, (text: string) => void>> = {
  readTable: (text) => void readTable(text),
  "as a heading": (text) => void readTable(`${text.replace(/[\r\n]/g, " ")}\tresponse\n1\t2`),
  "as a unit": (text) => void readTable(`dose (${text.replace(/[\r\n]/g, " ")}),response\n1,2`),
  "as a cell": (text) => void readTable(`dose\tresponse\n1\t${text.replace(/[\t\r\n]/g, " ")}`),
  dosePoints: (text) => void columnsInWords(dosePoints(readTable(text)).columns),
  schildPoints: (text) => void columnsInWords(schildPoints(readTable(text)).columns),
};

const LENGTH = 100_000;
const long = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

/** Texts in which a reader that looks back, or ahead again and again, loses itself. */
const adversarial = [
  ..."/ ,;\t\n\r\"'([{)]}#.-+*^%0e\u0000\u200f\ufeff\u00a0\u2028\u00b1\u2212p\u{1F4A9}",
  ...["( ", "a(", "[ ", "a [", " /", "a / ", " in ", "log", "log ", "log(", "-log", "ln 1", "p[", "1 M ", "/M "],
  ...["\n,", "\n;", "\r\n", "\r\n\t", '",', '""', '"\n', "1,", "1.", "1;", "1\t", "1 ", "1,000,", "1.000;", "0,5 "],
  ...["1.2.3;", "1,2,3 4;", "1e999\t", "\u22121\n", "NA,", "nan\n", "1\n", "a\n", "1,2\n", "1\t2\n", "1,5;2\n"],
  ...["SD,", "n1\t", "95% CI;", "± SEM\t", "log dose,", "(µM),", "mg/kg/", "mg*", "g^60*", "^9", "a,1\n", "#\n"],
  ...["1 ± 2\t", "<1\n", "10^", "1x10^-9;", "\u202e1\u202c\t", "1\u00002\u0000\n", "\uffff\ud800", "dose\t"],
] as const;

/** What the processor gave to this thread alone; Node 20 knows the whole process only. */
const used: typeof process.cpuUsage =
  (process as { threadCpuUsage?: typeof process.cpuUsage }).threadCpuUsage?.bind(process) ?? process.cpuUsage;

/** Of the processor, ms; the least of six, because a processor that is shared is slower, and collecting garbage counts too. */
function spent(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 6 && least > 100; i++) {
    const begin = used();
    work();
    const { user, system } = used(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("readers of pasted text", () => {
  test.each(Object.entries(readers))("%s: a hundred thousand signs of anything within 200 ms", (_, read) => {
    for (const part of adversarial) {
      const texts = [long(part), `dose,response\n1,2\n${long(part)}`, `${long(part)}\n1,2\n3,4`];
      for (const text of texts)
        expect(
          spent(() => read(text)),
          JSON.stringify(part),
        ).toBeLessThan(200);
    }
  });

  it("a hundred and fifty thousand lines, of numbers, of words, of headings, do not throw", () => {
    for (const line of ["1", "a;b;c", "(µM)\t(%)", "1,2"]) {
      const reading = readTable(`${line}\n`.repeat(150_000));
      expect(() => dosePoints(reading), line).not.toThrow();
      expect(() => schildPoints(reading), line).not.toThrow();
    }
  });

  it("any text: no throw, finite numbers, and nothing as long as the text is said about it", () => {
    const piece = fc.oneof(
      fc.constantFrom(...adversarial),
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.float().map(String),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((some) => some.join("")),
        (text) => {
          const reading = readTable(text);
          const [curve, line] = [dosePoints(reading), schildPoints(reading)];
          for (const { dose, response } of curve.points) {
            expect(dose).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(dose) && Number.isFinite(response)).toBe(true);
          }
          for (const { antagonist, doseRatio } of line.points) {
            expect(antagonist).toBeGreaterThan(0);
            expect(doseRatio).toBeGreaterThan(1);
            expect(Number.isFinite(antagonist) && Number.isFinite(doseRatio)).toBe(true);
          }
          for (const { found, says, column } of [...curve.problems, ...line.problems]) {
            expect(found.length + says.length).toBeLessThan(400);
            expect(column ?? 1).toBeLessThanOrEqual(reading.columns.length + 1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("marks without width change nothing", () => {
    const text = "dose (µM)\tresponse\n0.1\t12\n1\t50";
    const marked = [...text].map((letter) => `\u200e${letter}\ufeff`).join("");
    expect(readTable(`\ufeff${text}`)).toEqual(readTable(text));
    expect(readTable(marked)).toEqual(readTable(text));
  });

  it("every kind of line end ends a line, also mixed", () => {
    const rows = readTable("dose\tr\r\n1\t2\n3\t4\r5\t6\u20287\t8\u00859\t10").rows;
    expect(rows.map(({ values }) => values)).toEqual([1, 3, 5, 7, 9].map((dose) => [dose, dose + 1]));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  it("a file in UTF-16 is told", () => {
    const text = [..."dose\tr\n1\t2"].map((letter) => `${letter}\0`).join("");
    expect(readTable(text).rows.flatMap(({ values }) => values.filter((one) => one !== undefined))).toEqual([]);
    expect(readTable("dose,r\n1,2\u0000").problems[0]?.says).toBe(
      "holds signs that are no text; save the file as UTF-8",
    );
  });

  it("a table is text, or that is said", () => {
    for (const wrong of [42, null, undefined, {}, ["1,2"]]) {
      expect(() => readTable(wrong as unknown as string)).toThrow(TypeError);
    }
  });
});
