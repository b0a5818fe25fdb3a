import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, known, knownTwice, now, setTo, was } from "../../shared/said.js";
import { blank, stop } from "../phrases/en.js";

const people = (value: number) => `${Math.round(value)} of 100 people`;
const trial = { push: "92 % in the trial", drip: "54 %" } as const;

/** The words of the scene "The same dose: a push or a short drip?". */
export const pushOrDrip = {
  title: "The same dose: a push or a short drip?",
  lead: "Against pain, in an emergency department: once in five minutes, once as slowly as you set.",
  controls: { duration: "drip given over", dose: "dose", hours: "values at" },
  panels: {
    unreality: { title: "people who feel that nothing is real", short: "feel unreal" },
    people: { title: "of 100 people, at the most", short: "of 100, at the most" },
    relief: { title: "relief of pain, share of the largest", short: "relief" },
    blood: { title: "ketamine in arterial blood", short: "ketamine, artery" },
  },
  lines: {
    push: { name: "push", label: "in 5 min" },
    drip: { name: "drip", label: "as a drip" },
  },
  trial,
  trialAbout: "Motov 2017: 0.3 mg/kg in 5 min 92 %, in 15 min 54 %; both points placed the curve",
  people: {
    drip: ({ duration }: Values) => `feel it with a drip of ${exactly(Number(duration), "min")}`,
    push: "more with the push",
    neither: "with neither",
  },
  steps: [
    {
      values: { dose: 0.3, duration: 15, hours: 15 },
      caption:
        "Ten minutes more, and about four in ten people are spared the feeling; the relief stays within a tenth of what it was.",
      holds: (said) => Math.abs(spared(said) - 38) < 5 && lost(said) < 0.1,
    },
    {
      values: { dose: 0.3, duration: 5, hours: 5 },
      caption: "A drip of five minutes is the push itself: nothing is gained.",
      holds: (said) => Math.abs(spared(said)) < 0.5,
    },
    {
      values: { dose: 0.3, duration: 40, hours: 40 },
      caption: "Over forty minutes hardly anybody feels it, but now some of the relief goes too.",
      holds: (said) => now(said, "felt.drip") < 10 && lost(said) > 0.1,
    },
    {
      values: { dose: 0.15, duration: 15, hours: 15 },
      caption: "Half of the dose as a push is felt by few, and gives less relief than the whole dose as a drip.",
      holds: (said, [first]) =>
        first !== undefined && now(said, "felt.push") < 20 && now(said, "relief.push") < now(first, "relief.drip"),
    },
  ],
  says,
  liberties: [
    {
      text: "Two points placed two numbers of the curve of unreality, so it meets both exactly and tells nothing of its shape elsewhere.",
      evidence: "fitted",
    },
    {
      text: "The lag of this one feeling, 3 min, is assumed: with the lag of 8.3 min that was read for relief, push and drip would differ by a tenth at the site, too little for 92 against 54 %.",
      evidence: "illustrative",
    },
    {
      text: "How steeply relief follows the level was not read; it is chosen so that 50 to 200 ng/mL stay nearly in proportion.",
      evidence: "illustrative",
    },
    {
      text: "In the trial relief did not differ between the arms. Doses beyond 0.5 mg/kg were not studied and are not drawn.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How many fewer people feel it, of 100; and the share of relief that the drip costs. */
const spared = (said: Said) => Math.round(now(said, "felt.push")) - Math.round(now(said, "felt.drip"));
const lost = (said: Said) => 1 - now(said, "relief.drip") / now(said, "relief.push");

/** What ten minutes more are worth. */
function says(said: Said): readonly Claim<Said>[] {
  const drip = (facts: Said) =>
    `${exactly(setTo(facts, "dose"), "mg/kg")} over ${exactly(setTo(facts, "duration"), "min")}`;
  return spoken(said, [
    [
      claim(
        (facts) => spared(facts) > 0,
        (facts) =>
          `${drip(facts)}: ${people(now(facts, "felt.drip"))} feel that nothing is real, instead of ${Math.round(now(facts, "felt.push"))} after a push of 5${"\u202f"}min`,
      ),
      claim(
        (facts) => spared(facts) === 0,
        (facts) =>
          `${drip(facts)}: ${people(now(facts, "felt.drip"))} feel that nothing is real, as many as after a push of 5${"\u202f"}min`,
      ),
    ],
    stop(),
    [
      claim(
        (facts) => alike(now(facts, "relief.drip"), now(facts, "relief.push"), 2),
        (facts) => ` Relief reaches ${withUnit(now(facts, "relief.drip"), "%", 2)} of the largest either way`,
      ),
      claim(
        known("relief.drip", "relief.push"),
        (facts) =>
          ` Relief reaches ${number(now(facts, "relief.drip"), 2)} instead of ${withUnit(now(facts, "relief.push"), "%", 2)} of the largest`,
      ),
    ],
    [
      claim(
        (facts) => spared(facts) > 0 && lost(facts) < spared(facts) / now(facts, "felt.push"),
        () => ", because the feeling follows the blood within minutes and relief lags behind",
      ),
    ],
    stop(),
    claim(
      (facts) =>
        knownTwice("felt.drip")(facts) && Math.round(was(facts, "felt.drip")) !== Math.round(now(facts, "felt.drip")),
      (facts) => ` Before it was ${people(was(facts, "felt.drip"))}.`,
    ),
    blank(),
    claim(
      known("blood.push", "blood.drip"),
      (facts) =>
        `In the artery the push peaks at ${number(now(facts, "blood.push"))} and the drip at ${withUnit(now(facts, "blood.drip"), "ng/mL")}.`,
    ),
  ]);
}
