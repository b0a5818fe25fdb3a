import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Chart, SceneSpec } from "../../packages/viz/src/index.js";
import { drawn } from "../viz/page.js";

const root = resolve(import.meta.dirname, "../..");
const packages = ["core", "viz"];
/** Where a file of the copy stands: inside its package, so that what the package depends on is found. */
const copied = (path: string) => resolve(root, path.replace(/^(\w+)/, "packages/$1/reports/recipes"));
const text = readFileSync(resolve(root, "CONTRIBUTING.md"), "utf8");

interface Recipe {
  readonly path: string;
  readonly code: string;
}
/** Each listing of the page that has the path of a file before it. */
const recipes: Recipe[] = [...text.matchAll(/`packages\/(\w+\/src\/[\w/.-]+\.ts)`:?\n\n```ts\n([\s\S]*?)```/g)].map(
  ([, path = "", code = ""]) => ({ path: path.replace("/src/", "/"), code }),
);

// A copy of the sources, with what the page says: a new file, and one line more in the index beside it.
beforeAll(() => {
  for (const name of packages) {
    rmSync(copied(name), { recursive: true, force: true });
    mkdirSync(copied(name), { recursive: true });
    cpSync(resolve(root, "packages", name, "src"), copied(name), { recursive: true });
  }
  for (const { path, code } of recipes) {
    if (path.endsWith("/index.ts")) appendFileSync(copied(path), code);
    else writeFileSync(copied(path), code);
  }
});
afterAll(() => {
  for (const name of packages) rmSync(copied(name), { recursive: true, force: true });
});

const load = <T>(path: string) => import(/* @vite-ignore */ copied(path)) as Promise<T>;
type Core = typeof import("@ketalab/core");

describe("a new member is one file and one export line", () => {
  it("the page has six, each a file and a line", () => {
    expect(recipes.map(({ path }) => path.split("/").slice(1, -1).join("/"))).toEqual(
      ["kinetics/drugs", "receptors/ligands", "effects/members", "circuit/accounts", "charts", "scenes"].flatMap(
        (family) => [family, family],
      ),
    );
    for (const { path, code } of recipes) {
      if (path.endsWith("/index.ts")) expect(code.trim().split("\n")).toHaveLength(1);
      else expect(existsSync(resolve(root, "packages", path.replace("/", "/src/")))).toBe(false);
    }
  });

  it("a drug runs through the whole chain", async () => {
    const { drugs, simulate } = await load<Core>("core/node.ts");
    expect(Object.keys(drugs)).toContain("three-to-one");
    const blocked = ["ketamine", "three-to-one", "esketamine"].map(
      (drug) => simulate({ drug, regimen: "0.5 mg/kg over 40 min" }).at("40 min").B as number,
    );
    expect(blocked).toEqual([...blocked].sort((a, b) => a - b));
    expect(() => simulate({ drug: "three-to-one", regimen: "2 mg/kg bolus", columns: ["MADRS"] })).toThrow(
      "three-to-one has no MADRS: nobody has given it",
    );
  });

  it("a ligand answers for what it has, and for what it has not", async () => {
    const { kineticsOf, ligand, occupancy } = await load<typeof import("@ketalab/core/receptor")>("core/receptor.ts");
    expect(occupancy({ ligand: "textbook blocker", concentration: "10 µM" })).toBeCloseTo(0.8, 12);
    expect(() => kineticsOf(ligand("ideal-blocker"))).toThrow(
      "ideal-blocker has no kinetics: nobody measured its rates; it has occupancy",
    );
  });

  it("an effect becomes a column, and its parameters can be changed", async () => {
    const { Cmax, effects, sweep } = await load<Core>("core/node.ts");
    const drip = { regimen: "0.5 mg/kg over 40 min" };
    const [least, most] = sweep(drip, "Emax_pulse", ["0 %", "69.5 %"]).map((result) => Cmax(result, "pulse").value);
    expect(least).toBe(0);
    expect(most).toBeCloseTo(0.057, 3);
    expect(effects.pulse?.says(most as number)).toBe("the heart beats 5.72 % faster");
  });

  it("an account runs in people and in a rat, with its experiment, and is refused what it does not have", async () => {
    const { simulate } = await load<Core>("core/node.ts");
    const { accounts } = await load<typeof import("@ketalab/core/circuit")>("core/circuit.ts");
    expect(Object.keys(accounts)).toContain("held-back");
    const drip = { account: "held-back", regimen: "0.5 mg/kg over 40 min" };
    const { Cu, G } = simulate({ ...drip, columns: ["Cu", "G"] }).at("40 min") as Record<"Cu" | "G", number>;
    expect(G).toBeCloseTo(100 * (1 + (0.4 * Cu) / (Cu + 1)), 6);
    expect(simulate({ ...drip, experiments: ["antagonist"] }).at("40 min").G).toBeCloseTo(100, 9);
    const inRats = { account: "held-back", subject: "rat", regimen: "200 mg/kg ip" } as const;
    expect(simulate(inRats).at("40 min").G).toBeGreaterThan(130);
    expect(() => simulate({ ...drip, experiments: ["nbqx"] })).toThrow(
      /held-back has no experiment.*it has antagonist/,
    );
    expect(() => simulate({ ...drip, columns: ["strength"] })).toThrow(/column.*strength/);
  });

  it("both reach a page when the build packs the library", async () => {
    const { library } =
      await load<typeof import("../../packages/core/src/library/drip-to-mood.js")>("core/library/drip-to-mood.ts");
    const { pack } = await load<typeof import("../../packages/core/src/library/pack.js")>("core/library/pack.ts");
    const { unpack } = await load<typeof import("../../packages/core/src/library/unpack.js")>("core/library/unpack.ts");
    const { drugs, models } = unpack(pack(library).packed).library;
    expect(drugs["three-to-one"]?.without.MADRS).toBe("nobody has given it");
    expect(drugs["three-to-one"]?.parameters.potency).toMatchObject({ value: 1.32, evidence: "derived" });
    const given = models["drip-to-mood"]?.equations.find(({ of }) => of === "pulse");
    // Symbols of its own, that no table of units knows.
    expect(given?.unit("Ce_pulse")).toBe("ng/mL");
    expect(given?.value({ Emax_pulse: 0.7, Ce_pulse: 100, EC50_pulse: "0.1 mg/L", gamma_pulse: 1 })).toBeCloseTo(
      0.35,
      12,
    );
  });

  it("a chart and a scene are drawn", async () => {
    const { gauge } = await load<{ gauge(spec: object): Chart }>("viz/charts/index.ts");
    const { twoSpeeds } = await load<{ twoSpeeds: SceneSpec }>("viz/scenes/index.ts");
    const chart = gauge({ id: "gauge", title: "blocked", column: "B0", ink: "block" });
    const { element } = drawn({
      ...twoSpeeds,
      charts: [...twoSpeeds.charts, { run: "hours", place: "left", chart }],
    });
    expect(element.querySelectorAll("svg.chart")).toHaveLength(2);
    expect(element.querySelector('[data-chart="gauge"] .line')?.getAttribute("d")).toMatch(/^M[\d.]+,\d+v24$/);
    expect(element.querySelector(".says")?.textContent).toMatch(/^Over 5\smin the artery reaches 524\sng\/mL/);
  });
});
