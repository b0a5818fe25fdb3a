import { KetalabError, quoted, shortened } from "../errors.js";
import { type Operation, operations, type Tree } from "./expression.js";

/** The language of formulas, read by mathjs and then held to what this library knows. */
let readMathjs: ((text: string) => MathNode) | undefined;

/** The parts of a mathjs node that are used here. */
interface MathNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: { readonly name?: string } | string;
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
  readonly condition?: MathNode;
  readonly trueExpr?: MathNode;
  readonly falseExpr?: MathNode;
  readonly params?: readonly MathNode[];
  readonly conditionals?: readonly string[];
}

/** Loads mathjs, once. */
export async function loadMathjs(): Promise<void> {
  if (readMathjs !== undefined) return;
  const { create, parseDependencies } = await import("mathjs/number");
  readMathjs = create(parseDependencies ?? {}, {}).parse as unknown as (text: string) => MathNode;
}

/** In Node and Deno a module can be fetched on the spot, so nobody has to await anything there. */
function loadMathjsNow(): boolean {
  const host = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process;
  const builtin = host?.getBuiltinModule?.("module") as
    | { createRequire: (from: string) => (name: string) => unknown }
    | undefined;
  if (builtin === undefined) return false;
  const { create, parseDependencies } = builtin.createRequire(import.meta.url)("mathjs/number") as {
    create: (what: unknown, how: object) => { parse: (text: string) => MathNode };
    parseDependencies: unknown;
  };
  readMathjs = create(parseDependencies ?? {}, {}).parse;
  return true;
}

/** Reads a formula with mathjs, whatever the build knows; the build itself and the tests call this. */
export function parseFresh(text: string): Tree {
  if (readMathjs === undefined && !loadMathjsNow()) {
    throw new KetalabError(
      "missing",
      `the formula ${quoted(text)} is new: call "await load({ parser: true })" first, in a browser`,
    );
  }
  const wrong = (why: string) => new SyntaxError(`cannot read ${quoted(text)}: ${why}`);
  if (text.length > LONGEST_FORMULA) throw wrong(`a formula has at most ${LONGEST_FORMULA} characters`);
  let node: MathNode;
  try {
    node = (readMathjs as (text: string) => MathNode)(text);
  } catch (error) {
    throw wrong(error instanceof RangeError ? "it is nested too deeply" : shortened((error as Error).message));
  }
  return convert(node, text);
}

/** Longer texts are no formulas of this field, and would be read in steps that go too deep. */
const LONGEST_FORMULA = 2000;

function convert(node: MathNode, text: string): Tree {
  const refuse = (what: string) =>
    new SyntaxError(
      `${what} is not in the language, in ${quoted(text)}; use + - * / ^, exp log sqrt tanh abs min max piecewise`,
    );
  const all = (nodes: readonly MathNode[] = []) => nodes.map((one) => convert(one, text));
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value !== "number") throw refuse(quoted(node.value));
      if (!Number.isFinite(node.value)) throw refuse(String(node.value));
      return node.value;
    case "SymbolNode":
      return node.name as string;
    case "ParenthesisNode":
      return convert(node.content as MathNode, text);
    case "OperatorNode":
      return operator(node, all(node.args), refuse);
    case "RelationalNode":
      throw refuse("a chain of comparisons");
    case "ConditionalNode":
      return piecewise(all([node.condition, node.trueExpr, node.falseExpr] as MathNode[]), refuse);
    case "FunctionNode": {
      const name = typeof node.fn === "string" ? node.fn : (node.fn?.name ?? "?");
      return call(name, all(node.args), refuse);
    }
    default:
      throw refuse(node.type.replace(/Node$/, "").toLowerCase());
  }
}

type Refuse = (what: string) => SyntaxError;

function operator(node: MathNode, parts: Tree[], refuse: Refuse): Tree {
  const op = node.op as string;
  if (op === "-" && parts.length === 1) return typeof parts[0] === "number" ? -parts[0] : ["neg", parts[0] as Tree];
  if (op === "+" && parts.length === 1) return parts[0] as Tree;
  if (parts.length !== 2 || !/^([-+*/^]|[<>]=?)$/.test(op)) throw refuse(`"${op}"`);
  return [op as Operation, ...parts];
}

const calls: Readonly<Record<string, number>> = { exp: 1, log: 1, sqrt: 1, tanh: 1, abs: 1 };

function call(name: string, parts: Tree[], refuse: Refuse): Tree {
  if (name === "piecewise") return piecewise(parts, refuse);
  if (name === "min" || name === "max") {
    if (parts.length < 2) throw refuse(`${name} of fewer than two values`);
    return [name, ...parts];
  }
  if (!Object.hasOwn(calls, name) || !operations.includes(name as Operation)) throw refuse(`"${name}()"`);
  if (parts.length !== 1) throw refuse(`${name} of ${parts.length} values`);
  return [name as Operation, ...parts];
}

/** Accepts (condition, value, …, otherwise) and the order of SBML (value, condition, …, otherwise). */
function piecewise(parts: Tree[], refuse: Refuse): Tree {
  const compares = (tree: Tree | undefined) => typeof tree === "object" && /^[<>]/.test(tree[0]);
  if (parts.length < 3 || parts.length % 2 === 0) throw refuse("a piecewise without an otherwise");
  const ordered: Tree[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [one, two] = [parts[i] as Tree, parts[i + 1] as Tree];
    if (compares(one) === compares(two)) throw refuse("a piecewise whose pieces are not condition and value");
    ordered.push(...(compares(one) ? [one, two] : [two, one]));
  }
  return ["piecewise", ...ordered, parts[parts.length - 1] as Tree];
}
