import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const share = (value = Number.NaN) => `${number(value, 2)}\u202f%`;

/** The words of the scene "Do the receptors follow the drip?". */
export const duringTheDrip = {
  title: "Do the receptors follow the drip?",
  lead: "Ketamine passes the open gate only. What lags behind the blood when a synapse is seldom used?",
  controls: {
    dose: "dose",
    every: "a pulse of glutamate",
    duration: "over",
    voltage: "membrane voltage",
    minutes: "look at",
  },
  intervals: { "1": "every second", "10": "every 10 s", "120": "every 2 min", "600": "every 10 min" },
  panels: {
    free: { title: "free ketamine at the receptor" },
    block: { title: "channels that hold ketamine" },
    left: { title: "as a share of the end of the drip", short: "of the end of the drip" },
  },
  lines: {
    Cu: { name: "free", label: "free ketamine" },
    settled: { name: "settled", label: "block, were it settled" },
    blocked: { name: "trapping", label: "block with trapping" },
    CuLeft: { name: "free drug", label: "free ketamine, of the end" },
    blockedLeft: { name: "block", label: "block, of the end" },
  },
  half: "half of it",
  steps: [
    {
      values: { dose: 0.5, every: "1", duration: 40, voltage: -20, minutes: 60 },
      caption: "In a busy synapse, with a pulse every second, block follows the free drug minute by minute.",
    },
    {
      values: { dose: 0.5, every: "120", duration: 40, voltage: -20, minutes: 60 },
      caption: "With a pulse every two minutes it lags: less while the drip runs, more after it.",
    },
    {
      values: { dose: 0.5, every: "600", duration: 40, voltage: -20, minutes: 120 },
      caption: "A nearly silent synapse takes up little in 40 minutes and keeps it while the blood clears.",
    },
    {
      values: { dose: 0.5, every: "120", duration: 40, voltage: -70, minutes: 60 },
      caption: "At rest magnesium keeps most pores: there is less to hold, and still a lag.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { end = 0, settled = 0, later = 0, settledLater = 0 } = summary;
    const rest = `An hour later ${share(later)} are blocked and ${share(settledLater)} would be; ${share(summary.left)} of the block is left beside ${share(summary.drugLeft)} of the free drug.`;
    if (before && before.values.every !== values.every) {
      return `Gates that open ${often(values)} instead of ${often(before.values)}: at the end of the drip block goes from ${share(before.summary.end)} to ${share(end)}, where ${share(settled)} would be settled. ${rest}`;
    }
    return `${withUnit(Number(values.dose), "mg/kg")} over ${withUnit(Number(values.duration), "min")} with gates that open ${often(values)}: at the end of the drip ${share(end)} of the channels are blocked, where ${share(settled)} would be settled. ${rest}`;
  },
  liberties: [
    {
      text: "Binding is unbinding over the IC50 without magnesium; unbinding is a macroscopic rate over an open probability of 0.22. Other sets of rates differ twofold.",
      evidence: "derived",
    },
    {
      text: "The voltage stays where it is set and does not follow the pulses of 1 mM for 1 ms; how often a synapse is used is chosen for the lesson.",
      evidence: "illustrative",
    },
    {
      text: "Nothing escapes from a shut gate, and the trace of glutamate outside synapses is left out: both would let a silent synapse recover sooner.",
    },
    { text: "Ketamine only; its metabolites hold no channels here." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };

const often = ({ every }: SceneSpec["steps"][number]["values"]) => duringTheDrip.intervals[every as "1"];
