import { term } from "../symbols/glossary.js";
import { stem } from "../symbols/known.js";
import type { Equation } from "./equation.js";
import { args, isOperation, precedence, type Tree } from "./expression.js";

/**
 * A formula in TeX, with the field's own symbols.
 * @param symbol what to write for a symbol: its usual letter, or a number when the line is worked out.
 */
export function tex(tree: Tree, symbol: (name: string) => string): string {
  const write = (node: Tree): string => {
    if (typeof node === "number") return numberTex(node);
    if (!isOperation(node)) return symbol(node);
    const parts = args(node);
    const [a, b] = parts as [Tree, Tree];
    switch (node[0]) {
      case "+":
        return `${write(a)} + ${unsigned(b, 1)}`;
      case "-":
        return `${write(a)} - ${unsigned(b, 2)}`;
      case "neg":
        return `-${held(a, 3)}`;
      case "*":
        return product(a, b);
      case "/":
        return `\\frac{${write(a)}}{${write(b)}}`;
      case "^":
        return `${isOperation(a) || /[_^]/.test(write(a)) ? raised(a) : write(a)}^{${write(b)}}`;
      case "exp":
        return isOperation(a) && a[0] === "/" ? `\\exp\\left(${write(a)}\\right)` : `e^{${write(a)}}`;
      case "log":
        return `\\ln\\left(${write(a)}\\right)`;
      case "sqrt":
        return `\\sqrt{${write(a)}}`;
      case "tanh":
        return `\\tanh\\left(${write(a)}\\right)`;
      case "abs":
        return `\\left|${write(a)}\\right|`;
      case "max":
        if (parts.length === 2 && a === 0) return `\\left[${write(b)}\\right]_+`;
        return `\\max\\left(${parts.map(write).join(", ")}\\right)`;
      case "min":
        return `\\min\\left(${parts.map(write).join(", ")}\\right)`;
      case "piecewise":
        return cases(parts);
      default:
        return `${write(a)} ${compared[node[0]] ?? node[0]} ${write(b)}`;
    }
  };
  const compared: Readonly<Record<string, string>> = { "<=": "\\le", ">=": "\\ge" };
  const bracket = (node: Tree) => `\\left(${write(node)}\\right)`;
  const held = (node: Tree, least: number) => (precedence(node) < least ? bracket(node) : write(node));
  /** Two signs never meet. */
  const unsigned = (node: Tree, least: number) => {
    const written = held(node, least);
    return written.startsWith("-") ? bracket(node) : written;
  };
  const raised = (node: Tree) => (isOperation(node) ? bracket(node) : `{${write(node)}}`);
  const product = (a: Tree, b: Tree) => {
    const right = held(b, 3);
    // A sign binds more tightly than a product.
    return `${held(a, 2)} ${/^[\d-]/.test(right) || typeof b === "number" ? "\\cdot" : "\\,"} ${right}`;
  };
  const cases = (parts: readonly Tree[]) => {
    const rows: string[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      rows.push(`${write(parts[i + 1] as Tree)} & ${write(parts[i] as Tree)}`);
    }
    rows.push(`${write(parts[parts.length - 1] as Tree)} & \\text{otherwise}`);
    return `\\begin{cases}${rows.join(" \\\\ ")}\\end{cases}`;
  };
  return write(tree);
}

/** 1.2e-7 as a student would write it. */
function numberTex(value: number): string {
  const [mantissa, exponent] = String(value).split("e");
  return exponent === undefined ? (mantissa as string) : `${mantissa} \\times 10^{${Number(exponent)}}`;
}

/** The usual letter of a symbol. */
export const letter = (symbol: string): string =>
  stem(symbol) === undefined ? `\\mathrm{${symbol.replaceAll("_", "\\_")}}` : term(symbol).tex;

/** A whole equation in TeX: `C_{e} = …`, or `\\frac{dC_{e}}{dt} = …` for a rate. */
export function equationTex({ of, kind, tree }: Pick<Equation, "of" | "kind" | "tree">): string {
  const left = kind === "rate" ? `\\frac{d${letter(of)}}{dt}` : letter(of);
  return `${left} = ${tex(tree, letter)}`;
}
