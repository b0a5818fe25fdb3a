import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** What was given, per kilogram. */
export const dosePerWeight = equation({
  id: "dose-per-weight",
  of: "D",
  kind: "assignment",
  expr: "dose/WT",
  source: convention,
  title: "dose per body weight",
});
