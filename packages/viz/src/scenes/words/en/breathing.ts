import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, known, knownTwice, near, now, setFrom, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const litres = (value: number) => withUnit(value, "L/min", 2);
const breath = (value: number) => withUnit(value, "L/min", 3);

/** The words of the scene "Does it take breath, or give it back?". */
export const breathing = {
  title: "Does it take breath, or give it back?",
  lead: "Alone and fast, ketamine takes some breath; under an opioid, S-ketamine gives part of it back.",
  controls: { dose: "dose so far", level: "S-ketamine" },
  panels: {
    alone: { title: "breathing lost at the same carbon dioxide", short: "breathing lost" },
    opioid: { title: "breathing under remifentanil", short: "under remifentanil" },
  },
  axes: { dose: "ketamine by the vein so far", level: "S-ketamine in plasma" },
  lines: {
    alone: { name: "lost", label: "lost, ketamine alone" },
    studied: "as far as it was studied",
    rest: { name: "no drug", label: "without any drug" },
    without: { name: "opioid", label: "remifentanil alone" },
    opioid: { name: "with S", label: "with S-ketamine" },
  },
  point: {
    label: "six men",
    about: "Bourke 1987: 4.9 L/min less at 1.1 mg/kg, standard error 1.1",
  },
  steps: [
    {
      values: { dose: 1.1, level: 127 },
      caption:
        "In quick succession 1.1 mg/kg: about five litres of breath a minute are gone, at the same carbon dioxide.",
      holds: (said) => near(now(said, "fall"), 4.9),
    },
    {
      values: { dose: 2.2, level: 127 },
      caption: "Twice the dose takes a third more, by far not twice as much.",
      holds: (said) => near(now(said, "fall") / now(said, "first"), 1.33),
    },
    {
      values: { dose: 1.1, level: 127 },
      caption: "Under remifentanil it is the other way round: S-ketamine gives back some of what the opioid took.",
      panels: ["opioid", "alone"],
      holds: (said) => now(said, "back") > now(said, "without") && now(said, "back") < now(said, "rest"),
    },
    {
      values: { dose: 1.1, level: 400 },
      caption:
        "Three times as much gives back little more: the rest of the fall is not a thing that S-ketamine undoes.",
      panels: ["opioid", "alone"],
      holds: (said) => now(said, "back") - now(said, "without") < 2 && now(said, "back") < 0.75 * now(said, "rest"),
    },
    {
      values: { dose: 4, level: 127 },
      caption: "Beyond 3 mg/kg nobody measured: the line is dashed, and a slow drip of as much would take less.",
      holds: (said) => setTo(said, "dose") > now(said, "studied"),
    },
  ],
  says,
  liberties: [
    {
      text: "Six men, doses in quick succession (Bourke 1987). The curve counts doses and no time: a slow drip of the same dose takes less, and this line cannot say how much less.",
      evidence: "read",
    },
    {
      text: "The band on the left is two standard errors of the fall at 1.1 mg/kg; that the line goes on in doublings is read too.",
      evidence: "derived",
    },
    {
      text: "Contested: the response to carbon dioxide kept its slope in those men, fell by 39 % in children (Hamza 1989), was unaffected in Persson 1999, and rose with S-ketamine (Jonkman 2018).",
      evidence: "read",
    },
    {
      text: "Under remifentanil twelve people were measured. The band lies between their quartiles, and the form of the line is assumed: it ends at about 14.7 L/min however much is given.",
      evidence: "illustrative",
    },
    {
      text: "No other opioid was measured with S-ketamine in this way, so there is no such curve for morphine or oxycodone.",
    },
    {
      text: "Left out: airways that close, spasm of the voice and vomiting, which are the more frequent dangers of a sedation; alcohol, benzodiazepines, sleep apnoea, old age.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What is taken, and what is given back. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    [
      claim(
        (facts) => now(facts, "fall") > 0,
        (facts) =>
          `Alone, ${exactly(setTo(facts, "dose"), "mg/kg")} in quick succession takes ${litres(now(facts, "fall"))} of breath`,
      ),
      claim(
        (facts) => now(facts, "fall") === 0,
        (facts) =>
          `Alone, ${exactly(setTo(facts, "dose"), "mg/kg")} in quick succession takes no breath that was measured`,
      ),
    ],
    claim(
      (facts) => setTo(facts, "dose") > now(facts, "studied"),
      () => ", which is extrapolated",
    ),
    [
      claim(
        (facts) => now(facts, "back") > now(facts, "without") && now(facts, "back") < now(facts, "rest"),
        (facts) =>
          `; under remifentanil ${exactly(setTo(facts, "level"), "ng/mL")} of S-ketamine brings it from ${number(now(facts, "without"))} back to ${breath(now(facts, "back"))}, of ${breath(now(facts, "rest"))} without any drug`,
      ),
      claim(
        known("without", "rest"),
        (facts) => `; remifentanil by itself leaves ${number(now(facts, "without"))} of ${breath(now(facts, "rest"))}`,
      ),
    ],
    stop(),
    claim(
      (facts) => now(facts, "least") < now(facts, "most"),
      (facts) =>
        ` Loss at the same carbon dioxide: between ${number(now(facts, "least"), 2)} and ${litres(now(facts, "most"))}.`,
    ),
    claim(
      (facts) =>
        knownTwice("fall")(facts) &&
        setTo(facts, "dose") !== setFrom(facts, "dose") &&
        !alike(now(facts, "fall"), was(facts, "fall"), 2),
      (facts) => ` At ${exactly(setFrom(facts, "dose"), "mg/kg")} the loss was ${litres(was(facts, "fall"))}.`,
    ),
  ]);
}
