import { equations } from "@ketalab/core";
import { receptorEquations } from "@ketalab/core/receptor";
import type ts from "typescript";
import { describe, expect, it } from "vitest";
import * as rivals from "../../packages/core/src/sources/circuit.js";
import * as chain from "../../packages/core/src/sources/default-chain.js";
import { numbersUncited } from "./documented/cited.js";
import { typesUnnamed } from "./documented/named.js";
import { numbersUnsaid } from "./documented/numbers.js";
import { parametersUnsaid } from "./documented/parameters.js";
import { documented, entries, exported, type Public, type Sources, sourcesOf } from "./documented/public.js";
import { summariesMissing } from "./documented/summaries.js";
import { throwers, throwsUntold } from "./documented/throws.js";

/** What the library has, by the ids that a docstring may name. */
const known = {
  equation: new Set([...Object.values(equations), ...Object.values(receptorEquations)].map(({ id }) => id)),
  source: new Set(
    Object.values({ ...chain, ...rivals }).flatMap((one) => (typeof one === "object" && "id" in one ? [one.id] : [])),
  ),
};

/** The laws of a documented name. Each says what is missing, with the name and its file. */
function laws(read: Sources) {
  const names = Object.fromEntries(Object.entries(read.entries).map(([entry, file]) => [entry, exported(read, file)]));
  const may = throwers(read, Object.values(names).flat());
  const symbols = (of: (entry: string) => boolean): ReadonlySet<ts.Symbol> =>
    new Set(Object.keys(names).flatMap((entry) => (of(entry) ? (names[entry] ?? []).map(({ symbol }) => symbol) : [])));
  /** A type of the core is named by an entry of the core, any other by the entry itself or the main one of its package. */
  const nameable = (entry: string) => {
    const main = entry.replace(/\/[^/]*$/, "/index");
    return symbols((one) => one === entry || one === main || one.startsWith("@ketalab/core/"));
  };
  const over = (law: (one: Public) => readonly string[]) => (entry: string) => (names[entry] ?? []).flatMap(law);
  return {
    names,
    "a docstring for every name and member": over((one) => summariesMissing(read, one)),
    "@param for every parameter that its type does not say, and no other": over((one) => parametersUnsaid(read, one)),
    "@throws where a function may throw": over((one) => throwsUntold(read, may, one)),
    "a unit for every number, and what each number of a list is": over((one) => numbersUnsaid(read, one)),
    "a source for every formula and every number of the science": (entry: string) =>
      entry.startsWith("@ketalab/core/") ? over((one) => numbersUncited(read, known, one))(entry) : [],
    "a name to import for every type that is shown": (entry: string) => {
      const here = nameable(entry);
      return over((one) => typesUnnamed(read, here, one))(entry);
    },
  };
}

const { names, ...rules } = laws(sourcesOf(entries));

describe("what the packages export", () => {
  it("is all read: every entry has a source, and most have names", () => {
    expect(Object.keys(entries).length).toBeGreaterThanOrEqual(9);
    const empty = Object.keys(names).filter((entry) => names[entry]?.length === 0);
    expect(empty).toEqual(["@ketalab/core/population-worker", "@ketalab/viz/define"]);
  });

  it("is all on the site of the documentation", () => {
    const shown = new Set(
      Object.entries(entries).flatMap(([entry, path]) =>
        documented.includes(path) ? (names[entry] ?? []).map(({ name }) => name) : [],
      ),
    );
    const all = Object.values(names).flatMap((some) => some.map(({ name }) => name));
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
  });

  describe.each(Object.entries(rules))("has %s", (_, law) => {
    it.each(Object.keys(entries))("%s", (entry) => {
      expect([...new Set(law(entry))]).toEqual([]);
    });
  });
});

