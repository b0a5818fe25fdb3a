import { compile, type Program } from "../language/formula/compile.js";
import { derivative } from "../language/formula/derivative.js";
import { add, multiply, subtract, symbols, type Tree, zeroed } from "../language/formula/expression.js";
import { parse } from "../language/formula/parse.js";
import { unknown } from "../language/names.js";
import type { Model } from "./model.js";

/**
 * A model taken apart for solving. Its states fall into a linear part, whose rates are constant combinations of linear
 * states and which is solved exactly, and the rest, which goes through the stiff solver. The two meet in `readouts`:
 * linear combinations of linear states that a column shows or that something nonlinear reads.
 */
export interface System {
  /** Symbols whose values must be given, in the order of the inputs of `constants`. */
  readonly given: readonly string[];
  /** How many of these, the first ones, are read by more than the amounts of doses. */
  readonly shared: number;
  readonly linear: readonly string[];
  readonly nonlinear: readonly string[];
  readonly readouts: readonly string[];
  /** How many of the readouts, the first ones, drive the nonlinear states. */
  readonly drivers: number;
  readonly columns: readonly string[];
  /** Everything that does not change during a run; the entries below say where its results stand. */
  readonly constants: Program;
  /** Nonzero entries of the rate matrix of the linear part. */
  readonly matrix: readonly Entry[];
  /** Constant inflow of linear states. */
  readonly inflow: readonly { readonly row: number; readonly at: number }[];
  /** Nonzero entries of readouts over linear states. */
  readonly weights: readonly Entry[];
  /** Constant part of the readouts. */
  readonly offsets: readonly { readonly row: number; readonly at: number }[];
  /** Where states start. */
  readonly starts: readonly { readonly state: string; readonly at: number }[];
  /** Rates of the nonlinear states from [constants used, drivers, nonlinear states]. */
  readonly rates: Program | undefined;
  /** The same with the Jacobian and the slopes along the drivers. */
  readonly jacobian: Program | undefined;
  /** Columns that are neither states nor readouts, from [constants used, readouts, nonlinear states]. */
  readonly outputs: Program | undefined;
  /** Amounts that arrive from a dose, by input of the model; inputs as `constants`, `dose` and `before`. */
  readonly amounts: Program;
  readonly inputs: readonly Lead[];
}

/** Where an input of the model leads: the state, counted through the linear ones and then the others. */
interface Lead {
  readonly route: string;
  readonly as: "given" | "at once";
  readonly state: number;
  /** Where its amount stands in `amounts`, and the time over which a dose given at once arrives. */
  readonly at: number;
  readonly over: number | undefined;
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly at: number;
}

/** What differs from dose to dose. */
const PER_DOSE: ReadonlySet<string> = new Set(["dose", "before"]);

type Gradient = ReadonlyMap<string, Tree>;

/**
 * @param columns what the result must show; only what these need is solved.
 * @param fixed symbols given from outside although the model has an equation for them.
 */
