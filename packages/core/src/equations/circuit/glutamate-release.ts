import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Glutamate release follows the pyramidal cells and is restrained by the autoreceptor. */
export const glutamateRelease = equation({
  id: "glutamate-release",
  of: "release",
  kind: "assignment",
  expr: "fa*(rE - lambda*max(0, rE - 1))",
  source: convention,
  title: "glutamate release",
});
