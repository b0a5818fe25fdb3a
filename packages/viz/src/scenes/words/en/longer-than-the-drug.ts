import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, exactly, withUnit } from "../../../text/number-text.js";
import { both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);
const without = { nothing: "nothing", agonist: "the surge", knockout: "eEF2K", rapamycin: "mTOR" } as const;

/** The words of the scene "Why does it last longer than the drug?". */
export const longerThanTheDrug = {
  title: "Why does it last longer than the drug?",
  lead: "One drip: hours of drug, days of effect, and rival reasons for what is left.",
  controls: { time: "values at", without: "take away", dose: "dose" },
  without,
  abscissa: "time since the drip began",
  never: "never",
  panels: {
    course: { title: "drug and effect, of their highest after 0.5 mg/kg", short: "of the highest" },
    lasts: { title: "over a tenth of its highest until; dots: seen until", short: "there until" },
  },
  lines: {
    drug: { name: "drug", label: "drug, free" },
    release: { name: "glutamate", label: "surge of glutamate" },
    surge: { name: "effect, surge", label: "effect, by surge and mTOR" },
    eef2k: { name: "effect, eEF2K", label: "effect, by eEF2K" },
  },
  rows: {
    drug: "drug, free",
    release: "surge of glutamate",
    surge: "effect, by surge and mTOR",
    eef2k: "effect, by eEF2K",
    habenula: "block in the habenula (mouse)",
    spines: "more spines (mouse)",
  },
  about: (citation: string, says: string, note: string) => `${citation}: ${says}${note === "" ? "" : `; but ${note}`}`,
  steps: [
    {
      values: { time: 40, without: "nothing", dose: 0.5 },
      caption: "The drip ends: the drug is at its highest, and of the effect there is next to nothing yet.",
      holds: both(within("drug", 95, 100), within("surge", 0, 8), within("eef2k", 0, 8)),
    },
    {
      values: { time: 360, without: "nothing", dose: 0.5 },
      caption:
        "Six hours: the surge is over and the drug nearly gone, and by either reason more than half of the effect is there.",
      holds: both(within("drug", 0, 10), within("release", 0, 5), within("surge", 50, 80), within("eef2k", 50, 80)),
    },
    {
      values: { time: 1440, without: "nothing", dose: 0.5 },
      caption:
        "A day: no drug, and the effect is at its highest. Two reasons draw nearly the same course, so the course proves neither.",
      holds: both(within("drug", 0, 1), within("surge", 95, 100), within("eef2k", 95, 100)),
    },
    {
      values: { time: 1440, without: "agonist", dose: 0.5 },
      caption: "Take the surge away with an agonist at mGlu2/3: one reason falls, the other does not notice.",
      holds: both(within("surge", 0, 1), within("eef2k", 95, 100)),
    },
    {
      values: { time: 1440, without: "knockout", dose: 0.5 },
      caption: "Take eEF2K away, and it is the other way round.",
      holds: both(within("surge", 95, 100), within("eef2k", 0, 1)),
    },
    {
      values: { time: 2880, without: "rapamycin", dose: 0.5 },
      caption: "Block mTOR and the days are lost under both: an experiment with a clear result that decides nothing.",
      holds: both(within("surge", 0, 10), within("eef2k", 0, 10)),
    },
  ],
  says,
  liberties: [
    {
      text: "Every rate of the chain from BDNF to spines is chosen to fit what was read, and none was measured: that the effect lasts for days is put in. The effect is an index of synapses and no depression score.",
      evidence: "illustrative",
    },
    {
      text: "A third reason: in mice the lateral habenula stays blocked for up to 24 hours after one injection, because the drug is trapped there (Ma 2023). Against it: occupancy in the brain was gone by 1 hour (Lord 2013), and effects came without the habenula (Zhou 2021). It has no curve here, only the dot.",
      evidence: "read",
    },
    {
      text: "A fourth, a metabolite that acts on AMPA receptors, is left out: (2R,6R)-hydroxynorketamine did not work in rats where R-ketamine did (Shirayama and Hashimoto 2018).",
      evidence: "read",
    },
    {
      text: "When spines grow is contested: unchanged at 3 to 6 hours and more at 12 to 24 (as told of Moda-Sava 2019), already at 3 hours with R-ketamine, or only from 72 hours on (Pryazhnikov 2018).",
      evidence: "read",
    },
    {
      text: "Each effect is drawn against its own highest: compare courses, not sizes. People feel better within 40 minutes (Diazgranados 2010), which neither reason has.",
      evidence: "derived",
    },
    {
      text: "That the surge is needed for the effect in people is not shown: what an agonist at mGlu2/3 does to mood was not read.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** Less than this reads as nothing, %. */
const NOTHING = 0.5;
const left = (value: number) => (value < NOTHING ? "nothing" : percent(value));

/** What is left of the drug and of its effect, and what the experiment says. */
function says(said: Said): readonly Claim<Said>[] {
  const [drug, surge, eef2k] = ["drug", "surge", "eef2k"].map((name) => (facts: Said) => now(facts, name)) as [
    (facts: Said) => number,
    (facts: Said) => number,
    (facts: Said) => number,
  ];
  const taken = (name: keyof typeof without) => (facts: Said) => facts.values.without === name;
  const effect = (facts: Said) => `${left(surge(facts))} by surge and mTOR, ${left(eef2k(facts))} by eEF2K`;
  return spoken(said, [
    [
      claim(
        both(known("drug"), (facts) => drug(facts) < NOTHING),
        (facts) =>
          `${duration(setTo(facts, "time"))} after a drip of ${exactly(setTo(facts, "dose"), "mg/kg")} began hardly any drug is left`,
      ),
      claim(
        known("drug"),
        (facts) =>
          `${duration(setTo(facts, "time"))} after a drip of ${exactly(setTo(facts, "dose"), "mg/kg")} began the drug is at ${percent(drug(facts))} of its highest`,
      ),
    ],
    [
      claim(
        (facts) => Math.max(surge(facts), eef2k(facts)) > drug(facts),
        (facts) => `, and the effect is there without it: ${effect(facts)}`,
      ),
      claim(known("surge", "eef2k"), (facts) => `, and of the effect there is ${effect(facts)}`),
    ],
    stop(),
    [
      claim(
        both(taken("nothing"), (facts) => Math.abs(now(facts, "top.surge") - now(facts, "top.eef2k")) < 40),
        () => " Two reasons, two much alike courses: take something away to tell them apart.",
      ),
      claim(
        both(taken("agonist"), (facts) => now(facts, "top.surge") < NOTHING && now(facts, "top.eef2k") > NOTHING),
        () => " Without the surge the first reason has nothing left; eEF2K does not need it.",
      ),
      claim(
        both(taken("knockout"), (facts) => now(facts, "top.eef2k") < NOTHING && now(facts, "top.surge") > NOTHING),
        () => " Without eEF2K the second reason has nothing left; the surge does not need it.",
      ),
      claim(taken("rapamycin"), () => " mTOR is behind both, so this experiment cannot choose between them."),
    ],
  ]);
}
