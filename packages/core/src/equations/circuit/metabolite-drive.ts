import { zanos2018 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** The metabolite drives plasticity by itself, past the NMDA receptor. */
export const metaboliteDrive = equation({
  id: "metabolite-drive",
  of: "uP",
  kind: "assignment",
  expr: "HNKb/(HNKb + KHNK)",
  source: zanos2018,
  title: "drive of plasticity by the metabolite",
});
