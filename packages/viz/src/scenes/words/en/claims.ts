import type { Finding, Claim as Sentence, Verdict } from "@ketalab/core/claims";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { inShort } from "../../../text/cite.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { claimAt, claimList, guessOf } from "../../shared/claim-at.js";
import { both, type Holds, now, within } from "../../shared/said.js";
import { capital } from "../phrases/en.js";

const verdicts: Readonly<Record<Verdict, string>> = {
  supported: "supported",
  "with caveats": "with caveats",
  oversimplified: "oversimplified",
  contradicted: "contradicted",
  outdated: "outdated",
};
/** In the middle of a sentence. */
const called: Readonly<Record<Verdict, string>> = { ...verdicts, "with caveats": "supported with caveats" };

/** The names of what is drawn of each claim, and what all of it is. */
const curves: Readonly<Record<string, { readonly title: string; readonly names: readonly string[] }>> = {
  "anaesthetic-since-the-1960s": {
    title: "chance of sleep and of surgical anaesthesia after 2\u202fmg/kg",
    names: ["surgery", "sleep"],
  },
  "blocks-pain-signals": {
    title: "relief and dissociation, each of its largest",
    names: ["relief", "dissociation"],
  },
  "dose-by-weight-and-condition": {
    title: "ketamine in the artery, three usual doses",
    names: ["pain", "mood", "operation"],
  },
  "infused-in-saline": { title: "ketamine in the artery, 0.5\u202fmg/kg in two ways", names: ["drip", "muscle"] },
  "manages-chronic-pain": { title: "pain after a drip of days, of 10", names: ["pain"] },
  "reduces-glutamate": { title: "glutamate release, of baseline", names: ["release"] },
  "reduces-the-need-for-opioids": { title: "opioid still needed", names: ["opioid"] },
  "risk-of-blood-pressure": { title: "rise of systolic pressure", names: ["of peaks", "on average"] },
  "risk-of-breathing": { title: "change of breathing at the same carbon dioxide", names: ["push", "slow drip"] },
  "risk-of-confusion": { title: "people who report confusion", names: ["confusion"] },
  "risk-of-dizziness": { title: "people who report dizziness", names: ["dizziness"] },
  "risk-of-hallucinations": { title: "dissociation, of 92 points", names: ["high end", "low end"] },
  "risk-of-sedation": { title: "people who report sedation", names: ["sedation"] },
  "studied-for-anxiety": { title: "more people who respond than on placebo", names: ["anxiety"] },
  "studied-for-bipolar-disorder": { title: "effect, in standard deviations", names: ["bipolar"] },
  "studied-for-depression": { title: "people whose score is halved", names: ["responders"] },
  "studied-for-ptsd": { title: "effect, in standard deviations", names: ["at most", "at least"] },
  "time-by-individual-response": {
    title: "unreality and relief, pushed and dripped",
    names: ["felt, 5 min", "felt, 15 min", "relief, 5 min", "relief, 15 min"],
  },
};

const numberOf = (one: Sentence) => claimList.indexOf(one) + 1;
const finding = ({ says, source, evidence }: Finding) =>
  `${says.replace(/\.$/, "")} (${inShort(source)}; ${evidence}).`;

