import { schoepp1999 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Glutamate outside the synapse brakes its own release. */
export const autoreceptor = equation({
  id: "autoreceptor",
  of: "a",
  kind: "rate",
  expr: "(q + (1 - q)*Glu/(Glu + Ka) - a)/taua",
  source: schoepp1999,
  title: "autoreceptor",
});
