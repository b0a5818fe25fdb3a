import { KetalabError, quoted } from "../errors.js";
import { args, isOperation, type Operation, type Tree } from "./expression.js";

/**
 * Formulas become one register tape: a list of three-address instructions over a `Float64Array`, in which a part that
 * occurs twice is worked out once. A plain loop runs it; there is no `eval`, so it works under a strict content policy.
 * Each instruction is the same floating-point operation that mathjs would do, in the same order.
 *
 * Registers: first the inputs, then the constants, then the results of the instructions.
 */
export interface Program {
  /** Symbols given from outside, in the order of the first registers. */
  readonly inputs: readonly string[];
  /** The number of the register in which each output stands. */
  readonly outputs: Readonly<Record<string, number>>;
  /** Registers with the inputs at 0 and the constants filled in, one for each value, in the units of the formulas. */
  registers(): Float64Array;
  /**
   * Works out everything from the inputs that stand in `registers`, one for each value, in the units of the formulas.
   */
  run(registers: Float64Array): void;
  /**
   * The same for a count of points at once: register i of point k is `columns[i * stride + k]`, each in the unit of its
   * formula.
   */
  runColumns(columns: Float64Array, stride: number, count: number): void;
  /** Columns whose constants are filled in for a count of `stride` points, `size` x `stride` by registers. */
  columns(stride: number): Float64Array;
  /** How many registers there are. */
  readonly size: number;
}

const code: Readonly<Record<Operation, number>> = {
  "+": 0,
  "-": 1,
  "*": 2,
  "/": 3,
  "^": 4,
  neg: 5,
  exp: 6,
  log: 7,
  sqrt: 8,
  tanh: 9,
  abs: 10,
  min: 11,
  max: 12,
  "<": 13,
  "<=": 14,
  ">": 15,
  ">=": 16,
  piecewise: 17,
};

/**
 * Compiles formulas into one program.
 *
 * @param formulas formula by name; one may read the name of another as long as they do not go in a circle.
 * @param inputs every symbol that is given from outside.
 * @param wanted the formulas to work out, and with them what they read; all by default.
 * @returns the program; it works in the units in which its formulas are written.
 * @throws KetalabError for a symbol without a value or formula and for circular formulas, by name.
 */
export function compile(
  formulas: Readonly<Record<string, Tree>>,
  inputs: readonly string[],
  wanted: readonly string[] = Object.keys(formulas),
): Program {
  const constants: number[] = [];
  const instructions: number[] = []; // op, a, b, c of result number i
  const known = new Map<string, number>(); // what was already worked out; constants are numbered -1, -2, … until the end
  const named = new Map<string, number>(inputs.map((name, i) => [name, i]));
  const open: string[] = [];
  const first = inputs.length;

  const constant = (value: number): number => {
    const key = Object.is(value, -0) ? "-0" : String(value);
    let at = known.get(`#${key}`);
    if (at === undefined) {
      constants.push(value);
      at = -constants.length;
      known.set(`#${key}`, at);
    }
    return at;
  };
  const emit = (op: Operation, a: number, b = 0, c = 0): number => {
    const key = `${op},${a},${b},${c}`;
    let at = known.get(key);
    if (at === undefined) {
      at = first + instructions.length / 4;
      instructions.push(code[op], a, b, c);
      known.set(key, at);
    }
    return at;
  };
  const symbol = (name: string): number => {
    const at = named.get(name);
    if (at !== undefined) return at;
    const tree = formulas[name];
    if (tree === undefined)
      throw new KetalabError("missing", `no value or formula for ${quoted(name)}`, { path: name });
    if (open.includes(name)) throw circular([...open.slice(open.indexOf(name)), name]);
    open.push(name);
    const made = walk(tree);
    open.pop();
    named.set(name, made);
    return made;
  };
  const walk = (tree: Tree): number => {
    if (typeof tree === "number") return constant(tree);
    if (!isOperation(tree)) return symbol(tree);
    const parts = args(tree);
    if (tree[0] === "piecewise") {
      let otherwise = walk(parts[parts.length - 1] as Tree);
      for (let i = parts.length - 3; i >= 0; i -= 2) {
        otherwise = emit("piecewise", walk(parts[i] as Tree), walk(parts[i + 1] as Tree), otherwise);
      }
      return otherwise;
    }
    if (tree[0] === "min" || tree[0] === "max") {
      return parts.map(walk).reduce((a, b) => emit(tree[0], a, b));
    }
    return emit(tree[0], walk(parts[0] as Tree), parts.length > 1 ? walk(parts[1] as Tree) : 0);
  };

  const places: Record<string, number> = {};
  for (const name of wanted) places[name] = symbol(name);
  return assemble(inputs, places, constants, instructions);
}

/** `circular equations: B -> E -> B` */
export const circular = (path: readonly string[]): KetalabError =>
  new KetalabError("conflict", `circular equations: ${path.join(" -> ")}`, { given: path });

