import * as antagonism from "../equations/antagonism-index.js";
import * as family from "../equations/receptor-index.js";
import type { Equation } from "../language/formula/equation.js";

/** The formulas of the receptor by itself, by their ids; in Node they stand among all others. */
export const receptorEquations: Readonly<Record<string, Equation>> = Object.fromEntries(
  [...Object.values(family), ...Object.values(antagonism)].map((one: Equation) => [one.id, one]),
);
