import { ligand } from "@ketalab/core/receptor";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const share = (value = Number.NaN) => `${number(value, 2)}\u202f%`;
const seconds = (value: number) => withUnit(value, "s");

/** The words of the scene "What happens when the channel closes on the drug?". */
export const trappedInTheChannel = {
  title: "What happens when the channel closes on the drug?",
  lead: "It goes in and out through the open gate only. Pulses of glutamate open it: with drug, then a rest, then without.",
  controls: { rate: "pulses", time: "look at", concentration: "free drug", drug: "drug" },
  drugs: ["ketamine", "memantine", "lanicemine", "dizocilpine"],
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
    equilibrium: { name: "in the end", label: "where block would settle" },
  },
  steps: [
    {
      values: { rate: 2, time: 3, concentration: 1, drug: "ketamine" },
      caption: "Each pulse opens a few gates, and each time some of the open channels catch a molecule.",
    },
    {
      values: { rate: 2, time: 17, concentration: 1, drug: "ketamine" },
      caption: "The dish is washed and the glutamate is gone, yet the drug stays: the gates have closed over it.",
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "ketamine" },
      caption: "Only when pulses open the gates again does it leave.",
    },
    {
      values: { rate: 0.2, time: 24, concentration: 1, drug: "ketamine" },
      caption: "Ten times fewer pulses: block comes and goes more slowly, towards the same level as before.",
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "memantine" },
      caption: "Memantine settles nearly as high and leaves sooner, because it leaves an open pore faster.",
    },
    {
      values: { rate: 2, time: 24, concentration: 1, drug: "dizocilpine" },
      caption: "Dizocilpine, MK-801, hardly leaves at all while one watches.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { washed = 0, settled = 0, kept = 0, left = 0 } = summary;
    const name = ligand(String(values.drug)).short;
    const fate = `${share(kept)} are still held after 6\u202fs of rest without drug, and ${share(left)} after 12\u202fs of new pulses.`;
    if (before && before.values.time !== values.time) {
      return `After ${seconds(Number(values.time))} ${share(summary.now)} of the channels hold ${name}, ${share(summary.trapped)} behind a shut gate. ${fate}`;
    }
    if (before && before.values.rate !== values.rate) {
      return `${withUnit(Number(values.rate), "Hz")} instead of ${withUnit(Number(before.values.rate), "Hz")}: after 12\u202fs ${share(washed)} are blocked, not ${share(before.summary.washed)}. Activity sets the speed; the level in the end stays ${share(settled)}. ${fate}`;
    }
    return `Pulses at ${withUnit(Number(values.rate), "Hz")} let ${name} into ${share(washed)} of the channels in 12\u202fs, of ${share(settled)} in the end. ${fate}`;
  },
  liberties: [
    {
      text: "Ten states, gated as Destexhe, Mainen and Sejnowski fitted them; the drug does not disturb the gate. Pulses are 1 mM for 1 ms, at −70 mV without magnesium.",
      evidence: "read",
    },
    {
      text: "Binding of ketamine is unbinding over its IC50; unbinding is a macroscopic rate over an open probability of 0.22.",
      evidence: "derived",
    },
    {
      text: "Binding of memantine and dizocilpine is known by quotation; the binding of lanicemine is not sure.",
      evidence: "unverified",
    },
    {
      text: "Nothing escapes from a shut gate here. In neurones 14 % of ketamine's block and more of memantine's and lanicemine's is lost in two minutes of rest.",
      evidence: "read",
    },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };
