import { compile, convert, term } from "@ketalab/core";
import { group } from "d3";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { html, liveText } from "../drawing/markup.js";
import type { Chart, Values } from "../drawing/view.js";
import { number, withUnit } from "../text/number-text.js";
import { atWork, symbolOf, symbolsIn, termsOf } from "./equation-terms.js";
import { type Formula, formulas, letters } from "./mathml.js";
import type { Known, RunSpec } from "./spec.js";
import { mathElement, mathOf, typeset } from "./typeset.js";

/** The hues of the symbols that have a curve in the picture. */
type Inks = ReadonlyMap<string, Ink>;

/** Numbers of every symbol at the cursor, in the units of the equations. */
type Numbers = Known["numbers"];

interface Part {
  readonly element: Element;
  update(known: Shown): void;
}

/** What a panel is told: every number, and which of its symbols stand in a term that is shown. */
interface Shown extends Pick<Known, "numbers" | "parameters"> {
  /** The symbols of the amounts that stay at nothing. */
  readonly idle: ReadonlySet<string>;
  /** Filled by the equations, read by the table. */
  readonly named: Set<string>;
}

/**
 * The equations behind a panel, typeset, with their symbols explained and the numbers of this moment in the same line.
 * This module and its table are fetched when the first panel is opened.
 */
export function formula(context: Context, { chart, run, close }: { chart: Chart; run: RunSpec; close(): void }) {
  const { words } = context;
  const shown = chart.equations.flatMap((name) => formulas[name] ?? []);
  // A symbol has the hue of its curve; of two curves of one symbol, each with its own, neither.
  const hues = group(chart.readings, ({ column }) => column.split(".")[0] as string);
  const inks: Inks = new Map(
    [...hues].flatMap(([symbol, all]) =>
      new Set(all.map(({ ink }) => ink)).size === 1 ? [[symbol, (all[0] as { ink: Ink }).ink]] : [],
    ),
  );
  const lines = shown.map((one) => line(context, one, inks));
  // Those shown here go before those of the chain.
  const known: Readonly<Record<string, Formula>> = {
    ...formulas,
    ...Object.fromEntries(shown.flatMap((one) => (one.kind === "assignment" ? [[one.of, one]] : []))),
  };
  const seen = [...new Set(shown.flatMap(({ of, reads }) => [...reads, of]))];
  const rows = seen.map((symbol) => row(context, symbol, inks));
  const button = html(context, "button", { type: "button", class: "close" }, words.close);
  button.addEventListener("click", close);
  const element = html(
    context,
    "div",
    {},
    html(context, "h3", {}, chart.title),
    button,
    ...lines.map((one) => one.element),
    html(
      context,
      "table",
      {},
      html(
        context,
        "thead",
        {},
        html(
          context,
          "tr",
          {},
          ...[words.formula.symbol, words.formula.meaning, words.formula.value, words.formula.evidence].map((text) =>
            html(context, "th", { scope: "col" }, text),
          ),
        ),
      ),
      html(context, "tbody", {}, ...rows.map((one) => one.element)),
    ),
  );
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  const explain = run.explain?.({ symbols: seen, formulas });
  return {
    element,
    focus: () => button.focus(),
    update(values: Values) {
      if (!explain) return;
      const { numbers: told, parameters, idle = [] } = explain(values);
      const numbers: Record<string, number> = { ...told };
      for (const symbol of seen) numbers[symbol] = worked(symbol, numbers, known);
      const now: Shown = { numbers, parameters, idle: new Set(idle), named: new Set() };
      for (const one of [...lines, ...rows]) one.update(now);
    },
  };
}

/** A formula with more symbols than this is set smaller. */
const CROWDED = 8;

