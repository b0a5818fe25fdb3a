import { argument } from "../argument.js";
import { KetalabError, quoted } from "../errors.js";
import { register } from "../registry.js";
import { symbolUnit } from "../symbols/known.js";
import { learnSymbols } from "../symbols/library.js";
import { checked, type Equation, type EquationSpec, equationOf } from "./known-equation.js";
import { baked, parseSource, type Trees } from "./parse.js";

export type { Equation, EquationSpec };

/**
 * A formula from its text. Language: `+ - * / ^`, `exp log sqrt tanh abs min max`, `piecewise(condition, value, …, otherwise)`.
 *
 * @throws SyntaxError for what is not in the language; KetalabError for units that do not fit, naming the place and the factor.
 * @example
 * equation({ id: "effect-site", of: "Ce", kind: "rate", expr: "ke0*(C1 - Ce)", source: olofsen2022 })
 */
export function equation(spec: EquationSpec): Equation {
  argument(spec, "an equation");
  const { id, of, expr } = spec;
  learnSymbols();
  if (typeof expr !== "string" || expr.trim() === "")
    throw new KetalabError("missing", `${id}: an equation needs a formula, for instance "ke0*(C1 - Ce)"`, {
      path: "expr",
    });
  if (spec.kind !== "assignment" && spec.kind !== "rate")
    throw new KetalabError("unknown", `${id}: kind must be "assignment" or "rate": ${quoted(spec.kind)}`, {
      path: "kind",
      given: spec.kind,
    });
  if (of === "") throw new KetalabError("missing", `${id}: an equation needs a symbol on the left`, { path: "of" });
  const own = new Map(Object.entries(spec.units ?? {}));
  return checked(equationOf(spec, parseSource(expr), (symbol) => own.get(symbol) ?? unitOrThrow(symbol, id)));
}

/** `equation` for a chapter whose formulas the build has read. */
export function equationWith(trees: Trees): typeof equation {
  register(baked, trees);
  return equation;
}

function unitOrThrow(symbol: string, id: string): string {
  const unit = symbolUnit(symbol);
  if (unit === undefined)
    throw new KetalabError(
      "missing",
      `${id}: no unit for ${quoted(symbol)}; give it in units or choose a symbol of the glossary`,
      { path: symbol, given: symbol },
    );
  return unit;
}
