import type { Drug } from "../kinetics/drug.js";
import type { Subject } from "../kinetics/subject.js";
import { type Operation, operations, type Tree } from "../language/formula/expression.js";
import { type Equation, equationOf } from "../language/formula/known-equation.js";
import { keep } from "../language/formula/parse.js";
import type { Parameter } from "../language/parameter.js";
import type { Evidence, Source } from "../language/source.js";
import { symbols as knowSymbols, rowOf, symbolUnit } from "../language/symbols/known.js";
import type { Bounds, SymbolRow, SymbolRows } from "../language/symbols/rows.js";
import { toBase } from "../language/units.js";
import type { Flow, Input, Model, Variability } from "../model/model.js";
import type { Library } from "../simulation/registry.js";

/**
 * A library as `pack.ts` writes it down when it is built: what a page reads in place of the sources. A row of a table is
 * one thing, with the letters of those who have it in front, unless they are those of the row before: the drugs, subjects and
 * models are A, B, C … in their order.
 * Formulas stand operation first, `- C1 Ce`, so that reading them takes no parser; an operation that does not have two
 * arguments says how many: `exp:1`.
 */
export interface Packed {
  readonly drugs: readonly Omit<Drug, "parameters" | "name" | "about">[];
  readonly subjects: readonly Pick<Subject, "id">[];
  readonly models: readonly (Pick<Model, "id"> & Partial<Omit<Model, keyof Tables | "title" | "about">>)[];
  readonly tables: Readonly<Record<keyof Tables, string>>;
  /** `1|% release G`: a unit and, where people read another, that one, and bounds; and the symbols that are measured in it. */
  readonly symbols: string;
}

/** The tables, and what a row of each becomes. */
export interface Tables {
  /** `CL 84 L/h 0 500 read kamp-2020`: symbol, value, unit, range, evidence, source. */
  readonly parameters: Parameter;
  /** `V1 0.086 illustrative this-work`: symbol, variance of the logarithm, evidence, source. */
  readonly variability: Variability;
  /** `ktr = / nT MTT`: symbol, `=` or the `'` of a rate, formula; units that no table knows. */
  readonly equations: Equation;
  /** `A1S - * k10 A1S`: from, to, rate. */
  readonly flows: Flow;
  /** `iv A1S given * fS dose`: route, to, `given` or `once`, amount, and the time over which it arrives where there is one. */
  readonly inputs: Input;
  /** `zI 1`: state, formula. */
  readonly initial: string;
  readonly states: string;
  readonly columns: string;
}

/** What people read about a library and no run needs, in the order of the things it is about. */
export interface Words {
  readonly sources: Readonly<Record<string, Omit<Source, "id">>>;
  /** Of drugs, subjects and models, and of the rows of the tables. */
  readonly owners: readonly object[];
  readonly parameters: readonly object[];
  readonly variability: readonly object[];
  /** What formulas are called, and their sources by id. */
  readonly equations: readonly { readonly id: string; readonly title: string; readonly source: string }[];
  /** Rows of symbols that effects brought. */
  readonly symbols: SymbolRows;
}

interface Row<T> {
  readonly owners: string;
  readonly made: T;
}

/**
 * @returns the library, and what fills in its words. Until then a title is the id, the source of a number is known by its id, a formula
 * is called by its symbol and has no source, and notes are empty.
 */
