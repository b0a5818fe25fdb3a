import { zanos2023 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Excess drives plasticity and saturates; with the gate, plasticity also needs pyramidal receptors that are left. */
export const excessDrive = equation({
  id: "excess-drive",
  of: "uP",
  kind: "assignment",
  expr: "xA/(xA + x50)*(1 - bE)^ngate",
  source: zanos2023,
  title: "drive of plasticity by the excess",
});