/** The words of the scene "Does that sentence hold?". */
export const claims = {
  title: "Does that sentence hold?",
  lead: "Nineteen sentences about ketamine as people meet them: guess the verdict, then see what it rests on.",
  controls: { claim: "sentence", guess: "your verdict" },
  notYet: "not yet",
  verdicts,
  panels: {
    card: { title: "the sentence" },
    model: { title: "what the model shows" },
    found: { title: "what was found" },
  },
  curves,
  /** The names that a phone has to find room for. */
  longest: ["felt, 5 min", "felt, 15 min", "relief, 5 min", "relief, 15 min"],
  first: (one: Sentence) => `Sentence ${numberOf(one)}: choose a verdict first, then it is drawn.`,
  fact: (why: string) => why,
  /** The sentence, and what is said of it: the verdict, why, and what would change it. */
  quoted: (one: Sentence) => `“${one.sentence}”`,
  ask: "What do you say? Choose a verdict.",
  verdict: ({ verdict }: Sentence) => `${capital(verdict)}.`,
  because: ({ because }: Sentence) => because,
  wouldChange: ({ wouldChange }: Sentence) => `What would change the verdict: ${wouldChange}`,
  found: (one: Sentence) => one.findings.map(finding),
  findings: (one: Sentence) => `Sentence ${numberOf(one)}: choose a verdict first, then it is told.`,
  steps: [
    {
      values: { claim: 7, guess: "open" },
      caption: "Read the sentence aloud, let everybody choose a verdict, and only then choose one here.",
      holds: (said) => guessOf(said.values) === undefined,
    },
    {
      values: { claim: 7, guess: "contradicted.7" },
      caption:
        "During a drip release rises by a fifth in the model, and in people glutamate rises too. What falls is the signal through the receptor.",
      panels: ["card", "model"],
      holds: within("release", 115, 125),
    },
    {
      values: { claim: 5, guess: "supported.5" },
      caption: "True for weeks: after a drip of four days the pain is halved, and twelve weeks later it is back.",
      panels: ["model", "card"],
      holds: both(within("week", 3, 4), within("later", 6.8, 7.2)),
    },
    {
      values: { claim: 13, guess: "supported.13" },
      caption:
        "Perception changes, more in some trials than in others. Real hallucinations were looked for and not seen.",
      panels: ["card", "model"],
      holds: (said) => now(said, "high") > 2 * now(said, "low"),
    },
    {
      values: { claim: 17, guess: "supported.17" },
      caption:
        "Many trials for it, and masked ones against it. Say which finding would change your mind if it had come out the other way.",
      panels: ["found", "card"],
      holds: (said) => now(said, "day") > now(said, "week"),
    },
  ],
  says,
  liberties: [
    {
      text: "A verdict is a judgement. It weighs what was found up to November 2026, and somebody else may put a sentence one word further to the left or to the right.",
    },
    {
      text: "The findings are chosen: those that decide, for and against, and not all there are. Each has its word of evidence; most were read in an abstract or a table.",
      evidence: "read",
    },
    {
      text: "The curve is the library's own chain, with the dose of a source. It shows what a sentence comes to in numbers and proves nothing: where an effect was fitted to a finding it agrees with it by making.",
      evidence: "fitted",
    },
    {
      text: "Contested most: depression (masked trials and the largest against midazolam are negative), post-traumatic stress (one trial saw much, a larger one nothing), and whether glutamate rises in every person.",
      evidence: "read",
    },
    {
      text: "None of the nineteen is called outdated: the word is there to choose, and what would change a verdict stands on its card.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What was guessed, what the verdict is, and the numbers that bear it out. */
function says(said: Said): readonly Claim<Said>[] {
  const at = (facts: Said) => claimAt(facts.values);
  const guess = (facts: Said) => guessOf(facts.values);
  const told: Holds = (facts) => guess(facts) !== undefined;
  const right: Holds = (facts) => guess(facts) === at(facts).verdict;
  const place = (facts: Said) => `Sentence ${numberOf(at(facts))} of ${claimList.length}`;
  const shows = (facts: Said) => {
    const { demonstration } = at(facts);
    return typeof demonstration !== "string" && demonstration.holds(facts.summary) ? demonstration : undefined;
  };
  return spoken(said, [
    [
      claim(both(told, right), (facts) => `${place(facts)} is ${called[at(facts).verdict]}, as you said.`),
      claim(
        told,
        (facts) =>
          `You said ${called[guess(facts) as Verdict]}, and sentence ${numberOf(at(facts))} is ${called[at(facts).verdict]}.`,
      ),
      claim(
        () => true,
        (facts) => `${place(facts)}: choose your verdict before you see ours.`,
      ),
    ],
    [
      claim(
        (facts) => told(facts) && shows(facts) !== undefined,
        (facts) => ` ${shows(facts)?.says(facts.summary) ?? ""}`,
      ),
      claim(
        both(told, (facts) => typeof at(facts).demonstration === "string"),
        (facts) => ` ${at(facts).because}`,
      ),
    ],
  ]);
}
