import { KetalabError, readNumber, splitList } from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const refusal = (act: () => unknown): KetalabError => {
  try {
    act();
  } catch (error) {
    if (error instanceof KetalabError) return error;
    throw error;
  }
  throw new Error("it was read");
};

describe("a number as people write it", () => {
  test.each([
    ["0.5", 0.5],
    ["1.000", 1],
    [".5", 0.5],
    ["5.", 5],
    ["1e-3", 0.001],
    ["1.5E3", 1500],
    ["\u22122.5", -2.5],
    ["\u20132", -2],
    ["1e\u22123", 0.001],
    [" 40 ", 40],
    ["0,8", 0.8],
    ["0,125", 0.125],
    [",25", 0.25],
    ["12,5", 12.5],
    ["1,5e3", 1500],
    ["1234,567", 1234.567],
    ["1,2345", 1.2345],
    ["1.000,5", 1000.5],
    ["1.234.567,8", 1234567.8],
    ["1,234,567", 1234567],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["10 000", 10000],
    ["10\u202f000,5", 10000.5],
    ["1'000", 1000],
  ])("%s is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["1,000", "1", "1000"],
    ["12,500", "12.5", "12500"],
    ["250,000", "250", "250000"],
    ["-1,250", "1.25", "1250"],
  ])("%s can be read as %s or as %s, and is refused", (text, small, large) => {
    const error = refusal(() => readNumber(text));
    expect(error.code).toBe("ambiguous");
    expect(error.message).toContain(`as ${small} or as ${large}`);
    expect(error.given).toBe(text);
  });

  test.each([
    "",
    " ",
    ",",
    ".",
    "1,",
    "1,2,3",
    "1,23,456",
    "0,123,456",
    "12,34.5",
    "1.2.3",
    "1..2",
    "1,,2",
    "1.5'",
    "- 1",
    "1e",
    "0x10",
    "Infinity",
    "NaN",
    "--1",
    "1 00",
    "1 000'000",
    "3 mg",
    "١",
  ])("%j is no number", (text) => expect(refusal(() => readNumber(text)).code).toBe("syntax"));

  test("what is larger than any number is out of range", () =>
    expect(refusal(() => readNumber("1e999")).code).toBe("range"));

  test("a mark that the neighbours have settled leaves one reading", () => {
    expect(readNumber("1,000", { decimal: "comma" })).toBe(1);
    expect(readNumber("1,000", { decimal: "point" })).toBe(1000);
    expect(readNumber("1.000", { decimal: "comma" })).toBe(1000);
    expect(readNumber("0.5", { decimal: "point" })).toBe(0.5);
    expect(refusal(() => readNumber("0.5", { decimal: "comma" })).code).toBe("syntax");
    expect(refusal(() => readNumber("0,5", { decimal: "point" })).code).toBe("syntax");
  });

  test("another kind of argument is a TypeError", () => {
    expect(() => readNumber(5 as never)).toThrow(TypeError);
    expect(() => splitList(["1"] as never)).toThrow(TypeError);
  });

  test("every number comes back as it is written in English or German", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(finite, (value) => {
        expect(readNumber(String(value))).toBe(value);
      }),
    );
    const written = (language: string, value: number) => value.toLocaleString(language, { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const rounded = Number(value.toFixed(6));
        for (const [language, decimal] of [
          ["en", "point"],
          ["de", "comma"],
        ] as const) {
          const text = written(language, rounded);
          expect(readNumber(text, { decimal })).toBeCloseTo(rounded, 6);
          try {
            expect(readNumber(text)).toBeCloseTo(rounded, 6);
          } catch (error) {
            // Only one mark before three digits leaves two readings; a point is then read as one before decimals.
            if (error instanceof KetalabError) expect(error.code).toBe("ambiguous");
            else expect(text).toMatch(/^-?\d{1,3}\.\d{3}$/);
          }
        }
      }),
    );
  });

  test("a number is read, or refused in one short line, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,' e+-]{0,30}$/)), (text) => {
        try {
          expect(Number.isFinite(readNumber(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KetalabError);
          expect((error as Error).message.length).toBeLessThan(300);
        }
      }),
    );
  });
});

describe("a list", () => {
  test.each([
    ["0 min, 40 min, 2 h", ["0 min", "40 min", "2 h"]],
    ["40;80;160", ["40", "80", "160"]],
    ["0,5; 1,5 h", ["0,5", "1,5 h"]],
    ["0,5, 1,5 h", ["0,5", "1,5 h"]],
    ["0,1 \u00b5g/mL", ["0,1 \u00b5g/mL"]],
    ["C1,Ce", ["C1", "Ce"]],
    ["a, b\nc", ["a", "b", "c"]],
    ["", [""]],
    ["1,", ["1", ""]],
  ])("%j has the parts %j", (text, parts) => expect(splitList(text)).toEqual(parts));

  test.each([
    ["40,80", ["40.80", "40, 80"]],
    ["2,5 h", ["2.5", "2, 5"]],
    ["0 min, 40,80 min", ["40.80", "40, 80"]],
    ["40,80,160 ng/mL", ["40, 80, 160"]],
  ])("%j may be one number or several, and is refused with both", (text, readings) => {
    const error = refusal(() => splitList(text));
    expect(error.code).toBe("ambiguous");
    expect(error.nearest).toEqual(readings);
    for (const one of readings) expect(error.message).toContain(one);
  });

  test("a long one takes no time", () => {
    for (const text of [" ".repeat(1e5), ",".repeat(1e5), "1,".repeat(5e4), `${"0".repeat(1e5)},5`, "0,".repeat(5e4)]) {
      const start = process.cpuUsage().user;
      try {
        splitList(text);
      } catch (error) {
        expect((error as Error).message.length).toBeLessThan(300);
      }
      expect((process.cpuUsage().user - start) / 1000).toBeLessThan(200);
    }
  });
});
