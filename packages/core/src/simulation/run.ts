import { type Arrival, arrivals, type OtherDrugs } from "../dosing/dose-inputs.js";
import { dosesOf } from "../dosing/regimen.js";
import { KetalabError } from "../language/errors.js";
import type { Program } from "../language/formula/compile.js";
import { shownUnit, symbolUnit } from "../language/symbols/known.js";
import { fromBase } from "../language/units.js";
import { linearNumbers } from "../model/linear-numbers.js";
import type { System } from "../model/linear-partition.js";
import { unitIn } from "../model/symbol-unit.js";
import { columnMemory } from "../numerics/column-memory.js";
import { linearSolver } from "../numerics/linear/linear.js";
import type { LinearSolver } from "../numerics/linear/linear-solver.js";
import { integrate } from "../numerics/stiff/rodas.js";
import { defaultStep, evenTimes, type Grid, knots, withKnots } from "../numerics/time-grid.js";
import { type Behind, type Result, result } from "./result.js";
import type { ReadScenario } from "./scenario.js";
import { fillPiece, onKnots, type Piece, pieces } from "./segments.js";
import { stiffProblem } from "./stiff-problem.js";

/** The numbers of a run: parameters in the order of `System.given`, those of the regimen, and body weight, kg. */
type Numbers<T> = (given: Float64Array, doses: Readonly<Record<string, number>>, weight: number) => T;

/** A scenario ready for its numbers. */
export interface Runner {
  /** Runs it. */
  readonly run: Numbers<Result>;
  /** What the doses bring to the states, on the moments of that run. */
  readonly arrive: Numbers<readonly Arrival[]>;
}

