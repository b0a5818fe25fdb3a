import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { knownTwice, near, now, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);

/** The words of the scene "One level in the blood: how much relief?". */
export const lagBehindTheBlood = {
  title: "One level in the blood: how much relief?",
  lead: "On the way up the level brings little relief, on the way down the same level brings more.",
  controls: { halfLife: "half-life of the lag", dose: "dose", duration: "given over", hours: "values at" },
  panels: {
    loop: { title: "relief against the level in the blood", short: "relief by the level" },
    levels: { title: "ketamine in arterial blood and at the site", short: "blood and site" },
    relief: { title: "relief of pain, share of the largest", short: "relief" },
  },
  axis: "level in the blood, share of its peak",
  lines: {
    rising: { name: "way up", label: "while it rises" },
    falling: { name: "way down", label: "while it falls" },
    blood: { name: "blood", label: "arterial blood" },
    site: { name: "site", label: "effect site" },
    relief: { name: "relief", label: "relief" },
  },
  steps: [
    {
      values: { halfLife: 8.3, dose: 0.5, duration: 40, hours: 10 },
      caption:
        "A drip against depression: at half of the peak there is more relief on the way down than on the way up.",
      holds: (said) => now(said, "falling") > 1.3 * now(said, "rising"),
    },
    {
      values: { halfLife: 8.3, dose: 0.5, duration: 2, hours: 2 },
      caption: "Given as a push the loop gapes: on the way up the site has hardly met the drug.",
      holds: (said) => now(said, "rising") < 5 && now(said, "falling") > 4 * now(said, "rising"),
    },
    {
      values: { halfLife: 0.5, dose: 0.5, duration: 40, hours: 10 },
      caption: "Take the lag away and the loop closes: one level, one effect.",
      holds: (said) =>
        near(now(said, "falling"), now(said, "rising")) || now(said, "falling") < 1.12 * now(said, "rising"),
    },
    {
      values: { halfLife: 8.3, dose: 0.5, duration: 120, hours: 60 },
      caption: "A slow drip closes it as well, because the site then keeps up with the blood.",
      holds: (said, [first]) =>
        first !== undefined &&
        now(said, "falling") / now(said, "rising") < now(first, "falling") / now(first, "rising"),
    },
  ],
  says,
  liberties: [
    {
      text: "The half-life of the lag, 8.3 min, was read (5.1 to 13.0 min) for relief and perception alike.",
      evidence: "read",
    },
    {
      text: "How steeply relief follows the level was not read; it is chosen so that 50 to 200 ng/mL stay nearly in proportion.",
      evidence: "illustrative",
    },
    {
      text: "The blood is arterial. In venous blood, which itself lags, the loop looks narrower or turns the other way.",
    },
    { text: "A loop can also come from tolerance or from metabolites that act; here a lag alone makes it." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** The same level twice. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    [
      claim(
        (facts) => now(facts, "falling") > 1.05 * now(facts, "rising"),
        (facts) =>
          `At ${withUnit(now(facts, "level"), "ng/mL")}, half of the peak, relief is ${number(now(facts, "rising"), 2)} % of the largest on the way up and ${percent(now(facts, "falling"))} on the way down, because the site lags behind the blood with a half-life of ${exactly(setTo(facts, "halfLife"), "min")}`,
      ),
      claim(
        (facts) => now(facts, "falling") >= 0.95 * now(facts, "rising"),
        (facts) =>
          `At ${withUnit(now(facts, "level"), "ng/mL")}, half of the peak, relief is ${percent(now(facts, "rising"))} of the largest on the way up and nearly the same on the way down, because the site keeps up with the blood`,
      ),
    ],
    stop(),
    [
      claim(
        (facts) => now(facts, "later") >= 1,
        (facts) =>
          ` The site peaks ${withUnit(now(facts, "later"), "min", 2)} after the blood, at ${number(now(facts, "site"))} instead of ${withUnit(now(facts, "blood"), "ng/mL")}.`,
      ),
      claim(
        (facts) => now(facts, "later") < 1,
        (facts) =>
          ` The site peaks with the blood, at ${number(now(facts, "site"))} against ${withUnit(now(facts, "blood"), "ng/mL")}.`,
      ),
    ],
    claim(
      (facts) => knownTwice("falling")(facts) && number(was(facts, "falling"), 2) !== number(now(facts, "falling"), 2),
      (facts) => ` Before it was ${number(was(facts, "rising"), 2)} and ${percent(was(facts, "falling"))}.`,
    ),
  ]);
}
