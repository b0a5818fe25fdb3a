/**
 * A formula as a tree: a number, a symbol, or an operation with its arguments, `["*", "ke0", ["-", "C1", "Ce"]]`. Its
 * numbers are in the units of the formula. It is plain JSON, so that the build can write it down and a page need not load
 * a parser to read it.
 */
export type Tree = number | string | readonly [Operation, ...Tree[]];

/** What a formula may do; the comparisons only inside `piecewise`. */
export type Operation =
  | "+"
  | "-"
  | "*"
  | "/"
  | "^"
  | "neg"
  | "exp"
  | "log"
  | "sqrt"
  | "tanh"
  | "abs"
  | "min"
  | "max"
  | "piecewise"
  | "<"
  | "<="
  | ">"
  | ">=";

/** The whole language; `neg` is the sign, the comparisons live only inside `piecewise(condition, value, …, otherwise)`. */
export const operations = [
  "+",
  "-",
  "*",
  "/",
  "^",
  "neg",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "abs",
  "min",
  "max",
  "piecewise",
  "<",
  "<=",
  ">",
  ">=",
] as const satisfies readonly Operation[];

export const isOperation = (tree: Tree): tree is readonly [Operation, ...Tree[]] => typeof tree === "object";

/** The arguments of an operation. */
export const args = (tree: readonly [Operation, ...Tree[]]): readonly Tree[] => tree.slice(1) as readonly Tree[];

/** Every symbol that a tree reads, in the order of reading, each once. */
export function symbols(tree: Tree, into: Set<string> = new Set()): Set<string> {
  if (typeof tree === "string") into.add(tree);
  else if (isOperation(tree)) for (const arg of args(tree)) symbols(arg, into);
  return into;
}

/** The same tree with symbols replaced, by other names or by whole trees. */
export function substitute(tree: Tree, replace: Readonly<Record<string, Tree>>): Tree {
  if (typeof tree === "string") return Object.hasOwn(replace, tree) ? (replace[tree] as Tree) : tree;
  if (!isOperation(tree)) return tree;
  return [tree[0], ...args(tree).map((arg) => substitute(arg, replace))];
}

const binding: Readonly<Partial<Record<Operation, number>>> = { "+": 1, "-": 1, neg: 2, "*": 3, "/": 3, "^": 5 };

/** How tightly a node holds together; used for brackets here and in TeX. */
export const precedence = (tree: Tree): number =>
  isOperation(tree) ? (binding[tree[0]] ?? 9) : typeof tree === "number" && tree < 0 ? 2 : 9;

/** The text of a tree, with as few brackets as will read back as the same tree, rounding included. */
export function text(tree: Tree): string {
  if (!isOperation(tree)) return String(tree);
  const [op] = tree;
  const parts = args(tree);
  if (op === "neg") return `-${inBrackets(parts[0] as Tree, 4)}`;
  if (binding[op] !== undefined) {
    const mine = binding[op];
    // A sign binds more tightly than a product: -k*C is (-k)*C.
    const left = inBrackets(parts[0] as Tree, op === "^" ? mine + 1 : Math.min(mine, 2));
    const right = unsigned(inBrackets(parts[1] as Tree, op === "^" ? mine : mine + 1));
    return op === "^" || op === "*" || op === "/" ? `${left}${op}${right}` : `${left} ${op} ${right}`;
  }
  if (op === "<" || op === "<=" || op === ">" || op === ">=") {
    return `${text(parts[0] as Tree)} ${op} ${text(parts[1] as Tree)}`;
  }
  return `${op}(${parts.map(text).join(", ")})`;
}

/** Two signs never meet. */
const unsigned = (written: string) => (written.startsWith("-") ? `(${written})` : written);

const inBrackets = (tree: Tree, least: number) => (precedence(tree) < least ? `(${text(tree)})` : text(tree));

// Makers that tidy as they build: a derivative would otherwise be mostly zeros and ones.
export const add = (a: Tree, b: Tree): Tree => (a === 0 ? b : b === 0 ? a : ["+", a, b]);
export const subtract = (a: Tree, b: Tree): Tree => (b === 0 ? a : a === 0 ? negate(b) : ["-", a, b]);
export function multiply(a: Tree, b: Tree): Tree {
  if (a === 0 || b === 0) return 0;
  if (a === 1 || b === 1) return a === 1 ? b : a;
  return a === -1 ? negate(b) : b === -1 ? negate(a) : ["*", a, b];
}
export const divide = (a: Tree, b: Tree): Tree => (a === 0 ? 0 : b === 1 ? a : ["/", a, b]);
export const power = (a: Tree, b: Tree): Tree => (b === 0 ? 1 : b === 1 ? a : ["^", a, b]);
export function negate(a: Tree): Tree {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return isOperation(a) && a[0] === "neg" ? (a[1] as Tree) : ["neg", a];
}

/** A formula with some symbols put to a value, tidied so that what is multiplied by zero disappears. */
export function zeroed(tree: Tree, at: (symbol: string) => Tree): Tree {
  if (typeof tree === "string") return at(tree);
  if (!isOperation(tree)) return tree;
  const parts = args(tree).map((part) => zeroed(part, at));
  const [a, b] = parts as [Tree, Tree];
  switch (tree[0]) {
    case "+":
      return add(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return divide(a, b);
    case "neg":
      return negate(a);
    default:
      return [tree[0], ...parts];
  }
}
