import { ratDoseSeries } from "@ketalab/core/circuit";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 3);
const signs = { up: "up", none: "no change", down: "down" } as const;
const votes = { open: "no vote yet", ...signs } as const;
const [LEAST, MOST] = [ratDoseSeries[0]?.dose ?? 0, ratDoseSeries.at(-1)?.dose ?? 0];

/** The words of the scene "Does ketamine lower glutamate, or raise it?". */
export const twoAccounts = {
  title: "Does ketamine lower glutamate, or raise it?",
  lead: "One drug, two accounts, five doses in rats that come one by one: vote before each.",
  controls: {
    dose: "measured up to",
    vote: "the class says of the next dose",
    kappa: "direct takes up to",
    half: "half of it at",
  },
  abscissa: "dose in a rat",
  signs,
  votes,
  panels: {
    glutamate: { title: "glutamate outside the cells, of what it is without drug", short: "glutamate outside cells" },
    signs: { title: "who is right so far" },
  },
  lines: {
    direct: { name: "direct", label: "direct inhibition" },
    disinhibition: { name: "disinhibition", label: "disinhibition" },
    beyond: { name: "", label: "beyond what was given" },
  },
  baseline: "without drug",
  heads: ["dose", "rats", "direct", "disinhibition"],
  dose: (dose: number) => withUnit(dose, "mg/kg"),
  cell: (G: number, right: boolean | undefined) => (right === undefined ? percent(G) : right ? "right" : "wrong"),
  score: (seen: number, direct: number, disinhibition: number) =>
    `Of ${seen} signs so far direct inhibition has ${direct}, disinhibition ${disinhibition}.`,
  about: (citation: string, size: number, sign: string) =>
    `${citation}: ${sign} (read); the size, about ${percent(size)}, is from memory`,
  steps: [
    {
      values: { dose: 10, vote: "open", kappa: 40, half: 1 },
      caption:
        "The lowest dose: glutamate rose. Disinhibition said so; direct inhibition, the popular sentence, said that it falls.",
      holds: (said) =>
        now(said, "seen") === 1 && now(said, "right.disinhibition") === 1 && now(said, "right.direct") === 0,
    },
    {
      values: { dose: 30, vote: "none", kappa: 40, half: 1 },
      caption: "Three doses, three rises: one account has all of their signs, the other has none.",
      holds: (said) =>
        now(said, "seen") === 3 && now(said, "right.disinhibition") === 3 && now(said, "right.direct") === 0,
    },
    {
      values: { dose: 50, vote: "down", kappa: 40, half: 1 },
      caption:
        "At the fourth dose nothing was seen. Direct inhibition says less by more than a fifth, and is wrong again.",
      holds: (said) => now(said, "seen") === 4 && now(said, "right.direct") === 0 && within("direct", 60, 80)(said),
    },
    {
      values: { dose: 200, vote: "open", kappa: 40, half: 1 },
      caption:
        "An anaesthetic dose: glutamate falls, and the popular sentence is right at last. Disinhibition has all five.",
      holds: (said) =>
        now(said, "seen") === 5 && now(said, "right.direct") === 1 && now(said, "right.disinhibition") === 5,
    },
    {
      values: { dose: 200, vote: "open", kappa: 14, half: 1 },
      caption: "Direct inhibition, tuned: two of five signs. It has no way up, so three rises stay out of its reach.",
      holds: (said) => now(said, "right.direct") === 2 && now(said, "highest") <= 100,
    },
  ],
  says,
  liberties: [
    {
      text: "The signs were read (Moghaddam 1997, an abstract). The sizes, hollow, are from memory of a figure and may be 15 points off. What counts as up, down or no change is assumed: from 110, up to 90, and 85 to 115 %.",
      evidence: "unverified",
    },
    {
      text: "The numbers of disinhibition were chosen to have these five signs: that it has them is no prediction. That direct inhibition cannot have them, whatever its numbers, is the finding.",
      evidence: "fitted",
    },
    {
      text: "The band holds nine tenths of thirty of the 300 sets that have these signs: what the signs leave open, and no doubt about the account itself.",
      evidence: "fitted",
    },
    {
      text: "Against disinhibition: blockers cut pyramidal cells more than fast-spiking ones in slices (Rotaru 2011); ketamine lowered the population spike of the hippocampus (Int J Mol Sci 2021); quieting the reticular thalamus did not free the cortex (Amat-Foraster).",
      evidence: "read",
    },
    {
      text: "For direct inhibition: glutamate falls under anaesthesia (Rozza 2000) and in a brain without blood. In other places of the hippocampus than CA1 and subiculum it did not rise (Schobel 2013).",
      evidence: "read",
    },
    {
      text: "How much of a dose reaches a rat's brain was fitted together with the circuit; both accounts are given the same levels. In people findings are mixed: some saw a rise, some none.",
      evidence: "fitted",
    },
    {
      text: "Left out: time within the samples (means from 20 to 100 minutes), other regions, and every third account.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** The dose that was measured last, of so many, and the one after it. */
const last = (count: number) => ratDoseSeries[count - 1];

/** That one more dose has been measured since a vote was taken. */
const revealed = ({ before, summary }: Said) =>
  before !== undefined && before.values.vote !== "open" && summary.seen === (before.summary.seen ?? Number.NaN) + 1;

/** How the class did, how both accounts stand, what they predict here, and what comes next. */
function says(said: Said): readonly Claim<Said>[] {
  const dose = (facts: Said) => setTo(facts, "dose");
  const seen = (facts: Said) => now(facts, "seen");
  const predicted = (facts: Said) =>
    `direct inhibition predicts ${percent(now(facts, "direct"))} of baseline glutamate and disinhibition ${percent(now(facts, "disinhibition"))}`;
  const signsOf = (facts: Said) => `${seen(facts)} ${seen(facts) === 1 ? "sign" : "signs"} so far`;
  const behind = (facts: Said) => now(facts, "right.direct") < now(facts, "right.disinhibition");
  return spoken(said, [
    [
      claim(both(revealed, behind), (facts) => {
        const vote = facts.before?.values.vote as keyof typeof votes;
        const sign = last(seen(facts))?.sign ?? "none";
        const was = vote === sign ? "and so it was" : `and it was ${signs[sign]}`;
        return `The class said ${votes[vote]}, ${was}: of ${signsOf(facts)} direct inhibition has ${now(facts, "right.direct")} and disinhibition ${now(facts, "right.disinhibition")}. At ${exactly(dose(facts), "mg/kg")} ${predicted(facts)}`;
      }),
      claim(
        both(known("direct", "disinhibition"), behind),
        (facts) =>
          `After ${exactly(dose(facts), "mg/kg")} ${predicted(facts)}: of ${signsOf(facts)} they have ${now(facts, "right.direct")} and ${now(facts, "right.disinhibition")}`,
      ),
      claim(
        both(known("direct", "disinhibition"), (facts) => seen(facts) === 0),
        (facts) => `After ${exactly(dose(facts), "mg/kg")} ${predicted(facts)}; no dose has been measured yet`,
      ),
    ],
    stop(),
    [
      claim(
        both(
          (facts) => dose(facts) > MOST,
          (facts) => seen(facts) === ratDoseSeries.length,
        ),
        () => " So much was never given: the lines are dashed here.",
      ),
      claim(
        (facts) => dose(facts) < LEAST && seen(facts) === 0,
        () => " So little was never given: the lines are dashed here.",
      ),
      claim(
        (facts) => seen(facts) < ratDoseSeries.length,
        (facts) => ` Next comes ${withUnit(last(seen(facts) + 1)?.dose ?? Number.NaN, "mg/kg")}.`,
      ),
    ],
  ]);
}
