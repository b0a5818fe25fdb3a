import { lehre1998 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Without drug as much comes in as the transporters carry away. */
export const basalInflux = equation({
  id: "basal-influx",
  of: "J0",
  kind: "assignment",
  expr: "Vmax*G0/(Km + G0)",
  source: lehre1998,
  title: "influx without drug",
});
