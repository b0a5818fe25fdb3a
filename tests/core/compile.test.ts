import { compile, dripToMood } from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tree } from "../../packages/core/src/language/formula/expression.js";
import { parseFresh } from "../../packages/core/src/language/formula/mathjs-parser.js";
import { expectNear } from "../near.js";

/** Runs a program on named inputs. */
function run(formulas: Record<string, Tree>, inputs: Record<string, number>): Record<string, number> {
  const program = compile(formulas, Object.keys(inputs));
  const registers = program.registers();
  registers.set(Object.values(inputs));
  program.run(registers);
  return Object.fromEntries(Object.entries(program.outputs).map(([name, at]) => [name, registers[at] as number]));
}
const t = parseFresh;
/** How many instructions a program has: what is neither input nor constant. */
const instructions = (formulas: Record<string, Tree>, inputs: string[], constants: number) =>
  compile(formulas, inputs).size - inputs.length - constants;

describe("register tape", () => {
  it("works out formulas that read each other, in whatever order they are written", () => {
    expect(run({ c: t("b + 1"), b: t("2*a") }, { a: 3 })).toEqual({ c: 7, b: 6 });
  });

  it("works out only what is wanted, and what that reads", () => {
    const program = compile({ a: t("x + 1"), b: t("a*2"), unused: t("exp(x)") }, ["x"], ["b"]);
    expect(Object.keys(program.outputs)).toEqual(["b"]);
    expect(program.size).toBe(1 + 2 + 2);
  });

  it("works out a part that occurs twice once", () => {
    // (Cu/IC50)^nH stands twice in a Hill curve: one quotient, one power, one sum, one quotient.
    expect(instructions({ B: t("(Cu/IC50)^nH/(1 + (Cu/IC50)^nH)") }, ["Cu", "IC50", "nH"], 1)).toBe(4);
    expect(instructions({ a: t("exp(x*y)"), b: t("1 + exp(x*y)") }, ["x", "y"], 1)).toBe(3);
  });

  it("holds each constant once", () => {
    expect(compile({ a: t("2*x + 2*y + 2") }, ["x", "y"]).size).toBe(2 + 1 + 4);
  });

  it("names a circle and what nobody gives", () => {
    expect(() => compile({ B: t("E + 1"), E: t("B*2") }, [])).toThrow("circular equations: B -> E -> B");
    expect(() => compile({ a: t("a + 1") }, [])).toThrow("circular equations: a -> a");
    expect(() => compile({ a: t("b + 1") }, [])).toThrow('no value or formula for "b"');
  });

  it("an input wins over a formula of the same name", () => {
    expect(run({ a: t("b + 1"), b: t("100") }, { b: 1 }).a).toBe(2);
  });

  it("tells 0 from -0 where it matters", () => {
    expect(run({ a: t("1/x") }, { x: -0 }).a).toBe(Number.NEGATIVE_INFINITY);
    expect(Object.is(run({ a: t("-x") }, { x: 0 }).a, -0)).toBe(true);
  });
});

/** Any formula of the language over three symbols, with these operations of two numbers. */
const formulas = (binary: readonly string[]) =>
  fc.letrec<{ tree: Tree; condition: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      fc.constantFrom<Tree>("x", "y", "z", 0, 1, 2, 0.5, 1e-3),
      fc.tuple(fc.constantFrom(...binary), tie("tree"), tie("tree")) as fc.Arbitrary<Tree>,
      fc.tuple(fc.constantFrom("neg", "exp", "log", "sqrt", "tanh", "abs"), tie("tree")) as fc.Arbitrary<Tree>,
      fc.tuple(fc.constant("piecewise"), tie("condition"), tie("tree"), tie("tree")) as fc.Arbitrary<Tree>,
    ),
    condition: fc.tuple(fc.constantFrom("<", "<=", ">", ">="), tie("tree"), tie("tree")) as fc.Arbitrary<Tree>,
  }));
const BINARY = ["+", "-", "*", "/", "min", "max"];
const { tree } = formulas([...BINARY, "^"]);

