import { KetalabError, shortened } from "../errors.js";
import { dimensions } from "../unit-table.js";
import { dimensionText, lowest, sameDimension, type Unit, unit } from "../units.js";
import type { Equation } from "./equation.js";
import { args, text as formulaText, type Tree } from "./expression.js";

/**
 * Works out the unit of a formula from the units of its symbols, and refuses what does not fit: both sides of a sum,
 * every exponent, every argument of a function. A scale factor other than exactly 1 is an error too, because that is
 * what a forgotten 1000 looks like.
 *
 * @throws KetalabError that names the place, both units and a factor that is missing.
 */
export function unitOf(tree: Tree, units: (symbol: string) => string, where: string): Unit {
  const fail = (what: string) => new KetalabError("unit", `${where}: ${what}`, { path: where });
  const text = (part: Tree) => shortened(formulaText(part));
  const walk = (node: Tree): Unit => {
    if (typeof node === "number") return unit("1");
    if (typeof node === "string") return unit(units(node));
    const parts = args(node);
    const [a, b] = parts as [Tree, Tree];
    switch (node[0]) {
      case "neg":
      case "abs":
        return walk(a);
      case "+":
      case "-":
        return alike(parts, node[0] === "+" ? "add" : "subtract", node);
      case "min":
      case "max":
        return alike(parts, `take the ${node[0]} of`, node);
      case "<":
      case "<=":
      case ">":
      case ">=":
        alike(parts, "compare", node);
        return unit("1");
      case "*":
        return combine(walk(a), walk(b), 1);
      case "/":
        return combine(walk(a), walk(b), -1);
      case "^":
        return raised(a, b);
      case "sqrt":
        return raised(a, 0.5);
      case "piecewise":
        parts.forEach((part, i) => {
          if (i % 2 === 0 && i < parts.length - 1) walk(part);
        });
        return alike(
          parts.filter((_, i) => i % 2 === 1 || i === parts.length - 1),
          "choose between",
          node,
        );
      default:
        pure(a, `${node[0]} of`);
        return unit("1");
    }
  };

  /** Zero fits every unit; other bare numbers are pure. */
  const alike = (parts: readonly Tree[], verb: string, node: Tree): Unit => {
    const counted = parts.filter((part) => part !== 0);
    const units = counted.map(walk);
    const first = units[0] ?? unit("1");
    units.forEach((other, i) => {
      if (i > 0) agree(first, other, `cannot ${verb} ${first.text} and ${other.text} in ${text(node)}`);
    });
    return first;
  };

  const agree = (a: Unit, b: Unit, message: string) => {
    if (!sameDimension(a, b)) throw fail(message);
    const factor = ratio(a, b);
    if (factor !== 1) throw fail(`${message}: a factor of ${factorText(factor)} is missing`);
  };

  const pure = (node: Tree, what: string): Unit => {
    const found = walk(node);
    if (!sameDimension(found, unit("1"))) {
      throw fail(`${what} ${text(node)} needs a pure number, not ${found.text} (${dimensionText(found)})`);
    }
    if (ratio(found, unit("1")) !== 1) throw fail(`${what} ${text(node)} needs a pure number, not ${found.text}`);
    return found;
  };

  const raised = (base: Tree, exponent: Tree): Unit => {
    const found = walk(base);
    if (sameDimension(found, unit("1")) && ratio(found, unit("1")) === 1) {
      pure(exponent, "the exponent");
      return found;
    }
    const n = typeof exponent === "number" ? exponent : undefined;
    if (n === undefined) {
      throw fail(`cannot raise ${found.text} to ${text(exponent)}: only a number can be an exponent of a unit`);
    }
    const dims = found.dims.map((power) => power * n);
    const [num, den] = n >= 0 ? [found.num ** n, found.den ** n] : [found.den ** -n, found.num ** -n];
    return made(dims, num, den);
  };

  return walk(tree);
}

const ratio = (a: Unit, b: Unit): number => (a.num * b.den) / (a.den * b.num);

const factorText = (factor: number): string => String(factor >= 1 ? factor : Number((1 / factor).toPrecision(12)));

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const dims = a.dims.map((power, i) => power + sign * (b.dims[i] as number));
  const [num, den] = sign === 1 ? [a.num * b.num, a.den * b.den] : [a.num * b.den, a.den * b.num];
  return made(dims, num, den);
}

/** The base unit of each dimension, to name a unit that nobody wrote. */
const names = ["µg", "L", "min", "µmol", "mV", "pA", "K", "mmHg", "kg", "point"] as const;

function made(dims: readonly number[], num: number, den: number): Unit {
  const least = lowest(num, den, nameOf(dims, 1, 1));
  return { dims, ...least, text: nameOf(dims, least.num, least.den) };
}

function nameOf(dims: readonly number[], num: number, den: number): string {
  const scale = num === den ? "" : den === 1 ? `${num} ` : `${num}/${den} `;
  const usual: Readonly<Record<string, string>> = { "µg/L": num * 1 === 1000 && den === 1 ? "mg/L" : "" };
  const part = (sign: number) =>
    dimensions.flatMap((_, i) => {
      const n = (dims[i] as number) * sign;
      return n > 0 ? [n === 1 ? (names[i] as string) : `${names[i]}^${n}`] : [];
    });
  const [above, below] = [part(1), part(-1)];
  const plain = `${above.join("*") || "1"}${below.length > 1 ? `/(${below.join("*")})` : below.length === 1 ? `/${below[0]}` : ""}`;
  return usual[plain] || `${scale}${plain}`;
}

/** Checks that a formula has the unit that its result is said to have. */
export function checkUnits(
  of: string,
  wanted: string,
  tree: Tree,
  units: (symbol: string) => string,
  where: string,
): void {
  const found = unitOf(tree, units, where);
  const goal = unit(wanted);
  const written = shortened(formulaText(tree));
  if (!sameDimension(found, goal)) {
    throw new KetalabError(
      "unit",
      `${where}: ${of} is ${goal.text} (${dimensionText(goal)}) but ${written} is ${found.text} (${dimensionText(found)})`,
      { path: where },
    );
  }
  const factor = ratio(found, goal);
  if (factor !== 1) {
    throw new KetalabError(
      "unit",
      `${where}: ${of} is in ${goal.text} but ${written} is in ${found.text}: a factor of ${factorText(factor)} is missing`,
      { path: where },
    );
  }
}

/** Checks the units of an equation, as its maker does for new text. */
export function checkEquation({ id, of, kind, tree, unit: unitOfSymbol }: Equation): void {
  const own = unitOfSymbol(of);
  if (kind === "assignment") checkUnits(of, own, tree, unitOfSymbol, id);
  else checkUnits(`d${of}/dt`, own === "1" ? "1/min" : `${own}/min`, tree, unitOfSymbol, id);
}
