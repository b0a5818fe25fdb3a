import { describe, expect, it } from "vitest";
import { chapters } from "./chapters.js";
import { importsOf, type SourceFile, sources } from "./sources.js";

const core = "packages/core/src/";
const viz = "packages/viz/src/";

/** The package, chapter and place in the order of a file; entries have no chapter. */
function chapterOf(path: string): { name: string; place: number } | undefined {
  const [, home, name] = /^packages\/(core|viz)\/src\/([^/]+)\//.exec(path) ?? [];
  if (home === undefined || name === undefined) return undefined;
  return { name: `${home}: ${name}`, place: chapters[home as "core" | "viz"].indexOf(name) };
}

/** The first import of a file that leads to a later chapter. */
function arrowUp({ path, imports }: SourceFile): string | undefined {
  const from = chapterOf(path);
  const wrong = imports.find(({ to, kind }) => {
    const target = chapterOf(to);
    return kind !== "later" && from !== undefined && target !== undefined && target.place > from.place;
  });
  return wrong && `${short(path)} -> ${short(wrong.to)}`;
}

/** The first circle that a file is part of. */
function circle(files: ReadonlyMap<string, SourceFile>, start: string): string[] | undefined {
  const seen = new Set<string>();
  const todo = [[start]];
  while (todo.length > 0) {
    const way = todo.shift() as string[];
    for (const { to, kind } of files.get(way.at(-1) as string)?.imports ?? []) {
      if (kind === "later") continue;
      if (to === start) return [...way, to];
      if (!seen.has(to)) todo.push([...way, to]);
      seen.add(to);
    }
  }
  return undefined;
}

/** What never reaches a page: pictures and documents made in Node, and a deck that brings its own reveal.js. */
const forHosts =
  /^packages\/viz\/src\/((lecture|cli)\/|(node|cli|still\/(png|faces|in-node)|download\/to-page)\.ts|slides\/standalone\.ts)/;

