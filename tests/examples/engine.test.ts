import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

const core = resolve(import.meta.dirname, "../../packages/core");
const { build } = createRequire(resolve(core, "package.json"))("esbuild") as {
  build(options: object): Promise<{ outputFiles: { text: string }[] }>;
};

/** A page's own module, bundled with the built package as the condition `browser` finds it. */
async function bundled(contents: string): Promise<{ text: string; load<T>(): Promise<T> }> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
    stdin: { contents, resolveDir: core },
    // What is imported on demand stays outside, as it does in a page.
    external: ["mathjs", "./workshop-*", "./baked-*"],
  });
  const text = outputFiles[0]?.text ?? "";
  const file = resolve(core, "node_modules/.cache/engine-test.mjs");
  writeFileSync(file, text);
  return { text, load: () => import(/* @vite-ignore */ `${pathToFileURL(file).href}?${text.length}`) };
}

describe("a page that imports prepare alone", () => {
  let page: Awaited<ReturnType<typeof bundled>>;
  beforeAll(async () => {
    page = await bundled('export { prepare } from "./dist/index.js";');
  });

  it("runs a scenario with the library that the build has packed", async () => {
    const { prepare } = await page.load<Pick<typeof import("@ketalab/core"), "prepare">>();
    const { run } = prepare({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket", "B", "MADRS"], at: "40 min, 1 d" });
    expect(run().at("40 min").Cket).toBeCloseTo(252.7, 0);
    expect(() => prepare({ regimen: "2 mg/kg bolus", drug: "esketamin" })).toThrow('did you mean "esketamine"');
  });

  it("carries no parser, no bibliography and nothing of other questions", () => {
    expect(page.text).not.toContain("mathjs");
    for (const prose of ["Anesthesiology", "doi:", "heart rate", "lognormal", "worker"])
      expect(page.text).not.toContain(prose);
  });
});

describe("a page that names a family", () => {
  it("finds its formulas read, without a parser", async () => {
    const page = await bundled('export { equations } from "./dist/index.js";');
    const { equations } = await page.load<Pick<typeof import("@ketalab/core"), "equations">>();
    expect(equations.hill?.value({ Cu: 1, IC50: 1, nH: 1.4 })).toBe(0.5);
    expect(() => equations.hill?.tex()).toThrow('call "await load({ formulas: true })" first');
  });
});

describe("the entry for a page", () => {
  type Page = typeof import("@ketalab/core");
  const entry = () => import(/* @vite-ignore */ pathToFileURL(resolve(core, "dist/index.js")).href) as Promise<Page>;
  const spec = { id: "test", of: "y", kind: "assignment", expr: "x + x", units: { y: "1", x: "1" } } as const;
  const source = { id: "x", citation: "x", identifier: "", via: "x" };

  it("has the numbers at once, and what is said about them when it is asked for", async () => {
    const page = await entry();
    const clearance = page.dripToMood.parameters.CL;
    expect(clearance).toMatchObject({ value: 84, unit: "L/h", evidence: "read", source: { citation: "kamp-2020" } });
    const site = page.dripToMood.equations.find(({ of }) => of === "CeS") as import("@ketalab/core").Equation;
    expect(() => site.tex()).toThrow('call "await load({ formulas: true })" first');
    expect(() => page.equation({ ...spec, source })).toThrow('call "await load({ parser: true })" first');
    expect(site.value({ ke0: 0.1, CketS: 30, CeS: 10 })).toBe(2);
    await page.load({ formulas: true });
    expect(clearance?.source.citation).toBe("Kamp J et al. Anesthesiology 2020;133:1192");
    expect(page.dripToMood.title).toBe("from the drip to the mood");
    expect(site.tex()).toContain("C_{e,S}");
  });

  it("brings the published sets and the parser on demand", async () => {
    const page = await entry();
    expect(() => page.simulate({ model: "simons-2022", regimen: "2 mg/kg bolus" })).toThrow(
      '"await load({ models: true })"',
    );
    await page.load({ models: true, parser: true });
    expect(
      page.simulate({ model: "simons-2022", regimen: "2 mg/kg bolus", drug: "esketamine" }).at(10).Cket,
    ).toBeGreaterThan(100);
    expect(page.equation({ ...spec, source }).value({ x: 2 })).toBe(4);
    expect(() => page.equation({ ...spec, source, units: { y: "1", x: "%" } })).toThrow("factor of 100");
  });
});
