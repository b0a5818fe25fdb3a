import type { Drug } from "../kinetics/drug.js";
import { KetalabError } from "../language/errors.js";
import type { Equation } from "../language/formula/equation.js";
import { args, isOperation, symbols, type Tree } from "../language/formula/expression.js";
import { parse } from "../language/formula/parse.js";
import type { Parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";
import { rowOf, stem, symbolUnit } from "../language/symbols/known.js";
import { isAdded } from "../language/symbols/library.js";
import type { SymbolRow, SymbolRows } from "../language/symbols/rows.js";
import type { Flow, Input } from "../model/model.js";
import type { Library } from "../simulation/registry.js";
import { letterOf, type Packed, type Words } from "./unpack.js";

/**
 * Writes a library down for a page: tables of rows, and apart from them the words that people read and no run needs. The
 * build does this; `unpack.ts` reads it. What is alike is written once, with the letters of all who have it.
 */
export function pack({ drugs, subjects, models }: Library): { packed: Packed; words: Words } {
  const sources: Record<string, Omit<Source, "id">> = {};
  const cite = ({ id, ...rest }: Source): string => {
    sources[id] = rest;
    return id;
  };
  const tables = {
    parameters: table(),
    variability: table(),
    equations: table<Words["equations"][number]>(),
    flows: table(),
    inputs: table(),
    initial: table(),
    states: table(),
    columns: table(),
  };
  const owners: Record<string, string>[] = [];
  const begin = (words: Record<string, string>): string => letterOf(owners.push(words) - 1);
  const numbers = (all: Readonly<Record<string, Parameter>>, letter: string): void => {
    for (const [symbol, { value, unit, range, evidence, source, note }] of Object.entries(all)) {
      tables.parameters.add(letter, [symbol, value, unit, ...range, evidence, cite(source)], { note });
    }
  };

  const packed = {
    drugs: Object.values(drugs).map(({ parameters, name, about, ...rest }) => {
      numbers(parameters, begin({ name, about }));
      return rest;
    }),
    subjects: Object.values(subjects).map(({ parameters, title, ...rest }) => {
      numbers(parameters, begin({ title }));
      return rest;
    }),
    models: Object.values(models).map((one) => {
      const { title, about, parameters, variability, equations, flows, inputs, initial, states, columns, ...rest } =
        one;
      const letter = begin({ title, about });
      numbers(parameters, letter);
      for (const [symbol, { omega2, evidence, source, note }] of Object.entries(variability)) {
        tables.variability.add(letter, [symbol, omega2, evidence, cite(source)], { note });
      }
      for (const each of equations) {
        const { id, title } = each;
        tables.equations.add(letter, equationRow(each), { id, title, source: cite(each.source) });
      }
      for (const each of flows) tables.flows.add(letter, flowRow(each));
      for (const each of inputs) tables.inputs.add(letter, inputRow(each));
      for (const [state, formula] of Object.entries(initial)) tables.initial.add(letter, [state, ...written(formula)]);
      for (const state of states) tables.states.add(letter, [state]);
      for (const column of columns) tables.columns.add(letter, [column]);
      return plain(rest);
    }),
  };
  const { parameters, variability, equations } = tables;
  return {
    packed: { ...packed, tables: texts(tables), symbols: symbolRows({ drugs, subjects, models }) },
    words: {
      sources,
      owners,
      parameters: parameters.words(),
      variability: variability.words(),
      equations: equations.words(),
      symbols: addedRows({ drugs, subjects, models }),
    },
  };
}

const texts = <K extends string>(all: Readonly<Record<K, { text(): string }>>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ text(): string }>(all).map(([name, one]) => [name, one.text()])) as Record<
    K,
    string
  >;

/** What the symbols are called that effects brought. */
const addedRows = (library: Library): SymbolRows =>
  Object.fromEntries([...roots(library)].filter(isAdded).map((root) => [root, rowOf(root) as SymbolRow]));

