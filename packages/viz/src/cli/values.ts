import { type Equation, equations, KetalabError, lookup, quantity, term } from "@ketalab/core";
import { about } from "./refusal.js";

/** The equation of this id. */
export function equationOf(id: string | undefined, verb: string): Equation {
  if (id === undefined) {
    throw new KetalabError(
      "missing",
      `${verb} needs an equation, as in "ketalab ${verb} hill"; "ketalab list equations" names all`,
      { path: "equation" },
    );
  }
  return lookup("equation", equations, id);
}

/** Reads `symbol=value` words; a number without a unit stays a number, in the unit that the equation has for it. */
export function readValues(words: readonly string[]): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const word of words) {
    const [, symbol, text] = /^\s*([^\s=]+)\s*=(.*)$/s.exec(word) ?? [];
    if (symbol === undefined || text === undefined) {
      throw new KetalabError("syntax", `not symbol=value: "${word}"; write for instance Cu="0.5 umol/L"`, {
        given: word,
      });
    }
    if (Object.hasOwn(values, symbol)) {
      throw new KetalabError("conflict", `${symbol} is given twice`, { path: symbol, given: text });
    }
    values[symbol] = read(symbol, text);
  }
  return values;
}

/**
 * The value of an equation.
 * @throws KetalabError also where the values give none: a division by nothing, a root of what is negative.
 */
export function numberOf(equation: Equation, values: Readonly<Record<string, string | number>>): number {
  const value = equation.value(values);
  if (!Number.isFinite(value)) {
    throw new KetalabError("unsolved", `${equation.id}: these values give no finite number`, { path: equation.id });
  }
  return value;
}

function read(symbol: string, text: string): string | number {
  try {
    const { value, unit } = quantity(text);
    return unit.text === "1" ? value : text;
  } catch (error) {
    throw about(symbol, error);
  }
}

/** The unit in which people read a symbol of an equation; the glossary knows, unless the symbol means something else here. */
export function unitFor(equation: Equation, symbol: string): string {
  const unit = equation.unit(symbol);
  const known = described(symbol);
  return known?.unit === unit ? known.shown : unit;
}

/** What the glossary says, if it knows the symbol. */
export function described(symbol: string): ReturnType<typeof term> | undefined {
  try {
    return term(symbol);
  } catch {
    return undefined;
  }
}
