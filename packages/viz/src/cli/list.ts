import {
  dripToMood,
  drugs,
  effects,
  equations,
  freeSymbols,
  lookup,
  models,
  regimens,
  subjects,
  term,
} from "@ketalab/core";
import { levels, ligands } from "@ketalab/core/receptor";
import { sceneList } from "../scenes/scene-list.js";
import { aligned } from "./aligned.js";
import { json, type Verb } from "./verb.js";

type Row = Readonly<Record<string, string>>;

/** What can be listed, a row a member, each made of texts. */
const families: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  drugs: () => Object.values(drugs).map(({ id, name, about }) => ({ id, name, about })),
  models: () =>
    Object.values(models).map((model) => ({ id: model.id, title: model.title, needs: needs(freeSymbols(model)) })),
  ligands: () =>
    Object.values(ligands).map((one) => ({
      id: one.id,
      name: one.name,
      site: one.site,
      mechanism: one.mechanism,
      levels: levels(one).join(", ") || "measurements only",
    })),
  regimens: () => Object.values(regimens).map(({ id, title, example }) => ({ id, title, example })),
  effects: () => Object.values(effects).map(({ id, title, column, kind }) => ({ id, title, column, kind })),
  equations: () =>
    Object.values(equations).map(({ id, title, of, kind, expr }) => ({
      id,
      title,
      formula: `${kind === "rate" ? `d${of}/dt` : of} = ${expr}`,
    })),
  scenes: () => sceneList.map(({ id, title }) => ({ id, title })),
  columns: () =>
    dripToMood.columns.map((name) => ({
      name,
      unit: term(name).shown,
      title: term(name).name,
      missing: missing(name),
    })),
};

export const list: Verb = {
  usage: `ketalab list ${Object.keys(families).join("|")}`,
  summary: "names what there is",
  about: "Of a column: its name, its unit (1 is a pure number, a fraction or a probability) and what it is.",
  flags: { json: { about: "as a JSON list of objects" } },
  examples: ["ketalab list columns", "ketalab list equations --json"],
  async answer([name, ...more], given) {
    if (name === undefined || more.length > 0) throw new RangeError(`list takes one name: ${this.usage}`);
    const rows = await lookup("list", families, name)();
    return given.json ? json(rows) : aligned(rows.map((row) => Object.values(row)));
  },
};

/** What a part of a chain must be told by the part before it; a drug and a body are always there. */
function needs(symbols: readonly string[]): string {
  const there = [...Object.values(drugs), ...Object.values(subjects)].map(({ parameters }) => parameters);
  const left = symbols.filter((symbol) => !there.some((parameters) => Object.hasOwn(parameters, symbol)));
  return left.length === 0 ? "" : `needs ${left.join(", ")}`;
}

function missing(column: string): string {
  const without = Object.values(drugs).filter((drug) => Object.hasOwn(drug.without, column));
  return without.length === 0 ? "" : `not for ${without.map(({ id }) => id).join(", ")}`;
}
