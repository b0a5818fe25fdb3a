import { clarke2008 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Back to the outside past sodium, or on to the inside, which a strong field drives it to. */
export const magnesiumExitIons = equation({
  id: "magnesium-exit-ions",
  of: "koffMg",
  kind: "assignment",
  expr: "koffMg0*exp(Vm/VoffMg)/(1 + Na/KNa)^2 + kinMg0*exp(-Vm/VinMg)",
  source: clarke2008,
  title: "magnesium leaves, out or in",
});
