import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);
const level = (value: number) => withUnit(value, "µmol/L", 2);

/** The words of the scene "Why does more drug make less glutamate?". */
export const invertedU = {
  title: "Why does more drug make less glutamate?",
  lead: "Free ketamine held steady against glutamate release: up with a little, down with a lot.",
  controls: { concentration: "free ketamine", set: "numbers of the circuit" },
  abscissa: "free ketamine, held steady",
  sets: { "meets-both": "meet rats and anaesthesia", first: "first fit", "best-fit": "best fit" },
  panels: {
    release: { title: "glutamate release, of what it is without drug", short: "glutamate release" },
    cells: { title: "firing rate, of what it is without drug", short: "firing rate" },
  },
  lines: {
    release: { name: "release ~", label: "glutamate release ~" },
    interneurons: { name: "brake", label: "interneurons, the brake" },
    pyramidal: { name: "pyramidal", label: "pyramidal cells" },
  },
  baseline: "without drug",
  landmarks: { drip: "depression drip", anaesthesia: "anaesthesia" },
  steps: [
    {
      values: { concentration: 0.5, set: "meets-both" },
      caption:
        "The end of a depression drip: interneurons have lost less than a tenth of their rate, and release is up by a fifth.",
      holds: both(within("interneurons", 90, 99), within("release", 117, 124)),
    },
    {
      values: { concentration: 1.7, set: "meets-both" },
      caption:
        "Three times as much: the brake is down by more than a quarter, and release is at the top of its curve, up by half.",
      holds: (said) => within("interneurons", 60, 75)(said) && now(said, "release") > 0.99 * now(said, "top"),
    },
    {
      values: { concentration: 5.1, set: "meets-both" },
      caption:
        "A steady anaesthetic level: now pyramidal cells have lost their own drive, and release is a little lower than without drug.",
      holds: both(within("release", 90, 99), within("pyramidal", 85, 99)),
    },
    {
      values: { concentration: 5.1, set: "first" },
      caption:
        "The numbers that were fitted first kept the surge under anaesthesia: the same account, and numbers that nobody has measured.",
      holds: (said) => now(said, "release") > 120 && now(said, "release") > now(said, "high"),
    },
  ],
  says,
  liberties: [
    {
      text: "The band holds 90 % of 300 sets of numbers that show the signs read in rats and a lowered release under anaesthesia. It is what those signs leave open; it is no spread between people and no doubt about the account itself.",
      evidence: "fitted",
    },
    {
      text: "In rats 10, 20 and 30 mg/kg raised glutamate, 50 did nothing and 200 lowered it (Moghaddam 1997, signs read; the sizes are unverified). In slices 1 µmol/L raised and 10 µmol/L lowered excitation (Gerhard 2020, read).",
      evidence: "read",
    },
    {
      text: "Contested: blockers cut pyramidal cells more than fast-spiking ones in slices (Rotaru 2011), ketamine lowered the population spike of the hippocampus (Int J Mol Sci 2021), and quieting the reticular thalamus did not free the cortex (Amat-Foraster).",
      evidence: "read",
    },
    {
      text: "The affinities of the two kinds of cell are fitted near numbers recalled from one table (Kotermanski and Johnson 2009) that was not seen.",
      evidence: "fitted",
    },
    {
      text: "A steady level of 5.1 µmol/L stands for anaesthesia: 2211 ng/mL in plasma (Idvall 1979). That release is lower there in people is assumed from rats.",
      evidence: "derived",
    },
    {
      text: "Left out: time, so that a push, which passes every level on its way down, is not on this curve; other interneurons, the thalamus, dopamine; which pyramidal cells fire.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What the two kinds of cell do here, what comes of it, and how far other numbers would differ. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    claim(
      known("interneurons", "pyramidal", "release"),
      (facts) =>
        `At ${exactly(setTo(facts, "concentration"), "µmol/L")} interneurons fire at ${percent(now(facts, "interneurons"))} of their rate and pyramidal cells at ${percent(now(facts, "pyramidal"))}`,
    ),
    [
      claim(
        (facts) => alike(now(facts, "release"), 100),
        () => ", so release is where it was",
      ),
      claim(
        (facts) => now(facts, "release") > 100 && now(facts, "interneurons") < now(facts, "pyramidal"),
        (facts) =>
          `: the brake has lost more than the cells that it holds back, and release is ${withUnit(now(facts, "release"), "%")} of what it is without drug`,
      ),
      claim(
        (facts) => now(facts, "release") < 100 && now(facts, "pyramidal") < 100,
        (facts) =>
          `: a weaker brake no longer makes up for the drive that pyramidal cells have lost themselves, and release is ${withUnit(now(facts, "release"), "%")} of what it is without drug`,
      ),
    ],
    stop(),
    claim(
      (facts) => now(facts, "low") < now(facts, "high"),
      (facts) =>
        ` Most of the 300 sets lie between ${number(now(facts, "low"))} and ${withUnit(now(facts, "high"), "%")}`,
    ),
    [
      claim(
        (facts) => now(facts, "release") > now(facts, "high") && !alike(now(facts, "release"), now(facts, "high")),
        () => ", below this one",
      ),
      claim(
        (facts) => now(facts, "release") < now(facts, "low") && !alike(now(facts, "release"), now(facts, "low")),
        () => ", above this one",
      ),
    ],
    stop(),
    [
      claim(
        (facts) => setTo(facts, "concentration") < now(facts, "topAt"),
        (facts) => ` The curve still rises here; it turns at ${level(now(facts, "topAt"))}.`,
      ),
      claim(
        (facts) => setTo(facts, "concentration") > now(facts, "topAt"),
        (facts) => ` The curve has turned, at ${level(now(facts, "topAt"))}, and falls.`,
      ),
    ],
  ]);
}
