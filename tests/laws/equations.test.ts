import { type Equation, equations, glossary, type Model, models, term } from "@ketalab/core";
import { magnesiumForms } from "@ketalab/core/receptor";
import fc from "fast-check";
import * as mathjs from "mathjs/number";
import { describe, expect, it } from "vitest";
import { compile } from "../../packages/core/src/language/formula/compile.js";
import { args, isOperation, type Tree, text } from "../../packages/core/src/language/formula/expression.js";
import { parseFresh } from "../../packages/core/src/language/formula/mathjs-parser.js";
import { isBaked, parse } from "../../packages/core/src/language/formula/parse.js";
import { checkEquation, checkUnits } from "../../packages/core/src/language/formula/unit-check.js";
import { withUnit } from "../../packages/core/src/language/number-text.js";
import { outOfBounds, shownUnit, symbolUnit } from "../../packages/core/src/language/symbols/known.js";
import { convert, sameDimension, unit } from "../../packages/core/src/language/units.js";
import { unitIn } from "../../packages/core/src/model/symbol-unit.js";
import { expectNear } from "../near.js";

const registered = Object.values(equations);
const all = [...Object.values(models), ...Object.values(magnesiumForms)];
/** Registered ones, and every one that a model uses under other names. */
const used = [...new Set([...registered, ...all.flatMap((model) => model.equations)])];
const named = (some: readonly Equation[]) => some.map((one) => [`${one.of} by ${one.id}`, one] as const);

/** Values that are at home everywhere: positive and not large, so that no power runs away; another for every symbol. */
const sample = (reads: readonly string[], shift = 0) =>
  Object.fromEntries(
    reads.map((name, i) => {
      const value = 0.35 + 0.11 * ((i * 7 + shift * 3) % 11) + 0.013 * i;
      return [name, outOfBounds(name, 2, "1") === undefined ? value : value / 2];
    }),
  );

/** mathjs has no piecewise; this is the one of SBML and of this library. */
const scope = {
  piecewise: (...parts: unknown[]) => {
    for (let i = 0; i + 1 < parts.length; i += 2) if (parts[i] === true) return parts[i + 1];
    return parts[parts.length - 1];
  },
};
const byMathjs = (expr: string, values: Record<string, number>): number =>
  mathjs.evaluate(expr, { ...scope, ...values }) as number;

describe.each(named(used))("%s", (_, one: Equation) => {
  it("has the unit that it says, and every symbol has one", () => {
    expect(() => checkEquation(one)).not.toThrow();
    for (const symbol of [one.of, ...one.reads]) expect(() => unit(one.unit(symbol))).not.toThrow();
  });

  it("its text reads as its tree, freshly parsed", () => {
    expect(parseFresh(one.expr)).toEqual(one.tree);
    expect(parseFresh(text(one.tree))).toEqual(one.tree);
  });

  it("was read when the library was built", () => {
    expect(isBaked(one.expr), one.expr).toBe(true);
    expect(parse(one.expr)).toEqual(parseFresh(one.expr));
  });

  it("has the value that mathjs gives, bit for bit", () => {
    for (const shift of [0, 1, 2, 3]) {
      const values = sample(one.reads, shift);
      expect(one.value(values)).toBe(byMathjs(one.expr, values));
    }
  });

  it("its worked line contains every number, with its unit, and the result", () => {
    const values = sample(one.reads, 3);
    const line = one.explain(values);
    const shown = (symbol: string, value: number) => {
      const own = one.unit(symbol);
      const people = symbolUnit(symbol) === own ? (shownUnit(symbol) as string) : own;
      return withUnit(convert(value, own, people), people, 4);
    };
    for (const symbol of one.reads) expect(line).toContain(shown(symbol, values[symbol] as number));
    for (const constant of numbersOf(one.tree)) expect(line).toContain(String(constant));
    if (one.kind === "assignment") expect(line.endsWith(`= ${shown(one.of, one.value(values))}`), line).toBe(true);
    expect(line.startsWith(one.kind === "rate" ? `d${one.of}/dt = ` : `${one.of} = `)).toBe(true);
    expect(line.split(" = ")).toHaveLength(4);
  });

  it("its TeX is balanced, of known commands, with the letters of the glossary", () => {
    const tex = one.tex();
    expect(() => balanced(tex)).not.toThrow();
    for (const symbol of [one.of, ...one.reads]) expect(tex, symbol).toContain(term(symbol).tex);
    for (const [command] of tex.matchAll(/\\[A-Za-z]+/g)) expect(commands, tex).toContain(command);
  });

  it("says where it comes from", () => {
    expect(one.source.citation.length).toBeGreaterThan(3);
    expect(one.title.length).toBeGreaterThan(2);
  });
});

