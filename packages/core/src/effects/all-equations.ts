import * as family from "../equations/effects-index.js";
import type { Equation } from "../language/formula/equation.js";
import { byId } from "../language/names.js";

/** The formulas of the further effects by their ids; in Node they stand among all others. */
export const effectEquations: Readonly<Record<string, Equation>> = byId<Equation>(family);