const short = (path: string) =>
  path.replace(/^packages\/(core|viz)\/src\//, (_, name: string) => `${name}: `).replace(/\.ts$/, "");
const arrow = (way: readonly string[] | undefined) => way?.map(short).join(" -> ");
const files = new Map(sources.map((one) => [one.path, one]));
/** Folders of members that never import each other; adding one is a file and a line in the list beside them. */
const families = [
  ...["kinetics", "receptor", "antagonism", "circuit", "effects/members"].map((name) => `equations/${name}`),
  ...["dosing/kinds", "kinetics/sets", "kinetics/drugs", "kinetics/subjects"],
  ...["receptors/ligands", "receptors/magnesium", "receptors/antagonisms", "receptors/topics"].map(
    (name) => `receptors/${name}`,
  ),
  ...[
    "gating/schemes",
    "gating/rate-sets",
    "circuit/accounts",
    "effects/members",
    "effects/members/further",
    "claims/members",
    "exports",
  ],
]
  .map((name) => core + name)
  .concat(["marks", "charts", "controls", "runs", "scenes"].map((name) => viz + name));

/** What lies in the folder itself; folders in it hold what the members share. */
const isMember = (path: string, folder: string): boolean =>
  path.startsWith(folder) && !path.slice(folder.length).includes("/") && path !== `${folder}index.ts`;

describe("imports", () => {
  it("are read: plain, re-exported, type only, without a name, on demand", () => {
    const text = `
      import { a, b } from "./a.js";
      import type { T } from "../t.js";
      import { type U, type W } from "./u.js";
      import "./effect.js";
      export * from "./all.js";
      export { x, type Y } from "./xy.js";
      // import { no } from "./no.js";
      const later = () => import("./later.js");
      import { d } from "d3";`;
    expect(
      importsOf("packages/core/src/solve/x.ts", text).map(({ to, kind }) => `${kind} ${to.replace(core, "")}`),
    ).toEqual([
      "value solve/a.ts",
      "type t.ts",
      "type solve/u.ts",
      "value solve/effect.ts",
      "value solve/all.ts",
      "value solve/xy.ts",
      "value d3",
      "later solve/later.ts",
    ]);
  });

  it("lead to files that are there", () => {
    for (const { path, imports } of sources) {
      for (const { to } of imports) {
        // What is no source of ours, and what the build writes, is not looked for.
        const made =
          !to.startsWith("packages/") ||
          !to.endsWith(".ts") ||
          /\/(baked[a-z-]*|mathml|scene-list|\w+\.css)\.ts$/.test(to);
        expect(made || files.has(to), `${path} imports ${to}`).toBe(true);
      }
    }
  });

  it("point down, chapter by chapter", () => {
    for (const file of sources) expect(arrowUp(file), "an arrow that points up").toBeUndefined();
  });

  it("of a chapter that is not in the list are told", () => {
    for (const path of files.keys()) expect(chapterOf(path)?.place, path).not.toBe(-1);
  });

  it("leave the root of both packages to entries, which no chapter imports", () => {
    const root = [...files.keys()].filter((path) => chapterOf(path) === undefined);
    expect(root.map((path) => path.replace(/^packages\/(core|viz)\/src\//, "$1 ").replace(/\.ts$/, ""))).toEqual([
      ...[
        "api",
        "circuit",
        "claims",
        "effects",
        "fit",
        "index",
        "node",
        "observed",
        "population-worker",
        "receptor",
      ].map((name) => `core ${name}`),
      ...["cli", "define", "index", "node", "reveal", "single-file-page"].map((name) => `viz ${name}`),
    ]);
    for (const { path, imports } of sources) {
      if (chapterOf(path) === undefined) continue;
      for (const { to, kind } of imports) if (kind !== "later") expect(root, `${path} imports ${to}`).not.toContain(to);
    }
  });

  it("an arrow that points up is named", () => {
    const units = files.get(`${core}language/units.ts`) as SourceFile;
    const imports = [{ to: `${core}simulation/simulate.ts`, kind: "type" }] as const;
    expect(arrowUp({ ...units, imports })).toBe("core: language/units -> core: simulation/simulate");
  });

  it("go in no circle", () => {
    for (const path of files.keys()) expect(arrow(circle(files, path)), "a circle").toBeUndefined();
  });

  it("from a page that simulates lead to no ligand, no topic and no form of the magnesium block", () => {
    const alone = /\/receptors\/(ligands|topics|magnesium)\/|src\/receptor\.ts$|\/(receptor-index|all-equations)\.ts$/;
    const seen = new Set([`${core}index.ts`]);
    for (const path of seen) {
      for (const { to, kind } of files.get(path)?.imports ?? []) if (kind === "value") seen.add(to);
    }
    expect(seen.size).toBeGreaterThan(50);
    expect([...seen].filter((path) => alone.test(path))).toEqual([]);
    expect([...files.keys()].filter((path) => alone.test(path)).length).toBeGreaterThan(30);
  });

  it("never lead from one member of a family to another", () => {
    for (const family of families) {
      const folder = `${family}/`;
      for (const { path, imports } of sources) {
        if (!isMember(path, folder)) continue;
        const siblings = imports
          .filter(({ to }) => isMember(to, folder))
          .map(({ to }) => `${short(path)} -> ${short(to)}`);
        // A list of members, such as the index, imports nothing else and says nothing of its own.
        const isList = !/\bconst\b|\bfunction\b|=>/.test((files.get(path) as SourceFile).text);
        if (!isList) expect(siblings).toEqual([]);
      }
    }
  });

  it("of the core lead outside to mathjs alone, on demand", () => {
    const allowed = ["core: language/formula/mathjs-parser later mathjs/number"];
    for (const { path, imports } of sources.filter((one) => one.path.startsWith(core))) {
      for (const { to, kind } of imports) {
        if (to.startsWith(core)) continue;
        expect(allowed).toContain(`${short(path)} ${kind} ${to}`);
      }
    }
  });

  it("of the core reach what fits to data from its own entry alone", () => {
    for (const { path, imports } of sources.filter((one) => one.path.startsWith(core))) {
      const inside = path === `${core}fit.ts` || path.startsWith(`${core}fitting/`);
      for (const { to } of imports) expect(inside || !/^(fit\.|fitting\/)/.test(to.replace(core, "")), path).toBe(true);
    }
  });

  it("of the pictures reach the core by its front door, and d3 by names", () => {
    for (const { path, imports, text } of sources.filter((one) => one.path.startsWith(viz))) {
      for (const { to } of imports) {
        expect(to.startsWith("packages/core"), `${path} imports ${to}`).toBe(false);
        // What a page loads needs d3 alone; decks, documents and pictures are made with libraries of their kind.
        if (forHosts.test(path)) continue;
        expect(forHosts.test(to), `${path} imports ${to}`).toBe(false);
        if (!to.startsWith("packages/"))
          expect(to, path).toMatch(
            /^(@ketalab\/core(\/(receptor|observed|circuit|effects|claims|fit))?|d3|node:[a-z/]+)$/,
          );
      }
      expect(text, path).not.toMatch(/import \* as \w+ from "d3"/);
    }
  });
});