describe.each(named(registered))("slopes of %s", (_, one: Equation) => {
  it("has the slope that a small step gives, in every symbol", () => {
    const values = sample(one.reads, 1);
    for (const symbol of one.reads) {
      const h = 1e-5;
      const at = (x: number) => one.value({ ...values, [symbol]: x });
      const x = values[symbol] as number;
      // Central differences of two steps, so that the error of the first order of the error falls out.
      const coarse = (at(x + h) - at(x - h)) / (2 * h);
      const fine = (at(x + h / 2) - at(x - h / 2)) / h;
      const wanted = (4 * fine - coarse) / 3;
      expectNear(one.derivative(symbol).value(values), wanted, { relative: 1e-7, absolute: 1e-8 }, `d/d${symbol}`);
    }
  });

  it("has the slope that mathjs derives, where mathjs can", () => {
    const values = sample(one.reads, 2);
    for (const symbol of one.reads) {
      // mathjs derives no min, max and piecewise.
      if (/\b(min|max|piecewise)\(/.test(one.expr)) continue;
      const wanted = byMathjs(
        mathjs.derivative(one.expr, symbol, { simplify: false }).toString({ implicit: "show" }),
        values,
      );
      const slope = one.derivative(symbol);
      expectNear(slope.value(values), wanted, { relative: 1e-12, absolute: 1e-14 }, `d/d${symbol}`);
    }
  });
});

function numbersOf(tree: Tree): number[] {
  if (typeof tree === "number") return [tree];
  return isOperation(tree) ? args(tree).flatMap(numbersOf) : [];
}

/** The commands that every typesetter of mathematics knows and that are used here. */
const commands = [
  ..."\\frac \\left \\right \\exp \\ln \\sqrt \\tanh \\max \\min \\le \\ge \\cdot \\times \\begin \\end \\text \\mathrm".split(
    " ",
  ),
  ..."\\Sigma \\alpha \\beta \\gamma \\delta \\Delta \\theta \\lambda \\phi \\rho \\tau \\kappa \\sigma \\mu \\varphi \\Gamma \\infty".split(
    " ",
  ),
];

/** Braces and left-right pairs close in the order in which they were opened. */
function balanced(tex: string): void {
  const open: string[] = [];
  for (const [token] of tex.matchAll(/\\left|\\right|\\begin|\\end|(?<!\\)[{}]/g)) {
    const close = { "}": "{", "\\right": "\\left", "\\end": "\\begin" }[token];
    if (close === undefined) open.push(token);
    else if (open.pop() !== close) throw new Error(`unbalanced TeX: ${tex}`);
  }
  if (open.length > 0) throw new Error(`unbalanced TeX: ${tex}`);
}

describe.each(all.map((one) => [one.id, one] as const))("model %s", (_, one: Model) => {
  const unitOf = unitIn(one);

  it("every flow is an amount of its ends per minute", () => {
    for (const { from, to, rate } of one.flows) {
      for (const end of [from, to]) {
        if (end !== null)
          expect(() => checkUnits(end, `${unitOf(end)}/min`, parse(rate), unitOf, one.id)).not.toThrow();
      }
    }
  });

  it("every start and every arrival has the unit of its state", () => {
    for (const [state, expr] of Object.entries(one.initial)) {
      expect(() => checkUnits(state, unitOf(state), parse(expr), unitOf, one.id)).not.toThrow();
    }
    for (const { to, amount } of one.inputs) {
      expect(() => checkUnits(to, unitOf(to), parse(amount), unitOf, one.id)).not.toThrow();
    }
  });

  it("every text of it was read when the library was built", () => {
    const texts = [
      ...one.flows.map(({ rate }) => rate),
      ...one.inputs.map(({ amount }) => amount),
      ...Object.values(one.initial),
    ];
    for (const expr of texts) {
      expect(isBaked(expr), expr).toBe(true);
      expect(parse(expr)).toEqual(parseFresh(expr));
    }
  });

  it("every column is given by it and has a unit in which people read it", () => {
    for (const column of one.columns) {
      expect(one.states.includes(column) || one.equations.some(({ of }) => of === column), column).toBe(true);
      expect(sameDimension(unit(term(column).shown), unit(unitOf(column))), column).toBe(true);
    }
  });
});

describe("glossary", () => {
  it("every symbol has a name, a letter and two units of one kind", () => {
    for (const symbol of glossary) {
      const { name, tex, unit: own, shown } = term(symbol);
      expect(name.length, symbol).toBeGreaterThan(2);
      expect(() => balanced(tex), symbol).not.toThrow();
      expect(sameDimension(unit(own), unit(shown)), symbol).toBe(true);
    }
  });
});

/** Any formula, with symbols that stand for positive numbers. */
const anyTree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom<Tree>("x", "y", "z", 1, 2, 0.5, 3.25),
    fc.tuple(fc.constantFrom("+", "-", "*", "/", "^"), tie("tree"), tie("tree")) as fc.Arbitrary<Tree>,
    fc.tuple(fc.constantFrom("exp", "log", "sqrt", "tanh", "abs"), tie("tree")) as fc.Arbitrary<Tree>,
    // The sign of a number is part of the number.
    tie("tree").map((tree): Tree => (typeof tree === "number" ? -tree : ["neg", tree as Tree])),
  ),
})).tree;

