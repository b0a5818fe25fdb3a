import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { changed, known, knownTwice, now, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

/** Nobody knows a best level to the nanogram. */
const level = (value: number) => withUnit(10 * Math.round(value / 10), "ng/mL");
const percent = (value: number) => withUnit(Math.round(value), "%");

/** The words of the scene "Is there a level that is worth it?". */
export const window = {
  title: "Is there a level that is worth it?",
  lead: "Relief of pain at a steady level of ketamine, and its price: dissociation, pressure and sleep, each by its weight.",
  controls: {
    wdissociation: "weight of dissociation",
    wpressure: "pressure",
    wsleep: "sleep",
    level: "level",
  },
  panels: {
    trade: { title: "relief and its price, as a share of the largest relief", short: "relief and its price" },
    utility: { title: "relief less its price" },
    people: { title: "of 100 people at this level" },
  },
  axis: "ketamine, steady level",
  lines: {
    relief: { name: "relief", label: "relief, of the largest" },
    price: { name: "price", label: "price, of the largest relief" },
    utility: { name: "gain", label: "relief less its price" },
  },
  best: { label: "best", about: "Where relief passes its price by most; the bar is what is gained" },
  people: { asleep: "cannot be roused", awake: "can be roused" },
  steps: [
    {
      values: { wdissociation: 0.6, wpressure: 0.4, wsleep: 1, level: 600 },
      caption:
        "With these weights there is a best level. The bar is what is gained, and the bands are wider than the bar.",
      holds: (said) => now(said, "worth") > 5 && now(said, "worth") < 20 && now(said, "best") < 400,
    },
    {
      values: { wdissociation: 1, wpressure: 0.4, wsleep: 1, level: 200 },
      caption: "If dissociation counts as much as relief, nothing is gained: both begin at the same levels.",
      holds: (said) => now(said, "worth") < 0.5,
    },
    {
      values: { wdissociation: 0, wpressure: 0.4, wsleep: 1, level: 400 },
      caption: "If dissociation does not count, much is gained, and sleep sets the limit.",
      holds: (said) => now(said, "worth") > 40 && now(said, "best") > 400 && now(said, "best") < 740,
    },
    {
      values: { wdissociation: 0.6, wpressure: 0.4, wsleep: 0, level: 740 },
      caption: "If sleep costs nothing, as in an operation, the best level lies beyond what was studied.",
      holds: (said) => now(said, "best") > now(said, "studied"),
    },
  ],
  says,
  liberties: [
    {
      text: "The weights are a judgement and no measurement. A weight of 1 says: full dissociation, a rise of pressure by 30 % or certain sleep costs as much as full relief is worth.",
      evidence: "illustrative",
    },
    {
      text: "Relief and dissociation were found to have one half effect, 121 ng/mL of S-ketamine (90 to 157); how steep they are was chosen.",
      evidence: "read",
    },
    {
      text: "The band of the price is wide, for one cohort had less than half of the dissociation that the curve gives.",
      evidence: "read",
    },
    {
      text: "Pressure was fitted to five points, and who cannot be roused was measured in children.",
      evidence: "fitted",
    },
    {
      text: "A steady level only: nothing lags and nothing wears off. Somebody who sleeps is not dissociated, but here both are counted.",
    },
    {
      text: "Against one curve of worth: people differ, mood and the days after are left out, and so are nausea, habit and the bladder. This weighs curves, not patients.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const gains = (facts: Said) => now(facts, "worth") >= 0.5;
const endless = (facts: Said) => now(facts, "best") >= now(facts, "most");
const weighed = (facts: Said) => `With a weight of ${exactly(setTo(facts, "wdissociation"), "1")} on dissociation`;

/** The best level for these weights, and the window without any. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    [
      claim(
        (facts) => gains(facts) && endless(facts),
        (facts) => `${weighed(facts)}, the gain still rises at ${level(now(facts, "most"))}, where this picture ends`,
      ),
      claim(
        gains,
        (facts) =>
          `${weighed(facts)}, the best steady level is about ${level(now(facts, "best"))}: relief ${percent(now(facts, "relief"))}, price ${percent(now(facts, "price"))}`,
      ),
      claim(
        (facts) => now(facts, "worth") < 0.5,
        (facts) => `${weighed(facts)}, no level is worth its price`,
      ),
    ],
    stop(),
    claim(
      (facts) =>
        (gains(facts) && now(facts, "best") > now(facts, "studied")) || setTo(facts, "level") > now(facts, "studied"),
      (facts) => ` Beyond ${level(now(facts, "studied"))} this is extrapolated.`,
    ),
    claim(
      (facts) =>
        changed(facts, ["wdissociation", "wpressure", "wsleep"]).length > 0 &&
        knownTwice("best")(facts) &&
        was(facts, "worth") >= 0.5 &&
        gains(facts) &&
        level(was(facts, "best")) !== level(now(facts, "best")),
      (facts) => ` Before, the best was about ${level(was(facts, "best"))}.`,
    ),
    claim(
      (facts) => gains(facts) && known("last")(facts),
      (facts) => ` Above ${level(now(facts, "last") + 10)} the price is higher than the relief.`,
    ),
    claim(
      known("asleep"),
      (facts) =>
        ` At ${exactly(setTo(facts, "level"), "ng/mL")}, ${Math.round(now(facts, "asleep"))} of 100 people cannot be roused.`,
    ),
    claim(
      known("from", "to"),
      (facts) =>
        ` Without any weights: from ${level(now(facts, "from"))} to ${level(now(facts, "to"))} there is at least a fifth of the relief, and at most 5 of 100 people cannot be roused.`,
    ),
  ]);
}
