import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { both, known, not, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 3);
const drugs = { ketamine: "ketamine", esketamine: "S-ketamine" } as const;

/** The words of the scene "What adds up over sessions, and what wears off?". */
export const twiceAWeek = {
  title: "What adds up over sessions, and what wears off?",
  lead: "A response, a feeling and a rise of blood pressure, session by session.",
  controls: {
    times: "session",
    every: "one every",
    pause: "pause before it",
    dose: "dose of each",
    drug: "drug",
  },
  drugs,
  axis: "number of the session",
  first: "as in the first session",
  panels: {
    share: { title: "of what it was in the first session", short: "of the first session" },
    response: { title: "better than placebo a day later (MADRS)", short: "better than placebo" },
    felt: { title: "dissociation at its highest (CADSS, of 92)", short: "dissociation" },
  },
  lines: {
    response: { name: "response", label: "response a day later" },
    felt: { name: "feeling", label: "dissociation" },
    pressure: { name: "pressure", label: "rise of blood pressure" },
    studied: "as far as it was studied",
    points: { name: "response", label: "better than placebo" },
    dissociation: { name: "feeling", label: "dissociation, points" },
  },
  refused: (forms: readonly string[]) =>
    `The response was fitted to ${forms.join(", ")} by the vein; for another form no course of doses was fitted.`,
  steps: [
    {
      values: { times: 6, every: 3.5, pause: 0, dose: 0.5, drug: "ketamine" },
      caption:
        "Six sessions, two a week: the response is nearly half as large again as after the first, and dissociation a quarter less.",
      holds: both(within("response", 140, 150), within("felt", 70, 76)),
    },
    {
      values: { times: 14, every: 7, pause: 0, dose: 0.5, drug: "ketamine" },
      caption:
        "Weekly for fourteen weeks: dissociation is below half, as was measured. The response has gained a quarter, for a week is longer than its half-life.",
      holds: both(within("felt", 43, 45), within("response", 120, 130)),
    },
    {
      values: { times: 14, every: 2, pause: 0, dose: 0.5, drug: "ketamine" },
      caption:
        "Every other day the response climbs until it is near its ceiling. That is drawn dashed: such a course was in none of its trials.",
      holds: both(within("response", 160, 190), (said) => now(said, "response.studied") === 0),
    },
    {
      values: { times: 6, every: 3.5, pause: 56, dose: 0.5, drug: "ketamine" },
      caption:
        "After eight weeks without, the sixth is nearly a first one again, for the mood and for the feeling. How fast the feeling comes back, nobody measured.",
      holds: both(within("response", 98, 103), within("felt", 90, 95)),
    },
    {
      values: { times: 6, every: 3.5, pause: 0, dose: 0.5, drug: "esketamine" },
      caption:
        "S-ketamine alone: practice works as before, and the pressure rises as on the first day, so it is measured each time. For its response no such curve was fitted.",
      holds: both(not(known("response")), within("felt", 70, 76)),
    },
  ],
  says,
  liberties: [
    {
      text: "Two drips a week were 12.7 points better than placebo on day 15, three a week 14.6 (Singh 2016); the curve gives 12.2 and 14.7. It was fitted to these among others, so that is no test of it.",
      evidence: "fitted",
    },
    {
      text: "Against it: up to eight drips were no better than midazolam, 3.2 points (-2.2 to 8.5; Jelovac 2025), and the Japanese dose trial of the spray saw no difference on day 28 (Takahashi 2021).",
      evidence: "read",
    },
    {
      text: "How dissociation fades has two numbers: 20 points in the first and 8.8 in the fourteenth weekly dose, under the skin and open, 20 people (Glue 2018). Two or three drips a week lessened it too, by how much was not read (Singh 2016).",
      evidence: "fitted",
    },
    {
      text: "That two fifths of it stay however often, and that it comes back with a half-life of 28 days, is assumed. At another pace than weekly the line is dashed.",
      evidence: "illustrative",
    },
    {
      text: "Pressure rose alike in the first and the sixth drip (Riva-Posse 2018); in the model nothing could change it.",
      evidence: "read",
    },
    {
      text: "Left out: people who look forward to a session, a response that wears off, relapse after the last, and what many doses do to the bladder and to the wish for more.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What the last session brings, against the first. */
function says(said: Said): readonly Claim<Said>[] {
  const times = (facts: Said) => Math.round(setTo(facts, "times"));
  const pause = (facts: Said) => setTo(facts, "pause");
  const course = (facts: Said) =>
    `session ${times(facts)} of ${exactly(setTo(facts, "dose"), "mg/kg")}, one every ${exactly(setTo(facts, "every"), "d")}${pause(facts) > 0 ? ` and this one ${exactly(pause(facts), "d")} later` : ""}`;
  const pressure = "and blood pressure rises as on the first day";
  return spoken(said, [
    [
      claim(
        known("response", "felt"),
        (facts) =>
          `In ${course(facts)}, the response is ${percent(now(facts, "response"))} of the first, dissociation ${percent(now(facts, "felt"))}, ${pressure}`,
      ),
      claim(
        known("felt"),
        (facts) => `In ${course(facts)}, dissociation is ${percent(now(facts, "felt"))} of the first, ${pressure}`,
      ),
    ],
    stop(),
    claim(not(known("response")), () => ` For the response to ${drugs.esketamine} no course of doses was fitted.`),
    claim(
      known("points"),
      (facts) =>
        ` That is ${withUnit(now(facts, "points"), "points", 2)} better than placebo a day later, with ${withUnit(now(facts, "dissociation"), "points", 2)} of dissociation.`,
    ),
    claim(
      (facts) => now(facts, "felt.studied") === 0,
      () => " Dissociation was followed through weekly sessions alone: here it is extrapolated.",
    ),
    claim(
      both(known("response"), (facts) => now(facts, "response.studied") === 0),
      (facts) =>
        pause(facts) > 0
          ? " A response after a pause was in none of its trials."
          : " The response was held against six sessions at most: here it is extrapolated.",
    ),
  ]);
}