describe("any formula", () => {
  const number = fc.double({ min: 0.01, max: 5, noNaN: true });
  const tape = (tree: Tree, values: Record<string, number>) => {
    const program = compile({ made: tree }, Object.keys(values));
    const registers = program.registers();
    registers.set(Object.values(values));
    program.run(registers);
    return registers[program.outputs.made as number] as number;
  };

  it("prints to text that mathjs works out to the same number, bit for bit", () => {
    fc.assert(
      fc.property(anyTree, number, number, number, (tree, x, y, z) => {
        expect(tape(tree, { x, y, z })).toBe(byMathjs(text(tree), { x, y, z }));
      }),
      { numRuns: 300 },
    );
  });

  it("prints to text that reads as the same tree", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(parseFresh(text(tree))).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  it("min, max, abs, tanh and powers are mathjs's own, at their edges too", () => {
    for (const [expr, x] of [
      ["max(0, x)", -3],
      ["max(0, x)", 0],
      ["min(2, x, 7)", 5],
      ["abs(x)", -0.1],
      ["tanh(x)", 0.3],
      ["tanh(x)", 30],
      ["tanh(x)", -1e-9],
      ["x^0", 0],
      ["x^2", -3],
      ["x^0.5", 2],
      ["x^-1", 0],
      ["2^x", 1074],
      ["exp(x)", -745],
      ["exp(x)", 710],
      ["log(x)", 0],
      ["sqrt(x)", 0],
      ["1/x", 0],
    ] as const) {
      expect(tape(parseFresh(expr), { x }), `${expr} at ${x}`).toBe(byMathjs(expr, { x }));
    }
  });

  it("outside their domain log, sqrt and powers are not a number, in both", () => {
    for (const expr of ["log(x)", "sqrt(x)", "x^0.5"]) {
      expect(tape(parseFresh(expr), { x: -1 })).toBeNaN();
      expect(byMathjs(expr, { x: -1 })).toBeNaN();
    }
  });

  it("the exception: mathjs takes numbers for equal that differ in the thirteenth figure, this library does not", () => {
    const expr = "piecewise(x < 1, 10, 20)";
    const x = 1 - 1e-14;
    expect(tape(parseFresh(expr), { x })).toBe(10);
    expect(byMathjs(expr, { x })).toBe(20);
    // Further apart the two agree.
    for (const clear of [0.5, 1, 1.5]) expect(tape(parseFresh(expr), { x: clear })).toBe(byMathjs(expr, { x: clear }));
  });
});