function assemble(
  inputs: readonly string[],
  places: Readonly<Record<string, number>>,
  constants: readonly number[],
  instructions: readonly number[],
): Program {
  const first = inputs.length;
  const results = first + constants.length;
  const place = (at: number): number => (at < 0 ? first - at - 1 : at < first ? at : at + constants.length);
  const tape = Int32Array.from(instructions, (part, i) => (i % 4 === 0 ? part : place(part)));
  const size = results + instructions.length / 4;
  return {
    inputs,
    outputs: Object.fromEntries(Object.entries(places).map(([name, at]) => [name, place(at)])),
    size,
    registers() {
      const r = new Float64Array(size);
      r.set(constants, first);
      return r;
    },
    run: (r) => run(tape, r, results),
    columns(stride) {
      const all = new Float64Array(size * stride);
      for (let i = 0; i < constants.length; i++) {
        all.fill(constants[i] as number, (first + i) * stride, (first + i + 1) * stride);
      }
      return all;
    },
    runColumns: (all, stride, count) => runColumns(tape, all, results, stride, count),
  };
}

function run(tape: Int32Array, r: Float64Array, results: number): void {
  for (let i = 0, to = results; i < tape.length; i += 4, to++) {
    const a = r[tape[i + 1] as number] as number;
    const b = r[tape[i + 2] as number] as number;
    // biome-ignore format: one row an operation
    switch (tape[i]) {
      case 0: r[to] = a + b; break;
      case 1: r[to] = a - b; break;
      case 2: r[to] = a * b; break;
      case 3: r[to] = a / b; break;
      case 4: r[to] = a ** b; break;
      case 5: r[to] = -a; break;
      case 6: r[to] = Math.exp(a); break;
      case 7: r[to] = Math.log(a); break;
      case 8: r[to] = Math.sqrt(a); break;
      case 9: r[to] = Math.tanh(a); break;
      case 10: r[to] = Math.abs(a); break;
      case 11: r[to] = Math.min(a, b); break;
      case 12: r[to] = Math.max(a, b); break;
      case 13: r[to] = a < b ? 1 : 0; break;
      case 14: r[to] = a <= b ? 1 : 0; break;
      case 15: r[to] = a > b ? 1 : 0; break;
      case 16: r[to] = a >= b ? 1 : 0; break;
      default:
        r[to] = a !== 0 ? b : (r[tape[i + 3] as number] as number);
    }
  }
}

/** One instruction at a time over all points: the choice of the operation is made once and not for every point. */
function runColumns(tape: Int32Array, r: Float64Array, results: number, stride: number, count: number): void {
  for (let i = 0, to = results * stride; i < tape.length; i += 4, to += stride) {
    const a = (tape[i + 1] as number) * stride;
    const b = (tape[i + 2] as number) * stride;
    // biome-ignore format: one row an operation
    switch (tape[i]) {
      case 0: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! + r[b + k]!; break;
      case 1: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! - r[b + k]!; break;
      case 2: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! * r[b + k]!; break;
      case 3: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! / r[b + k]!; break;
      case 4: powers(r, a, b, to, count); break;
      case 5: for (let k = 0; k < count; k++) r[to + k] = -r[a + k]!; break;
      case 6: for (let k = 0; k < count; k++) r[to + k] = Math.exp(r[a + k]!); break;
      case 7: for (let k = 0; k < count; k++) r[to + k] = Math.log(r[a + k]!); break;
      case 8: for (let k = 0; k < count; k++) r[to + k] = Math.sqrt(r[a + k]!); break;
      case 9: for (let k = 0; k < count; k++) r[to + k] = Math.tanh(r[a + k]!); break;
      case 10: for (let k = 0; k < count; k++) r[to + k] = Math.abs(r[a + k]!); break;
      case 11: for (let k = 0; k < count; k++) r[to + k] = Math.min(r[a + k]!, r[b + k]!); break;
      case 12: for (let k = 0; k < count; k++) r[to + k] = Math.max(r[a + k]!, r[b + k]!); break;
      case 13: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! < r[b + k]! ? 1 : 0; break;
      case 14: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! <= r[b + k]! ? 1 : 0; break;
      case 15: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! > r[b + k]! ? 1 : 0; break;
      case 16: for (let k = 0; k < count; k++) r[to + k] = r[a + k]! >= r[b + k]! ? 1 : 0; break;
      default: {
        const c = (tape[i + 3] as number) * stride;
        for (let k = 0; k < count; k++) r[to + k] = r[a + k] !== 0 ? r[b + k]! : r[c + k]!;
      }
    }
  }
}

/**
 * Powers of many points. With one exponent for all of them, as in a Hill curve, they go by logarithms, which takes a
 * third of the time and costs the last digits only.
 */
function powers(r: Float64Array, a: number, b: number, to: number, count: number): void {
  const exponent = r[b]!;
  let logs = exponent > 0 && exponent % 1 !== 0;
  for (let k = 1; k < count && logs; k++) logs = r[b + k] === exponent;
  if (logs) for (let k = 0; k < count; k++) r[to + k] = Math.exp(exponent * Math.log(r[a + k]!));
  else for (let k = 0; k < count; k++) r[to + k] = r[a + k]! ** r[b + k]!;
}
