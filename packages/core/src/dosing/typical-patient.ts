import { KetalabError } from "../language/errors.js";
import { linearNumbers } from "../model/linear-numbers.js";
import { type System, system } from "../model/linear-partition.js";
import { forRoutes } from "../model/unused-depots.js";
import { linearSolver } from "../numerics/linear/linear.js";
import type { LinearSolver } from "../numerics/linear/linear-solver.js";
import { arrivals } from "./dose-inputs.js";
import type { DoseEvent, Setting } from "./regimen.js";

/**
 * The linear part of a model with typical values, for regimens that work something out beforehand: a pump its rates, a
 * long course how far back it reaches.
 */
export interface TypicalBody {
  readonly parts: System;
  readonly solver: LinearSolver;
  /** A readout of some states. */
  level(row: number, state: Float64Array): number;
  /** What doses bring to each state in all. */
  bring(events: readonly DoseEvent[]): Float64Array;
}

/** @param columns what is to be seen of it. @returns the body of a weight, kg. */
export function typicalBody(
  { model, parameters }: Setting,
  columns: readonly string[],
  routes: readonly string[],
): (weight: number) => TypicalBody {
  const parts = system(forRoutes(model, routes, columns), columns);
  const n = parts.linear.length;
  const work = parts.amounts.registers();
  return (weight) => {
    const registers = parts.constants.registers();
    parts.given.forEach((name, i) => {
      registers[i] = name === "WT" ? weight : (parameters[name]?.base ?? Number.NaN);
    });
    const inputs = registers.slice(0, parts.given.length);
    parts.constants.run(registers);
    const { matrix, weights } = linearNumbers(parts, registers);
    const rows = parts.readouts.length;
    return {
      parts,
      solver: linearSolver(matrix, n, weights, new Float64Array(rows)),
      level: (row, state) => state.reduce((sum, x, i) => sum + x * (weights[row * n + i] as number), 0),
      bring(events) {
        const all = new Float64Array(n);
        for (const { state, amount } of arrivals(parts, events, inputs, work)) {
          if (state < n) all[state] = (all[state] as number) + amount;
        }
        return all;
      },
    };
  };
}

/** What is smaller than this share of its peak is gone. */
const GONE = 1e-8;

/** Nothing is followed for longer, min: 5 years. */
const LONGEST = 5 * 365 * 1440;

/**
 * How long something is seen of doses, min.
 * @throws KetalabError for a model that has a clock of its own, and for what never leaves.
 */
export function lasting({ model }: Setting, { parts, solver, level, bring }: TypicalBody, doses: DoseEvent[]): number {
  if (parts.inflow.length > 0)
    throw new KetalabError("unsupported", `${model.id} changes by the clock, so it has no steady state`, {
      path: "regimen",
    });
  const n = parts.linear.length;
  const stretch = solver.stretch(0, bring(doses), new Float64Array(n));
  const state = new Float64Array(n);
  const peaks = new Float64Array(parts.readouts.length);
  for (let after = 1; after < LONGEST; after *= 1.25) {
    stretch.state(after, state);
    let seen = false;
    for (let row = 0; row < peaks.length; row++) {
      const value = Math.abs(level(row, state));
      if (value > peaks[row]!) peaks[row] = value;
      if (value > GONE * peaks[row]!) seen = true;
    }
    if (!seen) return after;
  }
  throw new KetalabError("unsupported", `${model.id} keeps something of every dose, so it has no steady state`, {
    path: "regimen",
  });
}