export function unpack({ drugs, subjects, models, tables, symbols }: Packed): {
  library: Library;
  say(words: Words): void;
} {
  const added: Record<string, SymbolRow> = {};
  for (const [units = "", ...names] of lines(symbols)) {
    const [unit = "", shown = unit, bounds] = units.split("|");
    const row: SymbolRow = ["", "", unit, shown, bounds as Bounds | undefined];
    for (const name of names) if (rowOf(name) === undefined) added[name] = row;
  }
  knowSymbols(added);
  const sources: Record<string, Source> = {};
  const sourceOf = (id = ""): Source => {
    sources[id] ??= { id, citation: id, identifier: "", via: "" };
    return sources[id];
  };
  const known = (evidence: string | undefined, source: string | undefined) => ({
    evidence: evidence as Evidence,
    source: sourceOf(source),
    note: "",
  });
  const parameters = rows(tables.parameters, ([symbol, size, unit = "", least, most, evidence, source]) => {
    const value = Number(size);
    const range = [Number(least), Number(most)];
    return [symbol, { value, unit, base: toBase(value, unit), range, ...known(evidence, source) }] as const;
  });
  const variability = rows(tables.variability, ([symbol, omega2, evidence, source]) => {
    return [symbol, { omega2: Number(omega2), ...known(evidence, source) }] as const;
  });
  const equations = rows(tables.equations, ([of = "", sign, ...formula]) => {
    const tree = readTree(formula);
    const own: Record<string, string> = {};
    for (let i = 0; i < formula.length; i += 2) own[formula[i] as string] = formula[i + 1] as string;
    const kind = sign === "=" ? "assignment" : "rate";
    const spec = { id: of, of, kind, expr: keep(tree), source: sourceOf() } as const;
    return equationOf(spec, tree, (symbol) => own[symbol] ?? (symbolUnit(symbol) as string));
  });
  const end = (state = "") => (state === "-" ? null : state);
  const flows = rows(tables.flows, ([from, to, ...rate]) => ({
    from: end(from),
    to: end(to),
    rate: keep(readTree(rate)),
  }));
  const inputs = rows(tables.inputs, ([route, to, as, ...formula]) => {
    const amount = keep(readTree(formula));
    const over = formula.length > 0 && { over: keep(readTree(formula)) };
    return { route, to, amount, as: as === "once" ? "at once" : as, ...over };
  });
  const [states, columns] = [rows(tables.states, first), rows(tables.columns, first)];
  const initial = rows(tables.initial, ([state, ...formula]) => [state, keep(readTree(formula))] as const);

  const owners: object[] = [];
  const family = <T extends { readonly id: string }>(all: readonly T[], more: (id: string, letter: string) => object) =>
    Object.fromEntries(
      all.map((own) => {
        const letter = letterOf(owners.length);
        const made = { ...more(own.id, letter), ...own, parameters: named(parameters, letter) };
        owners.push(made);
        return [own.id, made];
      }),
    );
  const library = {
    drugs: family(drugs, (name) => ({ name, about: "" })),
    subjects: family(subjects, (title) => ({ title })),
    models: family(models, (title, letter) => ({
      title,
      about: "",
      correlations: [],
      residual: {},
      states: of(states, letter),
      columns: of(columns, letter),
      variability: named(variability, letter),
      equations: of(equations, letter),
      flows: of(flows, letter),
      inputs: of(inputs, letter),
      initial: named(initial, letter),
    })),
  } as Library;
  const things: Record<Exclude<keyof Words, "symbols">, object> = {
    sources,
    owners,
    parameters: parameters.map(second),
    variability: variability.map(second),
    equations: equations.map(({ made }) => made),
  };
  return {
    library,
    say({ symbols: brought, ...words }) {
      knowSymbols(brought);
      fill(things, { ...words, equations: words.equations.map((one) => ({ ...one, source: sourceOf(one.source) })) });
    },
  };
}

/** Puts each word into the thing that stands at its place. */
function fill(things: object, words: object): void {
  const at = (all: object, key: string) => (all as Readonly<Record<string, object>>)[key] as object;
  for (const [kind, all] of Object.entries(words))
    for (const [key, one] of Object.entries(all)) Object.assign(at(at(things, kind), key), one);
}

/**
 * The letter that stands for drug, subject or model number `i`: A to Z, then letters that are no sign in any text of code.
 * @param i from 0.
 */
export const letterOf = (i: number): string => String.fromCharCode(i < 26 ? 65 + i : 0x4e00 + i);

const lines = (table: string): string[][] => (table.match(/.+/g) ?? []).map((line) => line.split(" "));

/** Reads a table: a line a row, the owners first; a row without any has those of the row before. */
function rows<T>(table: string, read: (words: string[]) => T): Row<T>[] {
  let owners = "";
  return lines(table).map(([own, ...words]) => {
    owners = own || owners;
    return { owners, made: read(words) };
  });
}

const of = <T>(table: readonly Row<T>[], letter: string): T[] =>
  table.flatMap(({ owners, made }) => (owners.includes(letter) ? [made] : []));

const named = (table: readonly Row<readonly [string | undefined, unknown]>[], letter: string): object =>
  Object.fromEntries(of(table, letter));

const first = ([word]: string[]) => word as string;
const second = ({ made }: Row<readonly [unknown, object]>): object => made[1];

/** Takes one formula off the front of some words. */
function readTree(words: string[]): Tree {
  const word = words.shift() as string;
  const [operation, count = 2] = word.split(":") as [Operation, string?];
  if (!operations.includes(operation)) return Number.isNaN(Number(word)) ? word : Number(word);
  return [operation, ...Array.from({ length: Number(count) }, () => readTree(words))];
}
