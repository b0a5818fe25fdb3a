import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../../..");
const packages = ["packages/core", "packages/viz"];

/** The sources of every entry in `exports` of both packages, by package and name: `@ketalab/viz/node`. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries(
  packages.flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    // `./dist/reveal.d.ts` is made of `reveal.ts`, wherever that stands.
    return [...JSON.stringify(exports).matchAll(/"\.\/dist\/([\w-]+)\.d\.ts"/g)].map(([, file = ""]) => {
      const all = readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" });
      const from = all.sort((a, b) => a.length - b.length).find((path) => basename(path) === `${file}.ts`);
      if (from === undefined) throw new Error(`${name} exports ${file}, and no source is called so`);
      return [`${name}/${file}`, `${folder}/src/${from.replaceAll("\\", "/")}`];
    });
  }),
);

/** What `typedoc` is told to read. */
export const documented: readonly string[] = packages.flatMap((folder) =>
  JSON.parse(readFileSync(join(root, folder, "typedoc.json"), "utf8")).entryPoints.map(
    (path: string) => `${folder}/${path}`,
  ),
);

/** Sources, what the checker knows of them, and the entries whose names are public. */
export interface Sources {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
  readonly entries: Readonly<Record<string, ts.SourceFile>>;
}

/** A thing that a docstring is about: an exported name, or a member of a type in it, as `Scenario.drug`. */
export interface Public {
  readonly name: string;
  /** The file that declares it, from the root. */
  readonly file: string;
  readonly symbol: ts.Symbol;
  readonly node: ts.Declaration;
}

/** The language's own types, which are read once. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/**
 * The sources behind some entries, by the names of the entries. Other people's packages are not read: the law asks nothing
 * of them, and they are twice as much text.
 *
 * @param texts sources that are nowhere on a disk, by path.
 */
export function sourcesOf(
  entries: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>> = {},
): Sources {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
    lib: ["lib.es2023.d.ts"],
  };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  const path = (name: string) => resolve(root, name);
  const held = new Map(Object.entries(texts).map(([name, text]) => [path(name), text]));
  host.fileExists = (name) => held.has(name) || fileExists(name);
  host.readFile = (name) => held.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...more) => {
    if (!/typescript\/lib\/lib\./.test(name)) return getSourceFile(name, ...more);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, ...more));
    return libraries.get(name);
  };
  // An import of ours leads to the source beside it, and `@ketalab/core/fit` to that of the entry.
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const near = text.startsWith("./") || text.startsWith("../") ? resolve(dirname(from), text) : undefined;
      const [, entry = "index"] = /^@ketalab\/core(?:\/([\w-]+))?$/.exec(text) ?? [text, ""];
      const file = near?.replace(/\.js$/, ".ts") ?? (entry && path(`packages/core/src/${entry}.ts`));
      return {
        resolvedModule:
          file?.endsWith(".ts") && host.fileExists(file) ? { resolvedFileName: file, extension: ".ts" } : undefined,
      };
    });
  const program = ts.createProgram(Object.values(entries).map(path), options, host);
  return {
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(ours),
    entries: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, program.getSourceFile(path(file)) as ts.SourceFile]),
    ),
  };
}

export const ours = (file: ts.SourceFile): boolean =>
  /packages\/\w+\/src\//.test(file.fileName) && !file.fileName.includes("node_modules");

const fromRoot = (node: ts.Node): string => node.getSourceFile().fileName.replace(/^.*?(?=packages\/\w+\/src)/, "");

/** What a name stands for behind its imports. */
export const behind = ({ checker }: Sources, one: ts.Symbol): ts.Symbol =>
  one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;

/** The names that an entry exports; those of a namespace after it, `scenes.routes`. */
export function exported(sources: Sources, entry: ts.SourceFile): readonly Public[] {
  const names = (module: ts.Symbol | undefined, before: string): Public[] =>
    (module ? sources.checker.getExportsOfModule(module) : []).flatMap((one) => {
      const symbol = behind(sources, one);
      if (symbol.flags & ts.SymbolFlags.ValueModule) return names(symbol, `${before}${one.name}.`);
      return (symbol.declarations ?? [])
        .slice(0, 1)
        .map((node) => ({ name: `${before}${one.name}`, file: fromRoot(node), symbol, node }));
    });
  return names(sources.checker.getSymbolAtLocation(entry), "");
}

/** The functions that a name stands for: all its overloads and, where these are, not what carries them out. */
export function signatures({ symbol }: Public): readonly ts.SignatureDeclaration[] {
  const all = (symbol.declarations ?? []).flatMap((node): ts.SignatureDeclaration[] => {
    if (ts.isFunctionDeclaration(node)) return [node];
    const made = ts.isVariableDeclaration(node) && !node.type ? node.initializer : undefined;
    return made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) ? [made] : [];
  });
  const overloads = all.filter((one) => ts.isFunctionDeclaration(one) && !one.body);
  return overloads.length > 0 ? overloads : all;
}

/** What a declaration shows of itself: its types, and nothing of bodies and values. */
export function faces(one: Public): readonly ts.Node[] {
  const functions = signatures(one);
  if (functions.length > 0) return functions.flatMap((made) => [...made.parameters, ...(made.type ? [made.type] : [])]);
  return (one.symbol.declarations ?? []).flatMap((node) =>
    ts.isVariableDeclaration(node) ? (node.type ? [node.type as ts.Node] : []) : [node as ts.Node],
  );
}

/** Every property and method of the types that a name declares, however deep. */
export function members(one: Public): readonly Public[] {
  const found: Public[] = [];
  const walk = (node: ts.Node, name: string): void => {
    let inner = name;
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node)) {
      const symbol = (node as ts.Node as ts.Node & { readonly symbol: ts.Symbol }).symbol;
      inner = `${name}.${node.name.getText()}`;
      found.push({ name: inner, file: fromRoot(node), symbol, node });
    }
    if (ts.isParameter(node)) node.type && walk(node.type, name);
    else ts.forEachChild(node, (child) => walk(child, inner));
  };
  for (const face of faces(one)) walk(face, one.name);
  return found;
}

/** The prose of a docstring. */
export const said = ({ checker }: Sources, { symbol }: Pick<Public, "symbol">): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

/** The tags of a kind in a docstring: `{ name, text }` of `@param`, `text` of others. */
export const tags = ({ checker }: Sources, { symbol }: Pick<Public, "symbol">, kind: string) =>
  symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === kind)
    .map(({ text }) => ts.displayPartsToString(text));
