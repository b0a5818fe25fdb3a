import { textArgument } from "../argument.js";
import { unknown } from "../names.js";
import { endings, knownSymbols, rowOf, shownUnit, stem, symbolUnit } from "./known.js";
import { learnSymbols } from "./library.js";

/** A symbol of the field: what it is called, what it is measured in, how it is set in type. */
export interface Term {
  /** As formulas write it. */
  readonly symbol: string;
  /** In words. */
  readonly name: string;
  /** The unit that equations use. */
  readonly unit: string;
  /** The unit that people read. */
  readonly shown: string;
  /** As TeX. */
  readonly tex: string;
}

/**
 * What a symbol means.
 * @param symbol of an equation, `V1`, or a relative of one, `V1i`.
 * @throws KetalabError for a symbol that is not in the glossary, with the nearest ones.
 */
export function term(symbol: string): Term {
  textArgument(symbol, "a symbol");
  learnSymbols();
  const root = stem(symbol);
  const row = root === undefined ? undefined : rowOf(root);
  if (row === undefined) throw unknown("symbol", symbol, knownSymbols);
  const [name, tex] = row;
  const all = endings(symbol);
  const said = all.map((one) =>
    one === "i" ? "for this body" : one.startsWith("_") ? one.slice(1) : `${one} enantiomer`,
  );
  const behind = all.filter((one) => one.startsWith("_")).map((one) => `\\mathrm{${one.slice(1)}}`);
  const above = all.filter((one) => !one.startsWith("_")).map((one) => (one === "i" ? "\\,i" : one));
  const letters = lowered(tex === "" ? `\\mathrm{${root}}` : tex, behind);
  return {
    symbol,
    name: [name === "" ? root : name, ...said].join(", "),
    unit: symbolUnit(symbol) as string,
    shown: shownUnit(symbol) as string,
    tex: above.length === 0 ? letters : `${letters}^{${above.join("")}}`,
  };
}

/** Letters with more below them: `EC_{50}` becomes `EC_{50,\mathrm{analgesia}}`. */
function lowered(tex: string, more: readonly string[]): string {
  if (more.length === 0) return tex;
  const [, front = tex, before] = /^([^_]+)_(?:\{(.*)\}|(.))$/.exec(tex)?.filter((part) => part !== undefined) ?? [];
  return `${front}_{${[...(before === undefined ? [] : [before]), ...more].join(",")}}`;
}

/** All symbols of the glossary, those that effects add included. */
export const glossary: readonly string[] = /* @__PURE__ */ everySymbol();

function everySymbol(): readonly string[] {
  learnSymbols();
  return knownSymbols;
}