/** Everything of a run that does not depend on its numbers, made once. */
export function makeRunner(scenario: ReadScenario, parts: System, relative: number, others: OtherDrugs): Runner {
  const { model, regimen, span, step: wanted } = scenario;
  const { linear, nonlinear, readouts, constants, columns: names } = parts;
  const [n, m, rows] = [linear.length, nonlinear.length, readouts.length];
  const inModel = unitIn(model);
  const units = names.map((name) => (symbolUnit(name) === inModel(name) ? (shownUnit(name) as string) : inModel(name)));
  const factors = units.map((unit) => fromBase(1, unit));
  const step = wanted ?? defaultStep(span);
  const even: Grid =
    scenario.at === undefined
      ? { times: evenTimes(span, step), step }
      : { times: Float64Array.from(scenario.at), step: 0 };
  const sourceOf = names.map((name) =>
    readouts.includes(name) ? readouts.indexOf(name) : nonlinear.includes(name) ? rows + nonlinear.indexOf(name) : -1,
  );
  const work = parts.amounts.registers();
  const solve = solverOf(parts);
  const spare = spareColumns();
  const columnOf = Array.from({ length: rows + m }, (_, row) => sourceOf.indexOf(row));
  const rescaled = factors.flatMap((factor, c) => (factor === 1 ? [] : [c]));
  const room = { state: new Float64Array(n), rates: new Float64Array(n) };

  const onGrid = (grid: Grid, given: Float64Array, doses: Readonly<Record<string, number>>, weight: number) => {
    const events = dosesOf(regimen, doses, weight, Math.max(span, grid.times[grid.times.length - 1]!));
    const all = arrivals(parts, events, given, work, others);
    // A dose may arrive over a time of its own, as what is swallowed does.
    const moments = knots(parts.inputs.some(({ over }) => over !== undefined) ? [...events, ...all] : events, grid);
    return { events, moments, arriving: onKnots(all, moments) };
  };

  const cut = (grid: Grid, given: Float64Array, doses: Readonly<Record<string, number>>, weight: number) => {
    const { solver, inflow, starts } = solve(given);
    const { events, moments, arriving } = onGrid(grid, given, doses, weight);
    const { times } = withKnots(grid, moments);
    const timeline = { solver, knots: moments, times, arrivals: arriving, inflow, starts, room };
    return { events, times, arriving, stretches: pieces(timeline) };
  };

  const runOn = (grid: Grid, given: Float64Array, doses: Readonly<Record<string, number>>, weight: number): Result => {
    const { events, times, stretches } = cut(grid, given, doses, weight);
    const size = times.length;
    const columns = names.map(() => fresh(size));
    // A row that is a column as it stands is written where it will be read.
    const seen = columnOf.map((c, row) => columns[c] ?? spare(row, size));
    for (const piece of stretches) {
      for (let row = 0; row < rows; row++) fillPiece(piece, row, times, grid.step, seen[row] as Float64Array);
    }
    if (m > 0) solveStiff(parts, solve(given).registers, stretches, times, seen, relative);
    if (parts.outputs !== undefined) runOutputs(parts.outputs, parts, solve(given).registers, seen, columns);
    for (const c of rescaled) {
      const [factor, column] = [factors[c] as number, columns[c] as Float64Array];
      for (let k = 0; k < size; k++) column[k] = column[k]! * factor;
    }
    return result({
      time: times,
      names,
      columns,
      units,
      doses: events,
      behind: () => behind(grid, given, doses, weight),
    });
  };

  /** What is worked out only when somebody asks for it. */
  const behind = (
    grid: Grid,
    given: Float64Array,
    doses: Readonly<Record<string, number>>,
    weight: number,
  ): Behind => ({
    values: () => ({
      ...doses,
      ...Object.fromEntries(parts.given.map((name, i) => [name, given[i] as number])),
      WT: weight,
      ...named(constants, solve(given).registers),
    }),
    again: (at) => runOn({ times: Float64Array.from(at), step: 0 }, given, doses, weight),
    area(c, until) {
      const row = sourceOf[c] as number;
      if (row < 0 || row >= rows) return undefined;
      if (until === 0) return 0;
      if (!Number.isFinite(until) && regimen.endless) throw noEnd(names[c]!, regimen.text());
      // As far as the doses go, and not only the run: an infusion that outlasts it still stops some day.
      const { arriving } = onGrid(grid, given, doses, weight);
      const done = arriving.reduce((last, { end }) => Math.max(last, end), 0);
      const times = Float64Array.of(0, Number.isFinite(until) ? until : done + 1);
      const { stretches } = cut({ times, step: 0 }, given, doses, weight);
      return (areaOf(stretches, row, until) * (factors[c] as number)) / 60;
    },
    terminalRate(c) {
      const row = sourceOf[c] as number;
      if (row < 0 || row >= rows) return undefined;
      return cut(grid, given, doses, weight).stretches.at(-1)?.linear.terminal(row);
    },
  });

  return {
    run: (given, doses, weight) => runOn(even, given, doses, weight),
    arrive: (given, doses, weight) => onGrid(even, given, doses, weight).arriving,
  };
}

const noEnd = (column: string, text: string): KetalabError =>
  new KetalabError(
    "unsupported",
    `${column}: "${text}" goes on without end, and so does the area; give a time, for instance to: "24 h", or an end, "x 6"`,
    { path: "to", given: "infinity" },
  );

/** Of all runs: a scenario read anew need not ask for memory first. */
const fresh = columnMemory();

type Solve = ReturnType<typeof solverFor>;
const solvers = new WeakMap<System, Solve>();

/** One for all runs of a system, so that a scenario read from text anew finds its exponentials ready. */
function solverOf(parts: System): Solve {
  let known = solvers.get(parts);
  if (known === undefined) {
    known = solverFor(parts);
    solvers.set(parts, known);
  }
  return known;
}

