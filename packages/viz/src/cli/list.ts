import {
  dripToMood,
  drugs,
  equations,
  freeSymbols,
  KetalabError,
  lookup,
  models,
  regimens,
  subjects,
  term,
} from "@ketalab/core";
import { glutamateFindings } from "@ketalab/core/circuit";
import { allClaims } from "@ketalab/core/claims";
import { allEffects } from "@ketalab/core/effects";
import { levels, ligands } from "@ketalab/core/receptor";
import { fields } from "../lecture/fields.js";
import type { SceneSpec } from "../scene/spec.js";
import { controlsOf } from "../scene/taken-values.js";
import { sceneList } from "../scenes/scene-list.js";
import { aligned } from "./aligned.js";
import { figureOf } from "./figure.js";
import { json, type Verb } from "./verb.js";

type Row = Readonly<Record<string, unknown>>;

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
  effects: () => Object.values(allEffects).map(({ id, title, column, kind }) => ({ id, title, column, kind })),
  claims: () =>
    Object.values(allClaims).map(({ id, sentence, verdict, findings, demonstration }) => ({
      id,
      sentence,
      verdict,
      sources: [...new Set(findings.map(({ source }) => source.citation))],
      scenario: typeof demonstration === "string" ? demonstration : demonstration.scenarios,
    })),
  data: () => glutamateFindings.map((one) => ({ ...one })),
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
  fields: () => fields.map(({ of, name, takes, about }) => ({ of, name, takes, about })),
};

/** What can be listed of one scene: what an author needs to write it into a lecture. */
const partsOf: Readonly<Record<string, (scene: SceneSpec) => readonly Row[]>> = {
  panels: ({ charts }) => charts.map(({ chart: { id, title } }) => ({ id, title })),
  controls: (scene) =>
    controlsOf(scene).map(({ name, takes, published, tell }) => ({
      name,
      takes,
      published: tell(published),
    })),
  steps: ({ steps }) => steps.map(({ caption }, i) => ({ step: String(i + 1), caption })),
};

export const list: Verb = {
  usage: `ketalab list ${[...Object.keys(families), ...Object.keys(partsOf).map((name) => `${name} SCENE`)].join("|")}`,
  summary: "names what there is",
  about:
    "Of a column: its name, its unit (1 is a pure number, a fraction or a probability) and what it is. Panels, controls and steps are those of one scene, as a lecture names them; fields are those of a lecture.",
  flags: { json: { about: "as a JSON list of objects" } },
  examples: ["ketalab list columns", "ketalab list equations --json", "ketalab list controls drip-to-mood"],
  async answer([name, scene, ...more], given) {
    if (name === undefined) throw new KetalabError("missing", `list takes a name: ${this.usage}`);
    const found = lookup("list", { ...families, ...partsOf }, name);
    const part = partsOf[name];
    const extra = part ? more : [scene, ...more].filter((one) => one !== undefined);
    if (extra.length > 0)
      throw new KetalabError(
        "syntax",
        `list ${name} takes ${part ? "one scene" : "no further word"}: ${extra.join(" ")}`,
      );
    const rows = part
      ? part(await figureOf(scene, `ketalab list ${name} SCENE`))
      : await (found as () => readonly Row[] | Promise<readonly Row[]>)();
    return given.json
      ? json(rows)
      : aligned(rows.map((row) => Object.values(row).filter((cell) => typeof cell === "string")));
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
