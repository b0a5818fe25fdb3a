import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number } from "../../../text/number-text.js";
import { alike, changed, known, knownTwice, near, now, setTo, was } from "../../shared/said.js";

const share = (value = Number.NaN) => `${number(value, 2)}\u202f%`;

/** The words of the scene "Do the receptors follow the drip?". */
export const duringTheDrip = {
  title: "Do the receptors follow the drip?",
  lead: "Ketamine passes only through the open gate. At a quiet synapse, does the block lag behind the blood?",
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
    left: { title: "% of the value at the end of the drip", short: "% of the value at the end" },
  },
  lines: {
    Cu: { name: "free", label: "free ketamine" },
    settled: { name: "settled", label: "block at equilibrium" },
    blocked: { name: "trapping", label: "block with trapping" },
    CuLeft: { name: "free drug", label: "free ketamine, % of the end" },
    blockedLeft: { name: "block", label: "block, % of the end" },
  },
  half: "half of it",
  steps: [
    {
      values: { dose: 0.5, every: "1", duration: 40, voltage: -20, minutes: 60 },
      caption: "In a busy synapse, with a pulse every second, block follows the free drug minute by minute.",
      holds: (said) =>
        near(now(said, "end"), now(said, "settled")) && near(now(said, "later"), now(said, "settledLater")),
    },
    {
      values: { dose: 0.5, every: "120", duration: 40, voltage: -20, minutes: 60 },
      caption: "With a pulse every two minutes it lags: less than at equilibrium while the drip runs, more after it.",
      holds: (said) => now(said, "end") < now(said, "settled") && now(said, "later") > now(said, "settledLater"),
    },
    {
      values: { dose: 0.5, every: "600", duration: 40, voltage: -20, minutes: 120 },
      caption: "A nearly silent synapse takes up little in 40 minutes and keeps it while the blood clears.",
      holds: (said) => now(said, "end") < now(said, "settled") / 3 && now(said, "left") > now(said, "drugLeft"),
    },
    {
      values: { dose: 0.5, every: "120", duration: 40, voltage: -70, minutes: 60 },
      caption: "At rest magnesium keeps ketamine out of most pores: there is less block, and still a lag.",
      holds: (said, [, two]) =>
        two !== undefined && now(said, "settled") < now(two, "settled") && now(said, "end") < now(said, "settled"),
    },
  ],
  says,
  liberties: [
    {
      text: "The binding rate is the unbinding rate over the IC50 without magnesium; unbinding is a macroscopic rate over an open probability of 0.22. Other sets of rates differ twofold.",
      evidence: "derived",
    },
    {
      text: "The voltage stays where it is set and does not follow the pulses of 1 mM for 1 ms; how often a synapse is used is chosen for the lesson.",
      evidence: "illustrative",
    },
    {
      text: "Nothing escapes from a shut gate, and the trace of glutamate outside synapses is left out: both would let a silent synapse recover sooner.",
    },
    { text: "Ketamine only; its metabolites block no channels here." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const often = ({ every }: Said["values"]) => duringTheDrip.intervals[every as "1"];

/** How far the block has come when the drip ends, and how it goes on. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [...(changed(said, ["every"]).length > 0 ? paced : opening), ...lag, ...later]);
}

const opening = [
  claim(
    known("end"),
    (said: Said) =>
      `${exactly(setTo(said, "dose"), "mg/kg")} over ${exactly(setTo(said, "duration"), "min")} with gates that open ${often(said.values)}: at the end of the drip ${share(now(said, "end"))} of the channels are blocked`,
  ),
];
const paced = [
  claim(
    knownTwice("end"),
    (said: Said) =>
      `Gates that open ${often(said.values)} instead of ${often(said.before?.values ?? said.values)}: at the end of the drip block goes from ${share(was(said, "end"))} to ${share(now(said, "end"))}`,
  ),
];
const lag = [
  [
    claim(
      (said: Said) => alike(now(said, "end"), now(said, "settled"), 2),
      () => ", as at equilibrium.",
    ),
    claim(
      (said: Said) => now(said, "end") < now(said, "settled"),
      (said) => `; it would be ${share(now(said, "settled"))} if it had time to settle.`,
    ),
    claim(
      (said: Said) => now(said, "end") > now(said, "settled"),
      (said) => `; at equilibrium it would be ${share(now(said, "settled"))}.`,
    ),
  ],
];
const later = [
  claim(
    known("later", "settledLater"),
    (said: Said) =>
      ` An hour later ${share(now(said, "later"))} are blocked and ${share(now(said, "settledLater"))} would be: `,
  ),
  [
    claim(
      (said: Said) => now(said, "left") > 102 && now(said, "drugLeft") < 98,
      (said) =>
        `the block is higher than when the drip ended (${number(now(said, "left") / 100, 2)} times) although only ${share(now(said, "drugLeft"))} of the free drug is left.`,
    ),
    claim(
      (said: Said) =>
        alike(now(said, "left"), now(said, "drugLeft"), 1) || near(now(said, "left"), now(said, "drugLeft")),
      (said) =>
        `block and free drug have fallen alike, to ${share(now(said, "left"))} and ${share(now(said, "drugLeft"))}.`,
    ),
    claim(
      (said: Said) => now(said, "left") > now(said, "drugLeft"),
      (said) =>
        `${share(now(said, "left"))} of the block is left but only ${share(now(said, "drugLeft"))} of the free drug.`,
    ),
    claim(
      known("left", "drugLeft"),
      (said: Said) =>
        `${share(now(said, "left"))} of the block is left and ${share(now(said, "drugLeft"))} of the free drug.`,
    ),
  ],
];
