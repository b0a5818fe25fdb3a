import { ascher1988 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Magnesium leaves more slowly the stronger the field holds it. */
export const magnesiumExit = equation({
  id: "magnesium-exit",
  of: "koffMg",
  kind: "assignment",
  expr: "koffMg0*exp(Vm/VoffMg)",
  source: ascher1988,
  title: "magnesium leaves the pore",
});