export function system(model: Model, columns: readonly string[], fixed: readonly string[] = []): System {
  const assigned = new Map<string, Tree>();
  const rateOf = new Map<string, Tree>(model.states.map((state) => [state, 0]));
  const more = (state: string, term: Tree) => rateOf.set(state, add(rateOf.get(state) as Tree, term));
  for (const flow of model.flows) {
    if (flow.from !== null) rateOf.set(flow.from, subtract(rateOf.get(flow.from) as Tree, parse(flow.rate)));
    if (flow.to !== null) more(flow.to, parse(flow.rate));
  }
  for (const one of model.equations) {
    if (one.kind === "rate") more(one.of, one.tree);
    else if (!fixed.includes(one.of)) assigned.set(one.of, one.tree);
  }
  for (const column of columns) {
    if (!assigned.has(column) && !rateOf.has(column) && !fixed.includes(column))
      throw unknown("column", column, model.columns);
  }

  // Only what the columns need.
  const needed = new Set<string>();
  const need = (symbol: string): void => {
    if (needed.has(symbol)) return;
    needed.add(symbol);
    const tree = assigned.get(symbol) ?? rateOf.get(symbol);
    if (tree !== undefined) for (const read of symbols(tree)) need(read);
  };
  for (const column of columns) need(column);
  const states = model.states.filter((state) => needed.has(state));
  const isState = new Set(states);

  // How a formula changes with each state, through the assignments it reads.
  const gradients = new Map<string, Gradient>();
  const gradientOf = (symbol: string, stop?: ReadonlySet<string>): Gradient => {
    if (isState.has(symbol) || stop?.has(symbol) === true) return new Map([[symbol, 1]]);
    const tree = assigned.get(symbol);
    if (tree === undefined) return new Map();
    const key = stop === undefined ? symbol : `${symbol}|`;
    let made = gradients.get(key);
    if (made === undefined) {
      made = gradient(tree, stop);
      gradients.set(key, made);
    }
    return made;
  };
  const gradient = (tree: Tree, stop?: ReadonlySet<string>): Gradient => {
    const total = new Map<string, Tree>();
    for (const read of symbols(tree)) {
      const inner = gradientOf(read, stop);
      if (inner.size === 0) continue;
      const slope = derivative(tree, read);
      for (const [state, by] of inner) {
        const sum = add(total.get(state) ?? 0, multiply(slope, by));
        if (sum !== 0) total.set(state, sum);
      }
    }
    return total;
  };
  const isConstantSymbol = (symbol: string): boolean => gradientOf(symbol).size === 0;
  const isConstant = (tree: Tree) => [...symbols(tree)].every(isConstantSymbol);

  // The linear states: shrink the set until every member depends on members only, and with constant slopes.
  const slopes = new Map<string, Gradient>(states.map((state) => [state, gradient(rateOf.get(state) as Tree)]));
  const linearSet = new Set(states);
  for (let shrinking = true; shrinking; ) {
    shrinking = false;
    for (const state of linearSet) {
      const fits = [...(slopes.get(state) as Gradient)].every(
        ([other, slope]) => linearSet.has(other) && isConstant(slope),
      );
      if (!fits) {
        linearSet.delete(state);
        shrinking = true;
      }
    }
  }
  const linear = states.filter((state) => linearSet.has(state));
  const nonlinear = states.filter((state) => !linearSet.has(state));
  const row = new Map(linear.map((state, i) => [state, i]));
  const isReadout = (symbol: string): boolean => {
    const own = gradientOf(symbol);
    return own.size > 0 && [...own].every(([state, slope]) => linearSet.has(state) && isConstant(slope));
  };

  // Where the nonlinear world reads the linear one.
  const readoutSet = new Set<string>();
  const seen = new Set<string>();
  const frontier = (symbol: string): void => {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    if (isReadout(symbol)) readoutSet.add(symbol);
    else if (assigned.has(symbol)) for (const read of symbols(assigned.get(symbol) as Tree)) frontier(read);
  };
  for (const state of nonlinear) for (const read of symbols(rateOf.get(state) as Tree)) frontier(read);
  const drivers = [...readoutSet];
  for (const column of columns) if (!nonlinear.includes(column)) frontier(column);
  const readouts = [...readoutSet];
  const stop = new Set([...readouts, ...nonlinear]);

  // Constants: assignments of parameters, matrix entries, weights.
  const unnamed: Record<string, Tree> = {};
  const wanted = new Set<string>();
  const ask = (tree: Tree): string => {
    const name = typeof tree === "string" ? tree : `#${wanted.size}`;
    if (typeof tree !== "string") unnamed[name] = tree;
    wanted.add(name);
    return name;
  };
  const matrix = linear.flatMap((state, i) =>
    [...(slopes.get(state) as Gradient)].map(([other, slope]) => ({
      row: i,
      column: row.get(other) as number,
      name: ask(slope),
    })),
  );
  const atZero = (tree: Tree): Tree =>
    zeroed(tree, (symbol) =>
      isState.has(symbol) ? 0 : isConstantSymbol(symbol) ? symbol : atZero(assigned.get(symbol) as Tree),
    );
  const inflow = linear.flatMap((state, i) => {
    const constant = atZero(rateOf.get(state) as Tree);
    return constant === 0 ? [] : [{ row: i, name: ask(constant) }];
  });
  const weights = readouts.flatMap((symbol, i) =>
    [...gradientOf(symbol)].map(([state, slope]) => ({ row: i, column: row.get(state) as number, name: ask(slope) })),
  );
  const offsets = readouts.flatMap((symbol, i) => {
    const constant = isState.has(symbol) ? 0 : atZero(assigned.get(symbol) as Tree);
    return constant === 0 ? [] : [{ row: i, name: ask(constant) }];
  });
  const starts = states.flatMap((state) =>
    model.initial[state] === undefined ? [] : [{ state, name: ask(parse(model.initial[state])) }],
  );

  // The nonlinear part and the columns made from it, over [constants it reads, readouts, nonlinear states].
  const loose: Record<string, Tree> = {};
  for (const [symbol, tree] of assigned)
    if (needed.has(symbol) && !stop.has(symbol) && !isConstantSymbol(symbol)) loose[symbol] = tree;
  const constantsRead = (trees: readonly Tree[]): string[] => {
    const found = new Set<string>();
    const visit = (symbol: string): void => {
      if (stop.has(symbol) || found.has(symbol)) return;
      if (isConstantSymbol(symbol)) found.add(symbol);
      else for (const read of symbols(loose[symbol] as Tree)) visit(read);
    };
    for (const tree of trees) for (const read of symbols(tree)) visit(read);
    return [...found];
  };
  const program = (outputs: Record<string, Tree>, reads: readonly string[]): Program | undefined => {
    if (Object.keys(outputs).length === 0) return undefined;
    const constants = constantsRead(Object.values(outputs));
    for (const symbol of constants) ask(symbol);
    const made = compile({ ...loose, ...outputs }, [...constants, ...reads, ...nonlinear], Object.keys(outputs));
    return made;
  };
  const fs = Object.fromEntries(nonlinear.map((state) => [`f:${state}`, rateOf.get(state) as Tree]));
  const js: Record<string, Tree> = { ...fs };
  for (const state of nonlinear) {
    for (const [other, slope] of gradient(rateOf.get(state) as Tree, stop)) js[`j:${state}:${other}`] = slope;
  }
  const loud = columns.filter((column) => !stop.has(column));
  const rates = program(fs, drivers);
  const jacobian = nonlinear.length > 0 ? program(js, drivers) : undefined;
  const outputs = program(Object.fromEntries(loud.map((column) => [`o:${column}`, column])), readouts);

  const inputs = model.inputs.filter((input) => isState.has(input.to));
  const amountTrees: Record<string, Tree> = {};
  inputs.forEach(({ amount, over }, i) => {
    amountTrees[`in:${i}`] = parse(amount);
    if (over !== undefined) amountTrees[`over:${i}`] = parse(over);
  });

  // What must be given: constant symbols that nothing assigns.
  const constantTrees = new Map<string, Tree>();
  const given = new Set<string>();
  const collect = (symbol: string): void => {
    if (PER_DOSE.has(symbol) || constantTrees.has(symbol) || given.has(symbol)) return;
    const tree = assigned.get(symbol);
    if (tree === undefined) given.add(symbol);
    else {
      constantTrees.set(symbol, tree);
      for (const read of symbols(tree)) collect(read);
    }
  };
  for (const name of wanted) if (unnamed[name] === undefined) collect(name);
  for (const tree of Object.values(unnamed)) for (const read of symbols(tree)) collect(read);
  const shared = given.size;
  for (const tree of Object.values(amountTrees)) for (const read of symbols(tree)) collect(read);
  const inside = Object.fromEntries(constantTrees);
  const perDose = (symbol: string): boolean =>
    PER_DOSE.has(symbol) || (inside[symbol] !== undefined && [...symbols(inside[symbol])].some(perDose));
  const settled = Object.keys(inside).filter((symbol) => !perDose(symbol));
  const constants = compile({ ...inside, ...unnamed }, [...given], [...new Set([...wanted, ...settled])]);
  const amounts = compile({ ...inside, ...amountTrees }, [...given, ...PER_DOSE], Object.keys(amountTrees));
  const at = (name: string) => constants.outputs[name] as number;
  return {
    given: [...given],
    shared,
    linear,
    nonlinear,
    readouts,
    drivers: drivers.length,
    columns,
    constants,
    matrix: matrix.map(({ row, column, name }) => ({ row, column, at: at(name) })),
    inflow: inflow.map(({ row, name }) => ({ row, at: at(name) })),
    weights: weights.map(({ row, column, name }) => ({ row, column, at: at(name) })),
    offsets: offsets.map(({ row, name }) => ({ row, at: at(name) })),
    starts: starts.map(({ state, name }) => ({ state, at: at(name) })),
    rates,
    jacobian,
    outputs,
    amounts,
    inputs: inputs.map(({ route, as, to }, i) => ({
      route,
      as,
      state: linearSet.has(to) ? linear.indexOf(to) : linear.length + nonlinear.indexOf(to),
      at: amounts.outputs[`in:${i}`] as number,
      over: amounts.outputs[`over:${i}`],
    })),
  };
}
