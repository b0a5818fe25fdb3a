import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** What was injected into the belly leaves it. */
export const ratDepot = equation({
  id: "rat-depot",
  of: "A1",
  kind: "rate",
  expr: "-ka_ip*A1",
  source: convention,
  title: "depot in the belly",
});