/** One equation: symbols, then numbers, then the result, in one line that wraps where it must. */
function line(context: Context, { of, kind, left, right, reads, tree, source, model }: Formula, inks: Inks): Part {
  const { document } = context;
  const worked = typeset(document, right);
  // Symbols side by side are a product; numbers side by side would be read as one.
  for (const space of [...worked.querySelectorAll("mspace")]) {
    const before = space.previousElementSibling;
    if (!before || before.textContent === "×") space.remove();
    else space.replaceWith(mathElement(document, "mo", "×"));
  }
  const long = reads.length > CROWDED;
  const equals = () => mathElement(document, "mo", "=");
  const names = typeset(document, left);
  paint(names, inks.get(of));
  const symbols = typeset(document, right);
  for (const place of symbolsIn(symbols)) paint(place, inks.get(symbolOf(place)));
  const sums = long ? [symbols, worked].map((row) => termsOf(context, row)) : [];
  const [inSymbols = [], inNumbers = []] = sums;
  const places = (long ? inNumbers.map(({ element }) => element) : [worked]).flatMap(symbolsIn).map((place) => {
    const value = mathElement(document, "mn");
    const symbol = symbolOf(place);
    place.replaceWith(value);
    paint(value, inks.get(symbol));
    return { symbol, show: liveText(value) };
  });
  const result = html(context, "output");
  paint(result, inks.get(of));
  const show = liveText(result);
  const program = compile({ result: tree }, reads);
  const registers = program.registers();
  const per = kind === "rate" ? "/min" : "";
  const element = html(
    context,
    "div",
    { class: long ? "equation-line crowded" : "equation-line" },
    ...(long
      ? [
          math(context, names, equals()),
          ...inSymbols.map((one) => one.element),
          html(context, "i"),
          math(context, equals()),
          ...inNumbers.map((one) => one.element),
        ]
      : [math(context, names, equals(), symbols), math(context, equals(), worked)]),
    html(context, "span", {}, "= ", result),
    html(context, "small", {}, source ?? context.words.formula.balance(model)),
  );
  const moves = (symbol: string) => formulas[symbol]?.kind === "rate";
  return {
    element,
    update({ numbers: known, idle, named }) {
      named.add(of);
      const works = atWork(inSymbols, idle, moves);
      const first = works.indexOf(true);
      for (const sum of sums) {
        for (const [i, one] of sum.entries()) one.show(i === first ? "first" : works[i] ? "later" : "hidden");
      }
      const shown = long ? inSymbols.filter((_, i) => works[i]).flatMap((one) => one.symbols) : reads;
      for (const symbol of shown) named.add(symbol);
      reads.forEach((symbol, i) => {
        registers[i] = known[symbol] ?? Number.NaN;
      });
      program.run(registers);
      for (const { symbol, show: write } of places) write(bracketed(known[symbol]));
      const value = registers[program.outputs.result as number] as number;
      const unit = unitHere(of);
      show(
        Number.isNaN(value) ? context.words.none : withUnit(convert(value, term(of).unit, unit), perUnit(unit, per), 4),
      );
    },
  };
}

/** One symbol: its letter, what it means, its number now, and how well that is known. */
function row(context: Context, symbol: string, inks: Inks): Part {
  const { words } = context;
  const { name, unit } = term(symbol);
  const [value, evidence] = [html(context, "td"), html(context, "td")];
  const [show, judge] = [liveText(value), liveText(evidence)];
  const letter = math(context, letters[symbol] ?? `<mi>${symbol}</mi>`);
  paint(letter, inks.get(symbol));
  const element = html(
    context,
    "tr",
    {},
    html(context, "td", {}, letter),
    html(context, "th", { scope: "row" }, name),
    value,
    evidence,
  );
  return {
    element,
    update({ numbers, parameters, named }) {
      element.toggleAttribute("hidden", !named.has(symbol));
      const now = numbers[symbol];
      show(now === undefined ? words.none : withUnit(convert(now, unit, unitHere(symbol)), unitHere(symbol)));
      const parameter = parameters[symbol];
      const tilde = parameter?.evidence === "illustrative" ? "~ " : "";
      judge(
        parameter
          ? `${tilde}${words.evidenceWord[parameter.evidence]}: ${parameter.source.citation}`
          : words.formula.computed,
      );
    },
  };
}

/** The value of a symbol from its formula, and of those that it reads from theirs. */
function worked(symbol: string, known: Numbers, by: Readonly<Record<string, Formula>>): number {
  const formula = by[symbol];
  if (known[symbol] !== undefined || !formula) return known[symbol] ?? Number.NaN;
  const program = compile({ result: formula.tree }, formula.reads);
  const registers = program.registers();
  formula.reads.forEach((one, i) => {
    registers[i] = worked(one, known, by);
  });
  program.run(registers);
  return registers[program.outputs.result as number] as number;
}

/** Gives a symbol or its number the hue of its curve. */
function paint(element: Element, ink: Ink | undefined): void {
  if (ink) element.setAttribute("class", `${element.getAttribute("class") ?? ""} inked ${ink}`.trim());
}

function math({ document }: Context, ...parts: readonly (string | Element)[]): Element {
  const made = parts.map((part) => (typeof part === "string" ? typeset(document, part) : part));
  return mathOf(document, ...made);
}

/** In a worked line every number is in the unit that the formula uses, or the sum would not come out; per cent may stay. */
function unitHere(symbol: string): string {
  const { unit, shown } = term(symbol);
  return shown === "%" ? shown : unit;
}

const bracketed = (value = Number.NaN) => {
  const text = Number.isNaN(value) ? "?" : number(value);
  return value < 0 ? `(${text})` : text;
};

const perUnit = (unit: string, per: string) => (unit === "1" && per !== "" ? `1${per}` : `${unit}${per}`);
