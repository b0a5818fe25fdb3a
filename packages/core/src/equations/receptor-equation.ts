import { type Equation, type EquationSpec, equation as plain } from "../language/formula/equation.js";
import { learnReceptorWords } from "../language/symbols/register-receptor.js";

/**
 * A formula of the receptor. Its symbols are learnt first, whichever of the files a bundler lets run first.
 * @see plain
 */
export function equation(spec: EquationSpec): Equation {
  learnReceptorWords();
  return plain(spec);
}
