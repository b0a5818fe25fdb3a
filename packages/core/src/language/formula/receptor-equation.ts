import { learnReceptorWords } from "../symbols/register-receptor.js";
import { type Equation, type EquationSpec, equation as plain } from "./equation.js";

/**
 * A formula of the receptor. Its symbols are learnt first, whichever of the files a bundler lets run first.
 * @see plain
 */
export function equation(spec: EquationSpec): Equation {
  learnReceptorWords();
  return plain(spec);
}
