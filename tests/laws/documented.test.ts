import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const packages = resolve(import.meta.dirname, "../../packages");
const entries = ["core/src/node.ts", "core/src/receptor.ts", "core/src/measured.ts", "core/src/fit.ts"].concat([
  "viz/src/index.ts",
  "viz/src/node.ts",
  "viz/src/slides/reveal.ts",
]);

const { config } = ts.readConfigFile(`${packages}/viz/tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${packages}/viz`);
const program = ts.createProgram(
  entries.map((name) => `${packages}/${name}`),
  options,
);
const checker = program.getTypeChecker();

/** What an entry exports, where it is declared. */
function exported(entry: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(`${packages}/${entry}`);
  const here = file && checker.getSymbolAtLocation(file);
  return here === undefined
    ? []
    : checker
        .getExportsOfModule(here)
        .map((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one));
}

const said = (one: ts.Symbol) => ts.displayPartsToString(one.getDocumentationComment(checker)).trim();

describe.each(entries)("%s", (entry) => {
  it("says of every public name what it is", () => {
    const all = exported(entry).filter(({ flags }) => !(flags & ts.SymbolFlags.ValueModule));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((one) => said(one) === "").map(({ name }) => name)).toEqual([]);
  });
});