/** The same formula worked out by recursion, with the operations of JavaScript. */
function plain(node: Tree, values: Record<string, number>): number {
  if (typeof node === "number") return node;
  if (typeof node === "string") return values[node] as number;
  const [op, ...rest] = node as readonly [string, ...Tree[]];
  if (op === "piecewise") {
    return plain(rest[0] as Tree, values) !== 0 ? plain(rest[1] as Tree, values) : plain(rest[2] as Tree, values);
  }
  const [a = 0, b = 0] = rest.map((part) => plain(part, values));
  const by: Record<string, () => number> = {
    "+": () => a + b,
    "-": () => a - b,
    "*": () => a * b,
    "/": () => a / b,
    "^": () => a ** b,
    min: () => Math.min(a, b),
    max: () => Math.max(a, b),
    neg: () => -a,
    exp: () => Math.exp(a),
    log: () => Math.log(a),
    sqrt: () => Math.sqrt(a),
    tanh: () => Math.tanh(a),
    abs: () => Math.abs(a),
    "<": () => Number(a < b),
    "<=": () => Number(a <= b),
    ">": () => Number(a > b),
    ">=": () => Number(a >= b),
  };
  return (by[op] as () => number)();
}

describe("register tape: any formula", () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });

  it("equals the same operations done one by one, bit for bit", () => {
    fc.assert(
      fc.property(tree, number, number, number, (made, x, y, z) => {
        expect(run({ made }, { x, y, z }).made).toBe(plain(made, { x, y, z }));
      }),
      { numRuns: 300 },
    );
  });

  it("over many points at once equals one point at a time, bit for bit but for powers", () => {
    const { tree: withoutPowers } = formulas(BINARY);
    fc.assert(
      fc.property(
        withoutPowers,
        fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 9 }),
        (made, points) => {
          const program = compile({ made }, ["x", "y", "z"]);
          const stride = points.length + 2;
          const columns = program.columns(stride);
          points.forEach((point, k) => {
            point.forEach((value, i) => {
              columns[i * stride + k] = value;
            });
          });
          program.runColumns(columns, stride, points.length);
          points.forEach(([x, y, z], k) => {
            expect(columns[(program.outputs.made as number) * stride + k]).toBe(plain(made, { x, y, z }));
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("powers of many points", () => {
  const powers = (points: readonly (readonly [base: number, exponent: number])[]) => {
    const program = compile({ made: t("x^y") }, ["x", "y"]);
    const n = points.length;
    const columns = program.columns(n);
    points.forEach(([base, exponent], k) => {
      columns[k] = base;
      columns[n + k] = exponent;
    });
    program.runColumns(columns, n, n);
    return columns.subarray((program.outputs.made as number) * n).slice(0, n);
  };

  it("with one exponent go by logarithms, to the last digits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1e4, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (bases, exponent) => {
          const found = powers(bases.map((base) => [base, exponent]));
          for (const [k, base] of bases.entries())
            expectNear(found[k] as number, base ** exponent, { relative: 1e-13 });
        },
      ),
    );
  });

  it("of nothing are nothing, and of less than nothing no number", () => {
    expect([
      ...powers([
        [0, 1.5],
        [-2, 1.5],
      ]),
    ]).toEqual([0, Number.NaN]);
  });

  it("with whole, negative or different exponents are those of JavaScript", () => {
    for (const points of [
      [
        [-2, 2],
        [0, 2],
      ],
      [
        [0, 0],
        [3, 0],
      ],
      [
        [0, -0.5],
        [4, -0.5],
      ],
      [
        [2, 0.5],
        [3, 1.5],
      ],
    ] as const) {
      expect([...powers(points)]).toEqual(points.map(([base, exponent]) => base ** exponent));
    }
  });
});

describe("the whole chain as one tape", () => {
  it("is much shorter than its formulas taken one by one", () => {
    const assigned = dripToMood.equations.filter(({ kind }) => kind === "assignment");
    const formulas = Object.fromEntries(assigned.map(({ of, tree: own }) => [of, own]));
    const inputs = [...new Set(assigned.flatMap(({ reads }) => reads))].filter((name) => formulas[name] === undefined);
    const all = compile(formulas, inputs);
    const each = assigned.reduce(
      (sum, { of, tree: own, reads }) => sum + compile({ [of]: own }, [...reads]).size - reads.length,
      0,
    );
    expect(all.size - inputs.length).toBeLessThan(each);
  });
});