/** Sources that break every law, with what is found in them. */
describe("the laws can be broken", () => {
  const path = "packages/core/src/index.ts";
  const of = (text: string) => laws(sourcesOf({ "@ketalab/core/index": path }, { [path]: text }));
  const found = (rule: keyof typeof rules, text: string) =>
    of(text)
      [rule]("@ketalab/core/index")
      .map((one) => one.replace(`${path}: `, ""));

  it("a name or a member without a docstring", () => {
    const rule = "a docstring for every name and member";
    expect(found(rule, "export const salt = 1;")).toEqual(["salt has no docstring"]);
    expect(found(rule, "/** A dose. */\nexport interface Dose {\n  readonly amount: number;\n}")).toEqual([
      "Dose.amount has no docstring",
    ]);
    expect(
      found(rule, "/** Doses. */\nexport const given = (how: { readonly slow: string }): string => how.slow;"),
    ).toEqual(["given.slow has no docstring"]);
    expect(found(rule, "/** A dose. */\nexport interface Dose {\n  /** mg */\n  readonly amount: number;\n}")).toEqual(
      [],
    );
  });

  it("a parameter that nothing says, and one that is not there", () => {
    const rule = "@param for every parameter that its type does not say, and no other";
    const dose = "/** A dose. */\nexport interface Dose {}\n";
    expect(found(rule, "/** Reads. */\nexport function read(text: string): void {}")).toEqual([
      "read needs @param text",
    ]);
    expect(found(rule, "/** Reads. @param name of it. */\nexport const read = (text: string) => text;")).toEqual([
      "read needs @param text",
      'read has no parameter "name"',
    ]);
    expect(
      found(rule, `${dose}/** Gives. */\nexport function give(dose: Dose, more: readonly Dose[]): void {}`),
    ).toEqual([]);
    expect(found(rule, `${dose}/** Gives. */\nexport function give(dose: Dose | string): void {}`)).toEqual([
      "give needs @param dose",
    ]);
  });

  it("a function that throws, itself or by what it calls", () => {
    const rule = "@throws where a function may throw";
    const check = 'function check(a: number): void {\n  if (a < 0) throw new RangeError("negative");\n}\n';
    const may = "dose may throw; say when with @throws";
    expect(found(rule, '/** A dose. */\nexport function dose(): void {\n  throw new Error("none");\n}')).toEqual([may]);
    expect(found(rule, `${check}/** A dose. */\nexport function dose(a: number): void {\n  check(a);\n}`)).toEqual([
      may,
    ]);
    expect(
      found(rule, `${check}/** Doses. */\nexport const dose = (all: number[]): void => all.forEach(check);`),
    ).toEqual([may]);
    expect(
      found(rule, `${check}/** A dose. @throws RangeError */\nexport function dose(a: number): void {\n  check(a);\n}`),
    ).toEqual([]);
    expect(found(rule, `${check}/** A dose. */\nexport function dose(): void {\n  check(1);\n}`)).toEqual([]);
    expect(
      found(
        rule,
        `${check}/** A dose. */\nexport function dose(a: number): void {\n  try {\n    check(a);\n  } catch {}\n}`,
      ),
    ).toEqual([]);
    const told = "interface Run {\n  /** @throws RangeError */\n  column(name: string): void;\n}\n";
    expect(
      found(rule, `${told}/** A dose. */\nexport const dose = (run: Run, name: string): void => run.column(name);`),
    ).toEqual([may]);
  });

  it("a number without a unit, a list without a shape", () => {
    const rule = "a unit for every number, and what each number of a list is";
    expect(
      found(
        rule,
        "/** What is given. */\nexport interface Dose {\n  /** The amount. */\n  readonly amount: number;\n}",
      ),
    ).toEqual(["Dose.amount says no unit"]);
    expect(found(rule, "/** The half. @param of a dose. */\nexport const half = (of: number) => of / 2;")).toEqual([
      "half, of, says no unit",
      "what half returns says no unit",
    ]);
    expect(found(rule, "/** Levels, mg/L. */\nexport const levels: readonly number[] = [];")).toEqual([
      "levels does not say what each number is",
    ]);
    expect(
      found(rule, "/** Levels, mg/L, one for each hour. */\nexport const levels: readonly number[] = [];"),
    ).toEqual([]);
    const dose = "/** What is given. */\nexport interface Dose {\n  /** The amount. */\n  readonly amount: Given;\n}";
    const typed = (unit: string) => `/** A number ${unit}. */\nexport type Given = number | string;\n${dose}`;
    expect(found(rule, typed("in mg"))).toEqual([]);
    expect(found(rule, typed("that is given"))).toEqual(["Given says no unit", "Dose.amount says no unit"]);
    expect(found(rule, typed("in what the place says"))).toEqual(["Dose.amount says no unit"]);
  });

  it("a number of the science or a formula without a source", () => {
    const rule = "a source for every formula and every number of the science";
    expect(found(rule, "/** Of salt in base. */\nexport const salt = 1.15;")).toEqual([
      "salt is a number without a source",
    ]);
    expect(
      found(rule, "/** Volumes, L. */\nexport const volumes: { readonly V1: { readonly value: number } }[] = [];"),
    ).toEqual(["volumes[…].V1.value is a number without a source"]);
    expect(
      found(rule, "/** Volumes. */\nexport const volumes: { readonly value: number; readonly source: string }[] = [];"),
    ).toEqual([]);
    expect(
      found(rule, "/** Of salt. @param salt mg */\nexport const base = (salt: number): number => salt / 2;"),
    ).toEqual(["base is a formula without a source"]);
    expect(found(rule, "/** As Hill 1910 has it. */\nexport const half = (of: number): number => of / 2;")).toEqual([]);
    expect(found(rule, "/** Equation `hill`. */\nexport const half = (of: number): number => of / 2;")).toEqual([]);
    expect(found(rule, "/** Equation `hell`. */\nexport const half = (of: number): number => of / 2;")).toEqual([
      "half cites the equation hell, which is not there",
    ]);
  });

  it("a type that nobody can import", () => {
    const rule = "a name to import for every type that is shown";
    const dose = "interface Dose {}\n";
    expect(found(rule, `${dose}/** Gives. */\nexport function give(dose: readonly Dose[]): void {}`)).toEqual([
      "give shows the type Dose, which the entry does not export",
    ]);
    expect(found(rule, `${dose}/** More. */\nexport interface More extends Dose {}`)).toEqual([
      "More shows the type Dose, which the entry does not export",
    ]);
    expect(found(rule, `export ${dose}/** Gives. */\nexport function give<T>(dose: Dose, more: T): void {}`)).toEqual(
      [],
    );
  });
});
