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
    expect(() => equations.hill?.tex()).toThrow('call "await loadParser()" first');
  });
});
