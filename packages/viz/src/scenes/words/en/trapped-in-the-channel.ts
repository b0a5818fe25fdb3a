import { ligand } from "@ketalab/core/receptor";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import {
  both,
  changed,
  falls,
  known,
  knownTwice,
  near,
  not,
  now,
  setFrom,
  setTo,
  stays,
  was,
} from "../../shared/said.js";

const share = (value = Number.NaN) => `${number(value, 2)}\u202f%`;
const seconds = (value: number) => withUnit(value, "s");

/** The words of the scene "What happens when the channel closes on the drug?". */
export const trappedInTheChannel = {
  title: "What happens when the channel closes on the drug?",
  lead: "The drug goes in and out only through the open gate. Pulses of glutamate open it: first with drug, then a rest, then without drug.",
  controls: { rate: "pulses", time: "look at", concentration: "free drug", drug: "drug" },
  abscissa: "time",
  panels: {
    open: { title: "gates that are open", short: "open gates" },
    block: { title: "channels that hold the drug", short: "channels with drug" },
    pore: {
      title: "where the receptors are",
      units: "% of them",
      place: seconds,
      gates: {
        closed: { name: "closed", short: "closed" },
        open: { name: "open", short: "open" },
        desensitised: { name: "desensitised", short: "desens." },
      },
      keys: { glutamate: "glutamate", held: "drug in the pore", idle: "waits for one of them" },
    },
  },
  lines: {
    O: { name: "open", label: "open, pore free" },
    OB: { name: "open, held", label: "open, drug in the pore" },
    blocked: { name: "blocked", label: "blocked, gate open or shut" },
    trapped: { name: "trapped", label: "trapped behind a shut gate" },
    equilibrium: { name: "settled", label: "block at equilibrium" },
  },
  steps: [
    {
      values: { rate: 2, time: 3, concentration: 1, drug: "ketamine" },
      caption: "Each pulse opens a few gates, and each time some of the open channels catch a molecule.",
      holds: (said) => now(said, "now") > 0 && now(said, "now") < now(said, "washed"),
    },
    {
      values: { rate: 2, time: 17, concentration: 1, drug: "ketamine" },
      caption: "The drug is washed out and the glutamate is gone, yet the drug stays: the gates have closed over it.",
      holds: (said) => near(now(said, "now"), now(said, "washed")) && near(now(said, "trapped"), now(said, "now")),
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "ketamine" },
      caption: "Only when pulses open the gates again does it leave.",
      holds: (said) => now(said, "now") < 0.8 * now(said, "kept") && now(said, "kept") > 0.95 * now(said, "washed"),
    },
    {
      values: { rate: 0.2, time: 24, concentration: 1, drug: "ketamine" },
      caption: "Ten times fewer pulses: block comes and goes more slowly, towards the same level as before.",
      holds: both(falls("washed"), stays("settled"), (said) => remains(said, "left") > 0.5),
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "memantine" },
      caption: "Memantine settles nearly as high and leaves sooner, because it leaves an open pore faster.",
      holds: (said, [, , ketamine]) =>
        ketamine !== undefined &&
        now(said, "settled") > 0.9 * now(ketamine, "settled") &&
        now(said, "left") < now(ketamine, "left"),
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "dizocilpine" },
      caption: "Dizocilpine, MK-801, hardly leaves at all while you watch.",
      holds: (said) => now(said, "left") > 0.98 * now(said, "washed"),
    },
  ],
  says,
  liberties: [
    {
      text: "Ten states, gated as Destexhe, Mainen and Sejnowski fitted them; the drug does not disturb the gate. Pulses are 1 mM for 1 ms, at −70 mV without magnesium.",
      evidence: "read",
    },
    {
      text: "The binding rate of ketamine is its unbinding rate over its IC50; unbinding is a macroscopic rate over an open probability of 0.22.",
      evidence: "derived",
    },
    {
      text: "The binding rates of memantine and dizocilpine are quoted second-hand; that of lanicemine is uncertain.",
      evidence: "unverified",
    },
    {
      text: "Nothing escapes from a shut gate here. In neurones 14 % of ketamine's block and more of memantine's and lanicemine's is lost in two minutes of rest.",
      evidence: "read",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const remains = (said: Said, name: string) => now(said, name) / now(said, "washed");
const drugOf = ({ values }: Said) => ligand(String(values.drug)).short;
const hertz = (value: number) => exactly(value, "Hz");
/** Practically every channel, as far as two figures can say. */
const every = (name: string) => (said: Said) => now(said, name) >= 99.5;

/** How much gets in, how much stays in, and how much comes out again. */
function says(said: Said): readonly Claim<Said>[] {
  if (changed(said, ["time"]).length > 0) return spoken(said, [looked, ...fate]);
  return spoken(said, [...(changed(said, ["rate"]).length > 0 ? paced : opening), ...fate]);
}

const looked = claim(
  (said: Said) => now(said, "trapped") <= now(said, "now") + 1e-9,
  (said) =>
    `After ${exactly(setTo(said, "time"), "s")} ${share(now(said, "now"))} of the channels hold ${drugOf(said)}, ${share(now(said, "trapped"))} behind a shut gate.`,
);

const paced = [
  claim(
    knownTwice("washed"),
    (said: Said) =>
      `${hertz(setTo(said, "rate"))} instead of ${hertz(setFrom(said, "rate"))}: after 12\u202fs ${share(now(said, "washed"))} are blocked, not ${share(was(said, "washed"))}.`,
  ),
  claim(
    both(stays("settled"), not(stays("washed", 2))),
    (said) => ` Activity sets the speed; the level at equilibrium stays ${share(now(said, "settled"))}.`,
  ),
];

const opening = [
  [
    claim(
      every("washed"),
      (said: Said) =>
        `Pulses at ${hertz(setTo(said, "rate"))}: after 12\u202fs ${drugOf(said)} sits in practically every channel.`,
    ),
    claim(
      known("washed", "settled"),
      (said: Said) =>
        `Pulses at ${hertz(setTo(said, "rate"))} let ${drugOf(said)} into ${share(now(said, "washed"))} of the channels in 12\u202fs; at equilibrium it would be ${share(now(said, "settled"))}.`,
    ),
  ],
];

const fate = [
  claim(
    (said: Said) => now(said, "left") <= now(said, "kept") + 1e-9,
    (said) =>
      ` ${share(now(said, "kept"))} are still held after 6\u202fs of rest without drug, and ${share(now(said, "left"))} after 12\u202fs of new pulses.`,
  ),
];
