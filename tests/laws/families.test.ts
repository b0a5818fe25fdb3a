import { drugs, equations, type Model, models, regimens, subjects } from "@ketalab/core";
import { allEffects as effects } from "@ketalab/core/effects";
import { antagonisms, gatings, ligands, magnesiumForms, schemes, topics } from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import type { Parameter } from "../../packages/core/src/language/parameter.js";
import { symbolUnit } from "../../packages/core/src/language/symbols/known.js";
import { sameDimension, toBase, unit } from "../../packages/core/src/language/units.js";
import { codeOf, type SourceFile, sources } from "./sources.js";

const core = "packages/core/src/";
const registries = {
  equations,
  drugs,
  ligands,
  magnesium: magnesiumForms,
  topics,
  antagonisms,
  gatings,
  schemes,
  effects,
  subjects,
  models,
  regimens,
} as const;
/** Where the members of a family stand, and which list names them. */
const places: Readonly<Record<keyof typeof registries, string>> = {
  equations: "equations",
  drugs: "kinetics/drugs",
  ligands: "receptors/ligands",
  magnesium: "receptors/magnesium",
  topics: "receptors/topics",
  antagonisms: "receptors/antagonisms",
  gatings: "gating/rate-sets",
  schemes: "gating/schemes",
  effects: "effects/members",
  subjects: "kinetics/subjects",
  models: "kinetics/sets",
  regimens: "dosing/kinds",
};
/** The models that are no published set: the parts of the default, and what is put together from them. */
const parts = ["effect-site", "ketamine-disposition", "receptor-block", "disinhibition", "drip-to-mood"];
/** What writes the formulas of a chapter, and the trees that the build has read of them. */
const trees = `${core}equations/trees/`;
const filesOf = (family: keyof typeof registries): SourceFile[] =>
  sources.filter(({ path }) => path.startsWith(`${core}${places[family]}/`) && !path.startsWith(trees));
const nameOf = ({ path }: SourceFile) => path.replace(/^.*\//, "").replace(/\.ts$/, "");
/** A list holds re-exports and nothing else. */
const isList = ({ text }: SourceFile) =>
  codeOf(text)
    .split("\n")
    .every((line) => /^\s*(export \{[^}]*\} from ""; *)?$/.test(line));

