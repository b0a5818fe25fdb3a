/**
 * Typesets every formula of the library once, when it is built, and writes `src/scene/mathml.ts`: a page needs neither TeX nor
 * a typesetter. Every symbol carries its name as a class, so that a live number can take its place.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import temml from "temml";

const here = fileURLToPath(new URL(".", import.meta.url));
const bundle = `${here}node_modules/.cache/mathml/library.mjs`;
const target = `${here}src/scene/mathml.ts`;

mkdirSync(`${here}node_modules/.cache/mathml`, { recursive: true });
await build({
  stdin: {
    contents: `import "./language/formula/authoring-now.ts"; export { schemes } from "./gating/all-schemes.ts"; export { receptorEquations } from "./receptors/all-equations.ts"; export { library } from "./library/drip-to-mood.ts"; export { equations } from "./library/families.ts";
      export { allEffects } from "./effects/all-effects.ts"; export { effectEquations } from "./effects/all-equations.ts"; export * as accounts from "./circuit/accounts/index.ts";
      export { parse } from "./language/formula/parse.ts"; export { tex } from "./language/formula/tex.ts";
      export { symbols } from "./language/formula/expression.ts"; export { glossary, term } from "./language/symbols/glossary.ts";`,
    resolveDir: `${here}../core/src`,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  outfile: bundle,
  logLevel: "warning",
});
const {
  accounts,
  allEffects,
  effectEquations,
  equations,
  receptorEquations,
  schemes,
  library,
  parse,
  tex,
  symbols,
  term,
} = await import(pathToFileURL(bundle).href);

// Letters that stand together are one name and not a product.
const named = (text) => text.replace(/(?<![\\a-zA-Z])[A-Za-z]{2,}/g, (word) => `\\mathrm{${word}}`);

function letter(symbol) {
  try {
    return named(term(symbol).tex);
  } catch {
    return `\\mathrm{${symbol}}`;
  }
}

const marked = (symbol) => `\\class{s-${symbol}}{${letter(symbol)}}`;

function typeset(text) {
  const math = temml.renderToString(text, { trust: true, throwOnError: true });
  const inner = /^<math[^>]*>(.*)<\/math>$/s.exec(math)?.[1];
  if (inner === undefined) throw new Error(`not typeset: ${text}`);
  // No style, for strict pages; no levels of script, because the style sheet keeps nested fractions at full size.
  return inner.replace(/ (style|scriptlevel|displaystyle)="[^"]*"/g, "").replace(/ class="([^"]*)"/g, (_, classes) => {
    const kept = classes.split(" ").filter((name) => name.startsWith("s-"));
    return kept.length > 0 ? ` class="${kept.join(" ")}"` : "";
  });
}

/** What flows into a state less what flows out of it, as one expression. */
function balance(state, flows) {
  let tree;
  for (const { from, to, rate, tree: known } of flows) {
    if (from !== state && to !== state) continue;
    const one = known ?? parse(rate);
    if (tree === undefined) tree = to === state ? one : ["neg", one];
    else tree = [to === state ? "+" : "-", tree, one];
  }
  return tree;
}

const formulas = {};
const letters = {};

/** A formula with all that a page shows of it. */
function typesetOf(of, kind, tree) {
  const reads = [...symbols(tree)];
  for (const symbol of [of, ...reads]) letters[symbol] ??= typeset(letter(symbol));
  const left = kind === "rate" ? `\\frac{d${letter(of)}}{dt}` : letter(of);
  return { kind, left: typeset(left), right: typeset(tex(tree, marked)), reads, tree };
}

const further = [...Object.values(allEffects), ...Object.values(accounts)].map(({ model }) => model);
for (const model of [...Object.values(library.models), ...further]) {
  const add = (of, kind, tree, source) => {
    const key = `${of} ${kind === "rate" ? "rate" : "="} ${JSON.stringify(tree)}`;
    formulas[of] ??= [];
    if (formulas[of].some((one) => one.key === key)) return;
    formulas[of].push({ key, of, source, model: model.title, ...typesetOf(of, kind, tree) });
  };
  for (const { of, kind, tree, source } of model.equations) add(of, kind, tree, source.citation);
  for (const state of model.states) {
    const tree = balance(state, model.flows);
    if (tree !== undefined) add(state, "rate", tree);
  }
}

// The whole chain comes first among the models; a symbol that other models, further effects or accounts define otherwise
// keeps the chain's formula.
const known = Object.fromEntries(Object.entries(formulas).map(([of, [{ key, ...formula }]]) => [of, formula]));
// Any equation of the library under its own id too, for pictures of one formula.
for (const { id, of, kind, tree, source } of [equations, receptorEquations, effectEquations].flatMap(Object.values)) {
  known[id] ??= { of, source: source.citation, model: "", ...typesetOf(of, kind, tree) };
}
// Of the schemes with a place for a blocker: what opens, closes and is blocked, and the formulas of those rates.
for (const { id: scheme, source, states, transitions, equations: of } of [schemes.trapping]) {
  for (const one of of)
    known[one.id] ??= { of: one.of, source: one.source.citation, model: "", ...typesetOf(one.of, one.kind, one.tree) };
  const flows = transitions.map(({ from, to, rate }) => ({ from, to, tree: ["*", parse(rate), from] }));
  for (const { id } of states.filter(({ gate }) => gate === "open")) {
    known[`${scheme} ${id}`] = {
      of: id,
      source: source.citation,
      model: "",
      ...typesetOf(id, "rate", balance(id, flows)),
    };
  }
}
const rows = Object.entries(known)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, formula]) => `  ${JSON.stringify(name)}: ${JSON.stringify(formula)},`);
const page = `// Written by mathml.mjs; do not edit.
import type { Equation } from "@ketalab/core";

/** A formula of the library, typeset. */
export interface Formula {
  /** The symbol on its left. */
  readonly of: string;
  /** Who published it; a balance of flows follows from the model alone. */
  readonly source?: string;
  /** The title of the first model that has it; empty for an equation that stands by itself. */
  readonly model: string;
  /** An equation or a rate, as of the equation. */
  readonly kind: "assignment" | "rate";
  /** Presentation MathML; on the right each symbol has the class \`s-\` and its name. */
  readonly left: string;
  /** The other side, typeset so. */
  readonly right: string;
  /** The symbols on its right. */
  readonly reads: readonly string[];
  /** What it is worked out from. */
  readonly tree: Equation["tree"];
}

/** Every formula, typeset: of the chain by the symbol on its left, and any by the id of its equation. */
export const formulas: Readonly<Record<string, Formula>> = {
${rows.join("\n")}
};

/** Every symbol of the formulas, typeset. */
export const letters: Readonly<Record<string, string>> = ${JSON.stringify(letters, null, 2)};
`;
let before = "";
try {
  before = readFileSync(target, "utf8");
} catch {
  // The first time there is none.
}
if (page !== before) writeFileSync(target, page);
console.log(`typeset ${rows.length} formulas`);
