import { between, measured } from "../measurement.js";
import { chiu2017, clements1992, herman2007, moussawi2011 } from "../receptor-sources.js";
import type { Topic } from "../topic.js";

const cleft = { conditions: "cultured hippocampal synapses", source: clements1992, evidence: "read" } as const;

/** Receptors in a synapse see glutamate briefly and in plenty, those outside see a trace of it always. */
export const surroundings: Topic = {
  id: "surroundings",
  title: "Glutamate in the synapse and outside it",
  about: "A synapse is flooded for about a millisecond. Of the level outside, methods disagree a thousandfold.",
  measurements: [
    measured("glutamate in the cleft, peak", "1.1 mM", cleft),
    measured("glutamate in the cleft, decay", "1.2 ms", cleft),
    measured("ambient glutamate", "25 nM", {
      conditions: "CA1 slice, the receptors themselves as the sensor",
      source: herman2007,
      evidence: "read",
      note: "too low to activate the receptors to a degree that matters",
    }),
    ...between("ambient glutamate", ["0.02 µM", "20 µM"], {
      conditions: "range of reports; microdialysis about 2 to 10 µM, electrophysiology 25 to 90 nM",
      source: moussawi2011,
      evidence: "read",
    }),
  ],
  observations: [
    {
      says: "nanomolar in synaptic and non-synaptic compartments of the nucleus accumbens, with uptake blocked too",
      source: chiu2017,
      evidence: "read",
    },
  ],
};
