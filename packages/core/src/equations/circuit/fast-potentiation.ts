import { modaSava2019 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** What comes in hours and induces the effect. */
export const fastPotentiation = equation({
  id: "fast-potentiation",
  of: "Wfast",
  kind: "rate",
  expr: "gP*kFon*(BDNF - 1) - kFoff*Wfast",
  source: modaSava2019,
  title: "fast potentiation",
});
