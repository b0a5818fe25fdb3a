import { equation } from "../../language/formula/equation.js";
import { ascher1988 } from "../../sources/receptor.js";

/** Magnesium leaves more slowly the stronger the field holds it. */
export const magnesiumExit = equation({
  id: "magnesium-exit",
  of: "koffMg",
  kind: "assignment",
  expr: "koffMg0*exp(Vm/VoffMg)",
  source: ascher1988,
  title: "magnesium leaves the pore",
});
