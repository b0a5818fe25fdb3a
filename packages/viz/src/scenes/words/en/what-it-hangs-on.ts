import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const micro = (value: number) => exactly(value, "µmol/L");
const percent = (value: number) => withUnit(value, "%");
const numbers = {
  KI: "KI, half block of interneurons",
  KE: "KE, half block of pyramidal cells",
  JIE: "JIE, how pyramidal cells drive the brake",
  nI: "nI, share of NMDA drive, interneurons",
  JEI: "JEI, strength of the brake",
  JII: "JII, interneurons on each other",
  nE: "nE, share of NMDA drive, pyramidal",
  h: "h, steepness of the block",
  alpha: "alpha, brake at nerve endings",
} as const;
const symbols = Object.keys(numbers);
const symbol = (index: number) => symbols[index] ?? "";

/** The words of the scene "What does the surge hang on?". */
export const whatItHangsOn = {
  title: "What does the surge hang on?",
  lead: "Nine numbers of the circuit, each over its plausible range with the others held: how far release swings.",
  controls: {
    KI: "KI: half block, interneurons",
    KE: "KE: half block, pyramidal cells",
    concentration: "free ketamine",
  },
  abscissa: "free ketamine, held steady",
  numbers,
  panels: {
    swings: {
      title: "release, of what it is without drug: least … most of each range",
      short: "release, least … most",
    },
    release: { title: "glutamate release, of what it is without drug", short: "glutamate release" },
  },
  lines: {
    published: { name: "usual", label: "release, usual numbers" },
    release: { name: "as set", label: "release, as set" },
  },
  baseline: "without drug",
  asSet: (value: number) => `as set: ${percent(value)}`,
  steps: [
    {
      values: { KI: 1.15, KE: 4.37, concentration: 0.5 },
      caption:
        "The surge of a depression drip stands on two numbers first: the affinities KI and KE, from a table that nobody here has seen.",
      holds: (said) => [now(said, "widest"), now(said, "second")].sort().join() === "0,1",
    },
    {
      values: { KI: 0.5, KE: 4.37, concentration: 0.5 },
      caption: "Interneurons twice as sensitive: the surge is more than three times as large.",
      holds: (said, [usual]) => usual !== undefined && now(said, "release") - 100 > 3 * (now(usual, "release") - 100),
    },
    {
      values: { KI: 3, KE: 4.37, concentration: 0.5 },
      caption: "Interneurons less sensitive, still within the plausible range: hardly any surge is left.",
      holds: within("release", 100, 102),
    },
    {
      values: { KI: 3, KE: 3, concentration: 0.5 },
      caption:
        "One affinity for both kinds of cell: no surge at all, because the brake loses no more than what it holds back.",
      holds: (said) => now(said, "release") < 100 && now(said, "lost") < now(said, "needed"),
    },
  ],
  says,
  liberties: [
    {
      text: "KI and KE are fitted near values recalled from one table (Kotermanski and Johnson 2009) that was not seen; that magnesium makes receptors with GluN2C the more sensitive ones is confirmed by others.",
      evidence: "fitted",
    },
    {
      text: "A plausible range is a judgement and no confidence limit. Numbers that hold each other up swing here one by one: the 300 sets that fit together span less.",
      evidence: "illustrative",
    },
    {
      text: "Contested: whether interneurons are the more sensitive cells at all. Fast-spiking cells were cut less than pyramidal cells in slices (Rotaru 2011); cultured inhibitory neurons lost more (Fan 2018).",
      evidence: "read",
    },
    {
      text: "Usual numbers of KI and KE are rounded to two decimals here; the others stay at their defaults while both are moved.",
      evidence: "derived",
    },
    { text: "Left out: time, the numbers of the drug's way to the brain, and any doubt about the account itself." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What release is as set, why, and which number would change it most. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    claim(
      known("release"),
      (facts) =>
        `With KI ${micro(setTo(facts, "KI"))} and KE ${micro(setTo(facts, "KE"))} release at ${micro(setTo(facts, "concentration"))} is ${percent(now(facts, "release"))} of what it is without drug`,
    ),
    stop(),
    [
      claim(
        both(
          (facts: Said) => now(facts, "lost") > now(facts, "needed"),
          (facts) => !alike(now(facts, "lost"), now(facts, "needed")),
        ),
        (facts) =>
          ` At a low level the brake loses ${number(now(facts, "lost"))} times as much drive as the cells it holds; a surge takes ${number(now(facts, "needed"))}.`,
      ),
      claim(
        both(
          (facts: Said) => now(facts, "lost") < now(facts, "needed"),
          (facts) => !alike(now(facts, "lost"), now(facts, "needed")),
        ),
        (facts) =>
          ` At a low level the brake loses only ${number(now(facts, "lost"))} times as much drive as the cells it holds; a surge would take ${number(now(facts, "needed"))}.`,
      ),
    ],
    claim(
      (facts) => now(facts, "low") < now(facts, "high"),
      (facts) =>
        ` Here ${symbol(now(facts, "widest"))} matters most: over its range it alone takes release from ${number(now(facts, "low"))} to ${percent(now(facts, "high"))}.`,
    ),
  ]);
}
