import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number } from "../../../text/number-text.js";
import { known, knownTwice, now, setFrom, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const events = {
  dissociation: "dissociation",
  dizziness: "dizziness",
  nausea: "nausea",
  sedation: "sedation",
  vertigo: "vertigo",
  headache: "headache",
  numbness: "numbness",
  anxiety: "anxiety",
  pressure: "raised blood pressure",
  vomiting: "vomiting",
  confusion: "confusion",
} as const;
const eventOf = ({ event }: Values) => events[event as keyof typeof events];

/** The words of the scene "How many of a hundred people notice it?". */
export const sideEffects = {
  title: "How many of a hundred people notice it?",
  lead: "What people report after a session: some of it would have come without the drug.",
  controls: { level: "peak of S-ketamine", event: "what they report" },
  events,
  panels: {
    people: { title: "of 100 people" },
    course: { title: "people who report it, by the peak in plasma", short: "people who report it" },
    all: { title: "all that was counted, at this peak", short: "all that was counted" },
  },
  axis: "highest S-ketamine in plasma",
  lines: {
    without: { name: "placebo", label: "on placebo" },
    beyond: { name: "drug", label: "with the drug" },
    chosen: "as far as it was studied",
  },
  people: {
    without: (values: Values) => `would report ${eventOf(values)} on placebo`,
    drug: () => "more with the drug",
    none: "report none",
  },
  of100: (share: number) => `${Math.round(100 * share)} of 100`,
  steps: [
    {
      values: { level: 95, event: "dissociation" },
      caption: "A session with the spray: about four in ten report dissociation, and one in eleven on placebo.",
      holds: (said) => Math.abs(now(said, "drug") - 41) < 1.5 && Math.abs(now(said, "without") - 9) < 0.5,
    },
    {
      values: { level: 95, event: "headache" },
      caption: "Headache is frequent, but most of it would have come without the drug.",
      holds: (said) => now(said, "without") > 0.6 * now(said, "drug"),
    },
    {
      values: { level: 95, event: "confusion" },
      caption: "Confusion is rare: so many sessions for one more that a small trial may miss it.",
      holds: (said) => now(said, "drug") < 10 && now(said, "harm") > 15,
    },
    {
      values: { level: 250, event: "nausea" },
      caption: "Beyond 150 ng/mL nobody counted: the line is dashed, and these people are an extrapolation.",
      holds: (said) => setTo(said, "level") > STUDIED,
    },
  ],
  says,
  liberties: [
    {
      text: "Each curve has two numbers from two shares, placebo and spray: it meets both and knows nothing of the shape in between.",
      evidence: "fitted",
    },
    { text: "The peak of a session was not read with the shares: 95 ng/mL is assumed.", evidence: "illustrative" },
    {
      text: "Drips by the vein bring more: 57 of 100 reported dizziness after 0.5 mg/kg in one trial, where the curve gives 46.",
      evidence: "read",
    },
    {
      text: "Who reports what depends on who asks, how, and what they were told to expect; a mask that fails raises the counts.",
    },
    { text: "What comes with months of use, of the bladder and of dependence, is not in these counts." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** The highest peak at which the shares hold, ng/mL. */
const STUDIED = 150;
const more = (said: Said) => Math.round(now(said, "drug")) - Math.round(now(said, "without"));

/** So many with the drug, so many without, and how many sessions bring one more. */
function says(said: Said): readonly Claim<Said>[] {
  const what = eventOf(said.values);
  return spoken(said, [
    [
      claim(
        (facts) => setTo(facts, "level") === 0,
        (facts) => `Without any drug ${Math.round(now(facts, "without"))} of 100 people report ${what}`,
      ),
      claim(
        known("drug", "without"),
        (facts) =>
          `At a peak of ${exactly(setTo(facts, "level"), "ng/mL")}, ${Math.round(now(facts, "drug"))} of 100 people report ${what}, and ${Math.round(now(facts, "without"))} on placebo`,
      ),
    ],
    [
      claim(
        (facts) => more(facts) > 0,
        (facts) => `: one more for every ${number(now(facts, "harm"), 2)} sessions`,
      ),
    ],
    stop(),
    claim(
      (facts) => setTo(facts, "level") > STUDIED,
      () => " Beyond 150\u202fng/mL this was not studied: it is extrapolated.",
    ),
    claim(
      (facts) =>
        knownTwice("drug")(facts) &&
        setFrom(facts, "level") !== setTo(facts, "level") &&
        facts.before?.values.event === facts.values.event &&
        Math.round(was(facts, "drug")) !== Math.round(now(facts, "drug")),
      (facts) => ` At ${exactly(setFrom(facts, "level"), "ng/mL")} it was ${Math.round(was(facts, "drug"))} of 100.`,
    ),
  ]);
}