describe.each(Object.keys(registries) as (keyof typeof registries)[])("family of %s", (family) => {
  const all = filesOf(family);
  const lists = all.filter(isList);
  const members = all.filter((one) => !isList(one));
  const ids = Object.keys(registries[family]);

  it("has members, and a list of them", () => {
    expect(members.length).toBeGreaterThan(0);
    expect(lists.map(nameOf)).toContain("index");
  });

  it("each member is in the list by exactly one line", () => {
    for (const member of members) {
      const lines = lists
        .flatMap(({ text }) => text.split("\n"))
        .filter((line) => line.includes(`/${nameOf(member)}.js"`));
      expect(lines, nameOf(member)).toHaveLength(1);
    }
    for (const { text } of lists) expect(text.trim().split("\n").length).toBe((text.match(/from "\.\//g) ?? []).length);
  });

  it("each member's id is the name of its file", () => {
    for (const member of members) expect(ids, `${family}/${nameOf(member)}.ts`).toContain(nameOf(member));
    for (const id of ids) {
      const home = members.some((member) => id === nameOf(member) || id.startsWith(`${nameOf(member)}-`));
      const part = family === "models" && parts.some((name) => id === name || id.startsWith(`${name}-`));
      expect(home || part, `${family}: ${id}`).toBe(true);
    }
  });

  it("each is kept under its own id", () => {
    for (const [id, member] of Object.entries(registries[family])) expect((member as { id: string }).id).toBe(id);
  });
});

it("a formula is written with the trees of its own chapter, so that a page needs no parser for it", () => {
  for (const { path, text } of filesOf("equations")) {
    const [, chapter] = /equations\/([a-z]+)\/[^/]+$/.exec(path) ?? [];
    if (chapter !== undefined) expect(text, path).toContain(`import { equation } from "../trees/${chapter}.js";`);
  }
});

const owners: readonly (readonly [string, Readonly<Record<string, Parameter>>])[] = [
  ...Object.values(drugs).map(({ id, parameters }) => [`drug ${id}`, parameters] as const),
  ...Object.values(subjects).map(({ id, parameters }) => [`subject ${id}`, parameters] as const),
  ...Object.values(models).map(({ id, parameters }) => [`model ${id}`, parameters] as const),
  ...Object.values(effects).map(({ id, model }) => [`effect ${id}`, model.parameters] as const),
  ...Object.values(magnesiumForms).map(({ id, parameters }) => [`magnesium by ${id}`, parameters] as const),
  ...Object.values(topics).map(
    ({ id, measurements }) =>
      [`topic ${id}`, Object.fromEntries(measurements.map((one, i) => [`row ${i}`, one]))] as const,
  ),
  ...Object.values(antagonisms).map(({ id, parameters }) => [`antagonism ${id}`, given(parameters)] as const),
  ...Object.values(gatings).map(({ id, parameters }) => [`gating ${id}`, parameters] as const),
  ...Object.values(schemes).map(({ id, parameters }) => [`scheme ${id}`, parameters] as const),
  ...Object.values(ligands).flatMap(({ id, parameters, kinetics, measurements }) => [
    [`ligand ${id}`, given(parameters)] as const,
    // By the name of the symbols: kon and koff alone are the rates of the mood's response.
    ...kinetics.map(
      ({ id: set, title: _, kon: konB, koff: koffB, ...rest }) =>
        [`rates ${set} of ${id}`, given({ konB, koffB, ...rest })] as const,
    ),
    [`what was measured of ${id}`, Object.fromEntries(measurements.map((one, i) => [`row ${i}`, one]))] as const,
  ]),
];

/** Without the symbols that have no number. */
function given(parameters: object): Readonly<Record<string, Parameter>> {
  return Object.fromEntries(Object.entries(parameters).filter(([, one]) => one !== undefined));
}

describe.each(owners)("numbers of %s", (_, parameters) => {
  const all = Object.entries(parameters);

  it("have a known unit and the same value in the base system", () => {
    for (const [name, one] of all) {
      expect(toBase(one.value, unit(one.unit)), name).toBe(one.base);
    }
  });

  it("are finite and lie in their own range", () => {
    for (const [name, { value, range }] of all) {
      expect(Number.isFinite(value), name).toBe(true);
      expect(range[0] <= value && value <= range[1], `${name}: ${range[0]} <= ${value} <= ${range[1]}`).toBe(true);
      expect(range.every(Number.isFinite), name).toBe(true);
    }
  });

  it("have a source that can be found, what was opened of it, and one of the five words of evidence", () => {
    for (const [name, { source, evidence }] of all) {
      expect(source.id, name).toMatch(/^[a-z0-9-]+$/);
      expect(source.citation.length, name).toBeGreaterThan(3);
      expect(source.via.length, name).toBeGreaterThan(3);
      expect(["read", "unverified", "derived", "fitted", "illustrative"], name).toContain(evidence);
    }
  });

  it("that were chosen for teaching or set by definition are not passed off as read", () => {
    for (const [name, { source, evidence }] of all) {
      if (source.id === "convention" || source.id === "this-work") expect(evidence, name).not.toBe("read");
      if (/not seen/.test(source.via)) expect(evidence, name).not.toBe("read");
    }
  });

  it("are of the dimension that their symbol has everywhere", () => {
    for (const [name, one] of all) {
      const wanted = symbolUnit(name);
      if (wanted !== undefined)
        expect(sameDimension(unit(one.unit), unit(wanted)), `${name}: ${one.unit} and ${wanted}`).toBe(true);
    }
  });
});

describe("sources", () => {
  it("of one id are one source", () => {
    const known = new Map<string, string>();
    const all = [...owners.flatMap(([, parameters]) => Object.values(parameters)), ...Object.values(equations)].map(
      ({ source }) => source,
    );
    for (const source of all) {
      const text = JSON.stringify(source);
      expect(known.get(source.id) ?? text).toBe(text);
      known.set(source.id, text);
    }
  });
});

describe("each member answers for itself", () => {
  it("every drug gives the same symbols, or says what it is without", () => {
    const names = Object.values(drugs).map(({ parameters }) => Object.keys(parameters).sort().join());
    expect(new Set(names).size).toBe(1);
    for (const { id, without, parameters } of Object.values(drugs)) {
      const shares = (parameters.fS as Parameter).value + (parameters.fR as Parameter).value;
      expect(shares, id).toBe(1);
      for (const [column, why] of Object.entries(without)) {
        expect(
          Object.values(effects).map((effect) => effect.column),
          id,
        ).toContain(column);
        expect(why.length).toBeGreaterThan(20);
      }
    }
  });

  it("every effect shows its column, and says its value in a sentence", () => {
    for (const { id, column, model, says, title } of Object.values(effects)) {
      expect((model as Model).columns, id).toContain(column);
      expect(title.length, id).toBeGreaterThan(3);
      for (const value of [0, 0.123, 1]) expect(says(value), id).toMatch(/\d/);
    }
  });

  it("nobody asks who a member is: no comparison with an id of a drug, an effect or a subject", () => {
    const ids = [...Object.keys(drugs), ...Object.keys(effects), ...Object.keys(subjects)].join("|");
    const asks = new RegExp(
      `\\b(drug|effect|subject|scene)(\\.id)? *[!=]==? *["'\`]|[!=]==? *["'\`](${ids})["'\`]|case ["'\`](${ids})["'\`]`,
    );
    for (const { path, text } of sources) expect(asks.exec(text)?.[0], path).toBeUndefined();
    expect(asks.test('if (drug.id === "ketamine") {}')).toBe(true);
  });
});

describe("sources of the packages", () => {
  it("make no code out of text", () => {
    for (const { path, text } of sources) {
      expect(codeOf(text), path).not.toMatch(/\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|setTimeout\(\s*""/);
    }
  });

  it("of the core know nothing of a page", () => {
    for (const { path, text } of sources.filter((one) => one.path.startsWith(core))) {
      expect(codeOf(text), path).not.toMatch(
        /\b(document|window|navigator|HTMLElement|SVGElement|localStorage|fetch)\b\s*[.(]|\bas (HTML|SVG)\w*Element\b/,
      );
    }
  });
});
