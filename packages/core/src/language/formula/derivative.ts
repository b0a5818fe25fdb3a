import { KetalabError } from "../errors.js";
import { add, args, divide, isOperation, multiply, negate, power, subtract, symbols, type Tree } from "./expression.js";

/**
 * The derivative of a formula with respect to a symbol, by the rules of the calculus book, written as a formula again.
 *
 * A kink (`abs`, `min`, `max`, a piece of `piecewise`) takes the slope of the piece it is on; exactly at the kink it
 * takes the side on which the comparison holds.
 */
export function derivative(tree: Tree, symbol: string): Tree {
  if (!isOperation(tree)) return tree === symbol ? 1 : 0;
  if (!symbols(tree).has(symbol)) return 0;
  const [op] = tree;
  const [a = 0, b = 0] = args(tree);
  const d = (arg: Tree) => derivative(arg, symbol);
  switch (op) {
    case "+":
      return add(d(a), d(b));
    case "-":
      return subtract(d(a), d(b));
    case "neg":
      return negate(d(a));
    case "*":
      return add(multiply(d(a), b), multiply(a, d(b)));
    case "/":
      return d(b) === 0 ? divide(d(a), b) : divide(subtract(multiply(d(a), b), multiply(a, d(b))), power(b, 2));
    case "^":
      return powerRule(a, b, d(a), d(b));
    case "exp":
      return multiply(tree, d(a));
    case "log":
      return divide(d(a), a);
    case "sqrt":
      return divide(d(a), multiply(2, tree));
    case "tanh":
      return multiply(subtract(1, power(tree, 2)), d(a));
    case "abs":
      return ["piecewise", [">=", a, 0], d(a), negate(d(a))];
    case "min":
    case "max":
      return extreme(op, args(tree), d);
    case "piecewise":
      return ["piecewise", ...args(tree).map((arg) => (isComparison(arg) ? arg : d(arg)))];
    default:
      throw new KetalabError("unsupported", `no derivative of a comparison: ${op}`, { given: op });
  }
}

/** True for the conditions of a `piecewise`. */
export const isComparison = (tree: Tree): boolean => isOperation(tree) && /^[<>]/.test(tree[0]);

/** u^n: n*u^(n-1)*u'. Written over the ratio u^n/u it would be undefined at u = 0, where a concentration starts. */
function powerRule(a: Tree, b: Tree, da: Tree, db: Tree): Tree {
  const lower = typeof b === "number" ? b - 1 : (["-", b, 1] as Tree);
  const base = multiply(multiply(b, power(a, lower)), da);
  return db === 0 ? base : add(base, multiply(multiply(["^", a, b], ["log", a]), db));
}

/** The slope of the smallest or largest of several: the slope of the one that wins. */
function extreme(op: "min" | "max", all: readonly Tree[], d: (arg: Tree) => Tree): Tree {
  const [first = 0, ...rest] = all;
  if (rest.length === 0) return d(first);
  const other: Tree = rest.length === 1 ? (rest[0] as Tree) : [op, ...rest];
  return ["piecewise", [op === "max" ? ">=" : "<=", first, other], d(first), extreme(op, rest, d)];
}