/** What follows from the parameters alone; kept while they stay. */
function solverFor(parts: System) {
  const { linear, nonlinear, constants } = parts;
  const n = linear.length;
  const registers = constants.registers();
  const last = new Float64Array(parts.given.length);
  let known: { solver: LinearSolver; inflow: Float64Array; starts: Float64Array; registers: Float64Array } | undefined;
  return (given: Float64Array) => {
    if (known !== undefined && same(given, last)) return known;
    last.set(given);
    registers.set(given);
    constants.run(registers);
    const { matrix, inflow, weights, offsets } = linearNumbers(parts, registers);
    const starts = new Float64Array(n + nonlinear.length);
    for (const { state, at } of parts.starts) {
      starts[linear.includes(state) ? linear.indexOf(state) : n + nonlinear.indexOf(state)] = registers[at]!;
    }
    known = { solver: linearSolver(matrix, n, weights, offsets, parts.drivers), inflow, starts, registers };
    return known;
  };
}

function same(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Room for rows that no result keeps, used again by the next run. */
function spareColumns() {
  const kept: Float64Array[] = [];
  return (row: number, size: number): Float64Array => {
    if (kept[row]?.length !== size) kept[row] = new Float64Array(size);
    return kept[row];
  };
}

const named = (constants: Program, registers: Float64Array): Record<string, number> =>
  Object.fromEntries(
    Object.entries(constants.outputs).flatMap(([name, at]) =>
      name.startsWith("#") ? [] : [[name, registers[at] as number]],
    ),
  );

function areaOf(stretches: readonly Piece[], row: number, until: number): number {
  let sum = 0;
  stretches.forEach(({ start, end, linear }, k) => {
    const to = k === stretches.length - 1 ? until : Math.min(end, until);
    // Zero is a knot, so what was before it stands in stretches of its own.
    if (start >= 0 && to > start) sum += linear.area(row, to - start);
  });
  return sum;
}

function solveStiff(
  parts: System,
  registers: Float64Array,
  stretches: readonly Piece[],
  times: Float64Array,
  seen: readonly Float64Array[],
  relative: number,
): void {
  const rows = parts.readouts.length;
  const m = parts.nonlinear.length;
  const y = new Float64Array(m);
  const visit = (k: number, values: Float64Array) => {
    for (let i = 0; i < m; i++) (seen[rows + i] as Float64Array)[k] = values[i] as number;
  };
  const problem = stiffProblem(parts, registers);
  let firstStep = 0;
  for (const piece of stretches) {
    let jumped = false;
    for (let i = 0; i < m; i++) {
      const added = piece.added[i] as number;
      if (added !== 0) jumped = true;
      y[i] = y[i]! + added;
    }
    const { start, end, from, to } = piece;
    const options = { relative, absolute: relative * 1e-2, firstStep: jumped ? 0 : Math.min(firstStep, 0.5) };
    firstStep = integrate(problem(piece), y, { start, end, times, from, to }, visit, options);
  }
}

/** Moments worked out at a time: few enough that all registers stay in the fast memory. */
const BLOCK = 128;

/** Columns that are neither states nor readouts, a block of moments at a time. */
function runOutputs(
  program: Program,
  { readouts, nonlinear, columns, constants }: System,
  registers: Float64Array,
  seen: readonly Float64Array[],
  made: readonly Float64Array[],
): void {
  const all = program.columns(BLOCK);
  const live = readouts.length + nonlinear.length;
  const count = program.inputs.length - live;
  for (let i = 0; i < count; i++) {
    const value = registers[constants.outputs[program.inputs[i] as string] as number] as number;
    all.fill(value, i * BLOCK, (i + 1) * BLOCK);
  }
  const places = columns.flatMap((column, c) => {
    const at = program.outputs[`o:${column}`];
    return at === undefined ? [] : [{ c, at }];
  });
  const size = made[0]?.length ?? 0;
  for (let k = 0; k < size; k += BLOCK) {
    const many = Math.min(BLOCK, size - k);
    for (let i = 0; i < live; i++) all.set((seen[i] as Float64Array).subarray(k, k + many), (count + i) * BLOCK);
    program.runColumns(all, BLOCK, many);
    for (const { c, at } of places) (made[c] as Float64Array).set(all.subarray(at * BLOCK, at * BLOCK + many), k);
  }
}
