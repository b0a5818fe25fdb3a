import { chiu2017, moussawi2011 } from "../../sources/receptor.js";
import { glutamatePlaces } from "../glutamate-exposure.js";
import { between } from "../measurement.js";
import type { Topic } from "../topic.js";

/** Receptors in a synapse see glutamate briefly and in plenty, those outside see a trace of it always. */
export const surroundings: Topic = {
  id: "surroundings",
  title: "Glutamate in the synapse and outside it",
  about: "A synapse is flooded for about a millisecond. Of the level outside, methods disagree a thousandfold.",
  measurements: [
    glutamatePlaces.synapse.peak,
    glutamatePlaces.synapse.decay,
    glutamatePlaces.ambient,
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
