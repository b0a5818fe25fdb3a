import { hestrin1990, traynelis2010, yi2019 } from "../../sources/receptor.js";
import { acrossReceptors, between, measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const cloned = { conditions: "recombinant, with GluN1", source: traynelis2010, evidence: "read" } as const;
const pulse = {
  conditions: "outside-out patches, oocytes; 1 mM glutamate for 3 to 5 ms, GluN1-1a; weighted",
  source: yi2019,
  evidence: "read",
} as const;
const slice = {
  receptor: "native",
  voltage: -40,
  magnesium: 1,
  conditions: "synaptic current at the CA1 soma, 30 to 32 °C",
  source: hestrin1990,
  evidence: "read",
} as const;
const flip = { conditions: "GluA1-flip, recombinant", source: traynelis2010, evidence: "read" } as const;
const DECAY = "time constant of deactivation";

/** The subunit sets how long a synaptic current lasts, over two orders of magnitude. */
export const deactivation: Topic = {
  id: "deactivation",
  title: "How long the current lasts",
  about: "Time constants after glutamate is gone; GluN2D is tens of times slower than GluN2A.",
  measurements: [
    ...between(DECAY, ["22 ms", "230 ms"], { ...cloned, receptor: "GluN2A" }),
    ...between(DECAY, ["71 ms", "95 ms"], { ...cloned, receptor: "GluN2B", note: "fast" }),
    ...between(DECAY, ["538 ms", "617 ms"], { ...cloned, receptor: "GluN2B", note: "slow" }),
    ...between(DECAY, ["260 ms", "382 ms"], { ...cloned, receptor: "GluN2C" }),
    ...between(DECAY, ["1700 ms", "4408 ms"], { ...cloned, receptor: "GluN2D" }),
    measured(DECAY, "87 ms", { ...pulse, receptor: "GluN2A", error: 7 }),
    measured(DECAY, "548 ms", { ...pulse, receptor: "GluN2B", error: 45 }),
    measured(DECAY, "5714 ms", { ...pulse, receptor: "GluN2D", error: 458 }),
    ...acrossReceptors("rise time", { GluN2A: "3.9 ms", GluN2B: "14.9 ms", GluN2D: "6.2 ms" }, pulse),
    measured("synaptic decay, fast (65 %)", "23.5 ms", { ...slice, error: 3.8 }),
    measured("synaptic decay, slow", "123 ms", { ...slice, error: 83 }),
    measured("Q10 of the rise", "2.2", {
      ...slice,
      voltage: undefined,
      conditions: "synaptic current, CA1",
      error: 0.5,
    }),
    measured("Q10 of the fast decay", "3.5", {
      ...slice,
      voltage: undefined,
      conditions: "synaptic current, CA1",
      error: 0.9,
    }),
    ...between("EC50 of glutamate, AMPA receptor", ["500 µM", "700 µM"], flip),
    ...between("time constant of deactivation, AMPA receptor", ["0.7 ms", "1.2 ms"], flip),
    ...between("time constant of desensitisation, AMPA receptor", ["2.5 ms", "4.1 ms"], flip),
  ],
  observations: [],
};
