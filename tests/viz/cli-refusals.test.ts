import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KetalabError } from "@ketalab/core";
import { afterAll, describe, expect, test } from "vitest";
import { about, refusalOf } from "../../packages/viz/src/cli/refusal.js";
import { ketalab, refused } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "ketalab-refusals-"));
afterAll(() => rmSync(folder, { recursive: true }));
const kept = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("what an engine says is not what a person reads", () => {
  const engine = [
    [new RangeError("Maximum call stack size exceeded"), "this is nested too deeply to be read"],
    [new Error("too much recursion"), "this is nested too deeply to be read"],
    [
      new Error("Cannot create a string longer than 0x1fffffe8 characters"),
      /^this is more than fits into one text; ask for fewer moments/,
    ],
    [new RangeError("Invalid string length"), /^this is more than fits into one text/],
    [new RangeError("Invalid typed array length: 1e12"), /^this needs more memory than there is/],
    [new RangeError("Array buffer allocation failed"), /^this needs more memory than there is/],
    [new TypeError("Failed to fetch dynamically imported module: file:///x.js"), /^a part of ketalab is missing/],
    [new Error("Cannot find module '/x/y.js' imported from /z.js"), /^a part of ketalab is missing/],
    [
      new TypeError("Cannot read properties of undefined (reading 'x')"),
      /^this is a fault of ketalab, not of what was given; please report it/,
    ],
    [new TypeError("wanted.find is not a function"), /^this is a fault of ketalab/],
  ] as const;
  test.each(engine)("%s", (error, says) => {
    if (typeof says === "string") expect(refusalOf(error)).toBe(says);
    else expect(refusalOf(error)).toMatch(says);
  });

  test("the place in front of it stays", () => {
    expect(refusalOf(new RangeError("run.json: Maximum call stack size exceeded"))).toBe(
      "run.json: this is nested too deeply to be read",
    );
  });

  test("a refusal of our own is left as it is, also where it names what is not a function", () => {
    for (const error of [
      new KetalabError("unknown", 'unknown column "Cpp"; did you mean "Cu"?'),
      new TypeError("n must be like 100, not a list"),
    ]) {
      expect(refusalOf(error)).toBe(error.message);
    }
    expect(refusalOf("stopped")).toBe("stopped");
  });
});

describe("a refusal is one short line", () => {
  test("however much was given, the beginning of it and the end of the message are there", () => {
    const long = refusalOf(
      new KetalabError("syntax", `cannot read the regimen "${"x".repeat(1_000_000)}"; write "2 mg/kg bolus"`),
    );
    expect(long.length).toBeLessThan(200);
    expect(long).toMatch(/^cannot read the regimen "x+\u2026"; write "2 mg\/kg bolus"$/);
    const open = refusalOf(new Error(`not a number: ${"9".repeat(1_000_000)}`));
    expect(open.length).toBeLessThan(700);
    expect(refusalOf(new Error("one\n  two\r\n three")).includes("\n")).toBe(false);
  });

  test.each([
    ["run", "-"],
    ["eval", "hill"],
    ["explain", "hill"],
    ["list", "drugs"],
    ["render", "drip-to-mood"],
  ])("%s: a megabyte is not echoed", async (...words) => {
    const mega = "x".repeat(1_000_000);
    for (const attempt of [
      [...words, mega],
      [...words, `--${mega}`],
      [mega, ...words],
      [...words, `Cu=${mega}`],
    ]) {
      const { code, err } = await ketalab(attempt, { input: JSON.stringify({ regimen: mega }) });
      expect(code).toBe(2);
      expect(err.length, err.slice(0, 80)).toBeLessThan(1000);
      expect(err.trim().includes("\n")).toBe(false);
    }
  });

  test("lists in lists a hundred thousand deep are refused in words", async () => {
    const deep = kept("deep.json", "[".repeat(100_000));
    expect(await ketalab(["run", deep])).toEqual(refused(`${deep}: this is nested too deeply to be read`));
    const inside = kept("inside.json", `{"regimen": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    const { code, err } = await ketalab(["run", inside]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/call stack/i);
    expect(err.length).toBeLessThan(400);
  });
});

describe("a refusal names the file that it is about", () => {
  test.each([
    ["regimen.json", { regimen: "2 mg/kg bollus" }, /cannot read the regimen "2 mg\/kg bollus"/],
    ["drug.json", { drug: "ketamin", regimen: "2 mg/kg bolus" }, /unknown drug "ketamin"; did you mean "ketamine"/],
    ["weight.json", { regimen: "2 mg/kg bolus", subject: { weight: "2000 kg" } }, /weight must be between/],
    ["shape.json", { regimen: 5 }, /regimen must be text/],
    ["columns.json", { regimen: "2 mg/kg bolus", columns: ["Cpp"] }, /unknown column "Cpp"/],
  ])("%s", async (name, document, says) => {
    const file = kept(name, JSON.stringify(document));
    const { code, err } = await ketalab(["run", file]);
    expect(code).toBe(2);
    expect(err.startsWith(`ketalab: ${file}: `), err).toBe(true);
    expect(err).toMatch(says);
  });

  test("but not where a flag is wrong, nor standard input", async () => {
    const file = kept("right.json", '{"regimen": "2 mg/kg bolus"}');
    expect(await ketalab(["run", file, "--columns", "Cpp"])).toEqual(refused(/^ketalab: unknown column "Cpp"/));
    expect(await ketalab(["run", "-"], { input: '{"regimen": 5}' })).toEqual(refused(/^ketalab: regimen must be text/));
  });

  test("once, and as the same kind of error", () => {
    const error = new KetalabError("range", "span must be more than 0", { path: "span", given: 0, nearest: ["4 h"] });
    const named = about("a.json", about("a.json", error)) as KetalabError;
    expect(named).toBeInstanceOf(KetalabError);
    expect({ ...named }).toMatchObject({ code: "range", path: "span", given: 0, nearest: ["4 h"] });
    expect(named.message).toBe("a.json: span must be more than 0");
    expect(about("a.json", new TypeError("no"))).toBeInstanceOf(TypeError);
  });
});

test("--at: a comma that may separate or stand before decimals is refused with both readings", async () => {
  const input = '{"regimen": "2 mg/kg bolus", "columns": ["Cket"]}';
  const times = async (at: string) =>
    JSON.parse((await ketalab(["run", "-", "--json", "--at", at], { input })).out).rows.map(
      ({ time }: { time: number }) => time,
    );
  expect(await times("0 min, 40 min, 2 h")).toEqual([0, 40, 120]);
  expect(await times("0 min; 1,5 h")).toEqual([0, 90]);
  expect(await ketalab(["run", "-", "--at", "40,80"], { input })).toEqual(
    refused(/^ketalab: --at: "40,80" can be read as 40\.80 or as 40, 80/),
  );
});
