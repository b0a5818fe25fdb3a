import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import { mathOf } from "./typeset.js";

/** One term of a sum, with its sign. */
export interface Term {
  /** The symbols in it. */
  readonly symbols: readonly string[];
  /** Shows or hides it; the first that is shown has no plus before it. */
  show(place: "hidden" | "first" | "later"): void;
}

/** The symbol that an element of a typeset formula stands for. */
export const symbolOf = (element: Element): string => /s-(\w+)/.exec(element.getAttribute("class") ?? "")?.[1] ?? "";

/** Every symbol of a typeset formula, where it stands. */
export const symbolsIn = (element: Element): Element[] => [...element.querySelectorAll("[class^='s-']")];

/**
 * A long sum as terms that stand by themselves: a browser breaks no line within a formula, and a term that is not at work can be
 * left out.
 * @param row a typeset formula, as `typeset` gives it; it is emptied.
 */
export function termsOf(context: Context, row: Element): readonly (Term & { readonly element: Element })[] {
  const sum = row.childElementCount === 1 && row.firstElementChild?.localName === "mrow" ? row.firstElementChild : row;
  const groups: Element[][] = [];
  for (const one of [...sum.children]) {
    if (groups.length === 0 || (one.localName === "mo" && /^[+\u2212]$/.test(one.textContent ?? "")))
      groups.push([one]);
    else groups.at(-1)?.push(one);
  }
  return groups.map((parts) => {
    const element = html(context, "span", {}, mathOf(context.document, ...parts));
    const [sign] = parts;
    const plus = sign?.localName === "mo" && sign.textContent === "+" ? sign : undefined;
    return {
      element,
      symbols: symbolsIn(element).map(symbolOf),
      show(place) {
        element.toggleAttribute("hidden", place === "hidden");
        if (plus) plus.textContent = place === "first" ? "" : "+";
      },
    };
  });
}

/**
 * Which terms of a sum are at work: all but those of amounts that stay at nothing, such as what lies in a muscle when the dose
 * goes into a vein.
 * @param idle the symbols that stay at nothing.
 * @param moves whether a symbol moves by a rate of its own.
 */
export function atWork(
  terms: readonly Term[],
  idle: ReadonlySet<string>,
  moves: (symbol: string) => boolean,
): boolean[] {
  const works = terms.map(({ symbols }) => {
    const moving = symbols.filter(moves);
    return moving.length === 0 || !moving.every((one) => idle.has(one));
  });
  // Where nothing is at work yet there is nothing to choose.
  return works.includes(true) ? works : works.map(() => true);
}
