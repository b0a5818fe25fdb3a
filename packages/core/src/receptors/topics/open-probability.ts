import {
  autocrine2017,
  dingledine1999,
  dzubay1996,
  jahr1992,
  paoletti2013,
  rosenmund1995,
} from "../../sources/receptor.js";
import { measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const order = {
  conditions: "single channels, saturating agonist; order of magnitude",
  source: paoletti2013,
  evidence: "unverified",
  confidence: "medium",
  as: "about",
} as const;
const review = { conditions: "review table", source: dingledine1999, evidence: "read" } as const;

/** A factor of nine between laboratories, and it goes straight into every time constant of a block. */
export const openProbability: Topic = {
  id: "open-probability",
  title: "How often the gate is open",
  about:
    "From 0.04 to 0.5 for the same kind of receptor; every rate that is worked back from a whole cell depends on it.",
  measurements: [
    measured("open at the peak, of glutamate-bound channels", "0.3", {
      receptor: "native",
      conditions: "outside-out patches, with MK-801",
      source: jahr1992,
      evidence: "read",
    }),
    measured("peak open probability", "0.3", {
      receptor: "native",
      conditions: "outside-out patches, hippocampal",
      source: dzubay1996,
      evidence: "read",
    }),
    measured("mean first latency", "10 ms", {
      receptor: "native",
      conditions: "outside-out patches, hippocampal",
      source: dzubay1996,
      evidence: "read",
    }),
    measured("open probability", "0.04", {
      receptor: "native",
      conditions: "cultured hippocampal neurones, whole-cell, saturating NMDA; much higher in patches",
      source: rosenmund1995,
      evidence: "read",
    }),
    measured("open probability", "0.118", {
      receptor: "GluN2B",
      voltage: -90,
      conditions: "GluN2B-like autocrine openings, binomial fit",
      source: autocrine2017,
      evidence: "read",
    }),
    measured("open probability", "0.36", { ...review, receptor: "GluN2A" }),
    measured("open probability", "0.04", { ...review, receptor: "GluN2D" }),
    measured("open probability", "0.5", { ...order, receptor: "GluN2A" }),
    measured("open probability", "0.1", { ...order, receptor: "GluN2B" }),
    measured("open probability", "0.01", { ...order, receptor: "GluN2C" }),
    measured("open probability", "0.01", { ...order, receptor: "GluN2D" }),
  ],
  observations: [],
};
