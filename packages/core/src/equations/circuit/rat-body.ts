import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** What has been taken up is eliminated. */
export const ratBody = equation({
  id: "rat-body",
  of: "A2",
  kind: "rate",
  expr: "ka_ip*A1 - k10*A2",
  source: convention,
  title: "drug in the rat",
});