/** The units of every symbol that is used, a row a unit. A relative of a symbol has its unit. */
function symbolRows(library: Library): string {
  const rows: Record<string, string[]> = {};
  for (const root of roots(library)) {
    const [, , unit, shown = unit, bounds] = rowOf(root) as SymbolRow;
    const key = bounds ? `${unit}|${shown}|${bounds}` : unit === shown ? unit : `${unit}|${shown}`;
    rows[key] = [...(rows[key] ?? [key]), root];
  }
  return Object.values(rows)
    .map((words) => words.join(" "))
    .join("\n");
}

/** Every symbol that a library uses, by its stem. */
function roots({ drugs, subjects, models }: Library): Set<string> {
  const used = new Set(["dose", "before"]);
  for (const { parameters } of [drugs, subjects, models].flatMap((family): Owner[] => Object.values(family)))
    for (const symbol of Object.keys(parameters)) used.add(symbol);
  for (const { states, equations, flows, inputs, initial } of Object.values(models)) {
    for (const symbol of [...states, ...equations.map(({ of }) => of)]) used.add(symbol);
    for (const { tree } of equations) symbols(tree, used);
    const formulas = [...flows.map(({ rate }) => rate), ...inputs.flatMap(({ amount, over = "0" }) => [amount, over])];
    for (const formula of [...formulas, ...Object.values(initial)]) symbols(parse(formula), used);
  }
  return new Set([...used].flatMap((symbol) => stem(symbol) ?? []));
}

type Owner = Pick<Drug, "parameters">;

/**
 * Rows with the letters of their owners and the words that go with them: each once, as long as every owner finds its own in
 * the order in which it has them. The order decides how sums round, and a page is to count like the sources.
 */
function table<W extends object = object>() {
  const rows: { key: string; row: string; owners: string; words: W }[] = [];
  const last = new Map<string, number>();
  return {
    add(letter: string, fields: readonly (string | number)[], words = {} as W): void {
      const row = fields.join(" ");
      const key = `${row}\n${JSON.stringify(words)}`;
      const after = last.get(letter) ?? -1;
      let at = rows.findIndex((one, i) => i > after && one.key === key);
      if (at < 0) {
        at = after + 1;
        rows.splice(at, 0, { key, row, owners: "", words });
        for (const [other, place] of last) if (place >= at) last.set(other, place + 1);
      }
      (rows[at] as (typeof rows)[number]).owners += letter;
      last.set(letter, at);
    },
    text: () => rows.map(({ owners, row }, i) => `${owners === rows[i - 1]?.owners ? "" : owners} ${row}`).join("\n"),
    words: () => rows.map(({ words }) => words),
  };
}

/** What has no table is written as it stands, and must then be plain. */
function plain(rest: Packed["models"][number]): Packed["models"][number] {
  if (/"citation":/.test(JSON.stringify(rest)))
    throw new KetalabError("unsupported", `${rest.id}: a source stands where no table has a place`, { path: rest.id });
  return rest;
}

function equationRow({ of, kind, tree, reads, unit }: Equation): string[] {
  const own = [of, ...reads].filter((symbol) => unit(symbol) !== symbolUnit(symbol));
  const units = [...new Set(own)].flatMap((symbol) => [symbol, unit(symbol)]);
  return [of, kind === "rate" ? "'" : "=", ...prefix(tree), ...units];
}

const flowRow = ({ from, to, rate }: Flow): string[] => [from ?? "-", to ?? "-", ...written(rate)];

const inputRow = ({ route, to, as, amount, over }: Input): string[] => [
  route,
  to,
  as === "at once" ? "once" : as,
  ...written(amount),
  ...(over === undefined ? [] : written(over)),
];

const written = (formula: string): string[] => prefix(parse(formula));

/** A formula operation first. */
function prefix(tree: Tree): string[] {
  if (!isOperation(tree)) return [String(tree)];
  const parts = args(tree);
  return [parts.length === 2 ? tree[0] : `${tree[0]}:${parts.length}`, ...parts.flatMap(prefix)];
}
