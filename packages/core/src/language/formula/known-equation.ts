import { KetalabError, quoted, shortened } from "../errors.js";
import { unknown } from "../names.js";
import { withUnit } from "../number-text.js";
import type { Source } from "../source.js";
import { outOfBounds, stem, symbolUnit } from "../symbols/known.js";
import { inUnit } from "../units.js";
import { compile } from "./compile.js";
import { derivative } from "./derivative.js";
import { substitute, symbols, type Tree, text } from "./expression.js";
import { authoringAtHand, authoringFor } from "./parse.js";

/** What people write. */
export interface EquationSpec {
  /** Of all equations alone, in kebab-case. */
  readonly id: string;
  /** The symbol on the left. */
  readonly of: string;
  /** `assignment`: of = expr. `rate`: d(of)/dt = expr, per minute. */
  readonly kind: "assignment" | "rate";
  /** The formula, once, as text. */
  readonly expr: string;
  /** Where the formula is published. */
  readonly source: Source;
  /** For a heading; the id by default. */
  readonly title?: string;
  /** Units of symbols that are not in the glossary, or that mean something else here. */
  readonly units?: Readonly<Record<string, string>>;
}

/** A formula of the library: the number, the TeX, the units, the derivative and the worked line are all read off its text. */
export interface Equation extends Required<Omit<EquationSpec, "units">> {
  /** The symbols on the right. */
  readonly reads: readonly string[];
  /** The formula as it is worked with. */
  readonly tree: Tree;
  /** The unit of a symbol in this equation. */
  unit(symbol: string): string;
  /**
   * The value from named values: numbers in the units of the equation, or text with any unit of the same kind.
   * @throws KetalabError for a value that its symbol cannot have: a fraction above 1, a concentration below 0.
   */
  value(values: Readonly<Record<string, number | string>>): number;
  /** The whole line in TeX. */
  tex(): string;
  /** The line worked out with numbers in the units of the equation, or text: `Ce = …symbols… = …numbers… = result unit`. */
  explain(values: Readonly<Record<string, number | string>>): string;
  /** d(expr)/d(symbol), as a formula. */
  derivative(symbol: string): {
    /** As text. */
    readonly expr: string;
    /** As a tree. */
    readonly tree: Tree;
    /** Its value, in the unit of the left side per unit of the symbol, from named values as for the equation. */
    value(values: Readonly<Record<string, number | string>>): number;
  };
  /** The same formula under other names. A name of the glossary brings its unit; another keeps the unit of the one it replaces. */
  as(names: Readonly<Record<string, string>>, id?: string): Equation;
}

/** An equation from what is known of it: its formula, read, and the unit of every symbol. */
export function equationOf(
  spec: Omit<EquationSpec, "units">,
  tree: Tree,
  unitOfSymbol: (symbol: string) => string,
): Equation {
  const { id, of, kind, source, title = id } = spec;
  const reads = [...symbols(tree)];
  const numbers = (values: Readonly<Record<string, number | string>>) => {
    for (const given of Object.keys(values)) if (!reads.includes(given)) throw unknown("symbol", given, reads);
    return reads.map((symbol) => {
      const given = Object.hasOwn(values, symbol) ? values[symbol] : undefined;
      if (given === undefined)
        throw new KetalabError("missing", `${made.id}: no value for ${symbol}; needed: ${reads.join(", ")}`, {
          path: symbol,
        });
      const value = inUnit(given, unitOfSymbol(symbol), symbol);
      if (!Number.isFinite(value))
        throw new KetalabError("range", `${made.id}: ${symbol} must be a finite number: ${given}`, {
          path: symbol,
          given,
        });
      const wrong = outOfBounds(symbol, value, unitOfSymbol(symbol));
      if (wrong !== undefined) {
        const shown = typeof given === "string" ? shortened(given) : withUnit(value, unitOfSymbol(symbol), 6);
        throw new KetalabError("range", `${made.id}: ${symbol} ${wrong}: ${shown}`, { path: symbol, given });
      }
      return value;
    });
  };
  const evaluate = (formula: Tree, values: readonly number[]) => {
    const program = compile({ result: formula }, reads);
    const registers = program.registers();
    registers.set(values);
    program.run(registers);
    return registers[program.outputs.result as number] as number;
  };
  // What a page calls a formula may come later than the formula.
  const made: Equation = {
    id,
    of,
    kind,
    expr: spec.expr,
    source,
    title,
    reads,
    tree,
    unit: unitOfSymbol,
    value: (values) => evaluate(tree, numbers(values)),
    tex: () => authoringFor(`${made.id}.tex()`, "formulas").equationTex({ of, kind, tree }),
    explain(values) {
      const given = numbers(values);
      return authoringFor(`${made.id}.explain()`, "formulas").explain(made, given, evaluate(tree, given));
    },
    derivative(symbol) {
      const slope = derivative(tree, symbol);
      return { expr: text(slope), tree: slope, value: (values) => evaluate(slope, numbers(values)) };
    },
    as(names, newId = made.id) {
      for (const [before, now] of Object.entries(names)) {
        if (before !== of && !reads.includes(before)) throw unknown("symbol", before, [of, ...reads]);
        if (!SYMBOL.test(now))
          throw new KetalabError(
            "syntax",
            `${newId}: ${quoted(now)} is no name of a symbol; write for instance "CeS"`,
            { path: before, given: now },
          );
      }
      const old = Object.fromEntries(Object.entries(names).map(([before, now]) => [now, before]));
      const renamed = substitute(tree, names);
      const units = (symbol: string) => {
        const before = old[symbol];
        if (before === undefined) return unitOfSymbol(symbol);
        return stem(symbol) === undefined ? unitOfSymbol(before) : (symbolUnit(symbol) as string);
      };
      return checked(
        equationOf(
          { ...spec, source: made.source, id: newId, of: names[of] ?? of, expr: text(renamed) },
          renamed,
          units,
        ),
      );
    },
  };
  return made;
}

/** What is wrong with the units of a formula is said here, where it enters. */
export function checked(made: Equation): Equation {
  authoringAtHand()?.checkEquation(made);
  return made;
}

/** What the language reads as one symbol. */
const SYMBOL = /^[\p{L}_][\p{L}\d_]*$/u;
