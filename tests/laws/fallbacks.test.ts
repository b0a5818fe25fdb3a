import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../packages");
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

describe.each(["core", "viz"])("what @ketalab/%s exports", (name) => {
  const { exports, files } = read(`${name}/package.json`) as { exports: Record<string, unknown>; files: string[] };
  const entries = Object.keys(exports).filter((path) => /^\.\/[\w-]+$/.test(path));

  it.each(entries)("is found too by a bundler that looks for folders: %s", (path) => {
    const folder = path.slice(2);
    expect(existsSync(join(root, name, folder, "package.json"))).toBe(true);
    expect(files).toContain(folder);
    const { import: module, require } = exports[path] as Record<
      "import" | "require",
      { default: string; types: string }
    >;
    expect(read(`${name}/${folder}/package.json`)).toMatchObject({
      main: `.${require.default}`,
      module: `.${module.default}`,
      types: `.${module.types}`,
    });
  });
});

describe("the style sheet of figures", () => {
  const css = readFileSync(join(root, "viz/src/drawing/theme.css"), "utf8");
  const halves = (text: string) =>
    [...text.matchAll(/(--[\w-]+): light-dark\((#\w+), #\w+\)/g)].map(([, name, light]) => `${name}: ${light}`);

  it("has a plain colour for every one that an old browser cannot read", () => {
    const [, old = ""] = /@supports not \(color: light-dark\([^{]*\{(.*?)\n\}/s.exec(css) ?? [];
    expect(halves(css).length).toBeGreaterThan(20);
    for (const plain of halves(css)) expect(old).toContain(`${plain};`);
  });
});
