import { clements1992, herman2007 } from "../sources/receptor.js";
import { measured } from "./measurement.js";

const cleft = { conditions: "cultured hippocampal synapses", source: clements1992, evidence: "read" } as const;

/**
 * What glutamate a receptor meets where it sits. In a synapse much of it, briefly, while the cell is depolarised; outside
 * a trace of it always. At equilibrium the place does not matter to a trapping block, to its speed it does.
 */
export const glutamatePlaces = {
  synapse: {
    peak: measured("glutamate in the cleft, peak", "1.1 mM", cleft),
    decay: measured("glutamate in the cleft, decay", "1.2 ms", cleft),
  },
  ambient: measured("ambient glutamate", "25 nM", {
    conditions: "CA1 slice, the receptors themselves as the sensor",
    source: herman2007,
    evidence: "read",
    note: "too low to activate the receptors to a degree that matters",
  }),
} as const;
