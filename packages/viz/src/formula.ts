import { compile, convert, drugs, type Parameter, prepare, type Result, subjects, term } from "@ketalab/core";
import type { Context } from "./context.js";
import { number, withUnit } from "./format.js";
import { html, liveText } from "./markup.js";
import { type Formula, formulas, letters } from "./mathml.js";
import type { RunSpec, SceneSpec } from "./spec.js";
import type { Chart, Values } from "./view.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** Numbers of every symbol at the cursor, in the units of the equations. */
type Numbers = Readonly<Record<string, number>>;

interface Part {
  readonly element: Element;
  update(numbers: Numbers, parameters: Readonly<Record<string, Parameter>>): void;
}

/**
 * The equations behind a panel, typeset, with their symbols explained and the numbers of this moment in the same line.
 * This module and its table are fetched when the first panel is opened.
 */
export function formula(
  context: Context,
  { spec, chart, run, close }: { spec: SceneSpec; chart: Chart; run: RunSpec; close(): void },
) {
  const { words } = context;
  const shown = chart.equations.flatMap((of) => (formulas[of] ? [[of, formulas[of]] as const] : []));
  const lines = shown.map(([of, one]) => line(context, spec, of, one));
  const seen = [...new Set(shown.flatMap(([of, { reads }]) => [...reads, of]))];
  const rows = seen.map((symbol) => row(context, symbol));
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
  const read = reader(spec, run, seen);
  return {
    element,
    focus: () => button.focus(),
    update(values: Values) {
      const numbers = read(values);
      const parameters = parametersOf(spec, values);
      for (const one of [...lines, ...rows]) one.update(numbers, parameters);
    },
  };
}

/** A formula with more symbols than this is set smaller. */
const CROWDED = 8;

/** One equation: symbols, then numbers, then the result, in one line that wraps where it must. */
function line(context: Context, spec: SceneSpec, of: string, { kind, left, right, reads, tree }: Formula): Part {
  const numbers = math(context, `<mo>=</mo>${right}`);
  // Symbols side by side are a product; numbers side by side would be read as one.
  for (const space of [...numbers.querySelectorAll("mspace")]) {
    if (space.previousElementSibling?.textContent === "×") space.remove();
    else space.outerHTML = "<mo>×</mo>";
  }
  const places = [...numbers.querySelectorAll("[class^='s-']")].map((place) => {
    const value = context.document.createElementNS(MATHML, "mn");
    place.replaceWith(value);
    return { symbol: (place.getAttribute("class") as string).slice(2), show: liveText(value) };
  });
  const result = html(context, "output");
  const show = liveText(result);
  const program = compile({ result: tree }, reads);
  const registers = program.registers();
  const per = kind === "rate" ? "/min" : "";
  const source = spec.model.equations.find((one) => one.of === of)?.source.citation;
  const element = html(
    context,
    "div",
    { class: reads.length > CROWDED ? "equation-line crowded" : "equation-line" },
    math(context, `${left}<mo>=</mo>${right}`),
    " ",
    numbers,
    " ",
    html(context, "span", {}, "= ", result),
    html(context, "small", {}, source ?? context.words.formula.balance(spec.model.title)),
  );
  return {
    element,
    update(known) {
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
function row(context: Context, symbol: string): Part {
  const { words } = context;
  const { name, unit } = term(symbol);
  const [value, evidence] = [html(context, "td"), html(context, "td")];
  const [show, judge] = [liveText(value), liveText(evidence)];
  return {
    element: html(
      context,
      "tr",
      {},
      html(context, "td", {}, math(context, letters[symbol] ?? `<mi>${symbol}</mi>`)),
      html(context, "th", { scope: "row" }, name),
      value,
      evidence,
    ),
    update(numbers, parameters) {
      const now = numbers[symbol];
      show(now === undefined ? words.none : withUnit(convert(now, unit, unitHere(symbol)), unitHere(symbol)));
      const parameter = parameters[symbol];
      const tilde = parameter?.evidence === "illustrative" ? "~ " : "";
      judge(parameter ? `${tilde}${parameter.evidence}: ${parameter.source.citation}` : words.formula.computed);
    },
  };
}

/** From the state of the scene to the number of every symbol at the cursor. */
function reader(spec: SceneSpec, run: RunSpec, symbols: readonly string[]): (values: Values) => Numbers {
  const { model } = spec;
  const moving = new Set([...model.states, ...model.equations.map(({ of }) => of)]);
  // What follows from the dose alone is not a column of the run; it is worked out from its formula.
  const ofDose = (symbol: string): boolean =>
    symbol === "dose" || (formulas[symbol]?.kind === "assignment" && formulas[symbol].reads.some(ofDose));
  const wanted = symbols.filter((symbol) => moving.has(symbol) && !ofDose(symbol));
  const given = symbols.filter(ofDose);
  const ready = new Map<string, ReturnType<typeof prepare>>();
  return (values) => {
    const drug = String(values.drug ?? spec.scenario.drug);
    const without = drugs[drug]?.without ?? {};
    const columns = wanted.filter((symbol) => without[symbol] === undefined);
    if (!ready.has(drug)) {
      const scenario = { ...spec.scenario, drug, span: run.span, step: run.span, columns };
      ready.set(drug, prepare(scenario));
    }
    const numbers: Record<string, number | string> = {};
    for (const { name } of spec.controls) if (name !== "drug") numbers[name] = values[name] as number;
    const result = ready.get(drug)?.run(numbers) as Result;
    const now: Record<string, number> = {};
    for (const [symbol, { base }] of Object.entries(parametersOf(spec, values))) now[symbol] = base;
    Object.assign(now, result.values());
    const there = result.at(Number(values[run.cursor.name]));
    for (const column of columns) {
      now[column] = convert(there[column] as number, result.unit(column), term(column).unit);
    }
    now.dose = result.doses.reduce((sum, { amount }) => sum + amount, 0);
    for (const symbol of given) now[symbol] = worked(symbol, now);
    return now;
  };
}

/** The value of a symbol from its formula, and of those that it reads from theirs. */
function worked(symbol: string, known: Numbers): number {
  const formula = formulas[symbol];
  if (known[symbol] !== undefined || !formula) return known[symbol] ?? Number.NaN;
  const program = compile({ result: formula.tree }, formula.reads);
  const registers = program.registers();
  formula.reads.forEach((one, i) => {
    registers[i] = worked(one, known);
  });
  program.run(registers);
  return registers[program.outputs.result as number] as number;
}

function parametersOf({ model, scenario }: SceneSpec, values: Values): Readonly<Record<string, Parameter>> {
  const drug = drugs[String(values.drug ?? scenario.drug)];
  return { ...model.parameters, ...subjects[scenario.subject?.kind ?? "adult"]?.parameters, ...drug?.parameters };
}

function math({ document }: Context, inner: string): Element {
  const element = document.createElementNS(MATHML, "math");
  element.setAttribute("displaystyle", "true");
  element.innerHTML = `<mrow>${inner}</mrow>`;
  return element;
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
