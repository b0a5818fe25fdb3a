import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, number, withUnit } from "../../../text/number-text.js";
import { both, changed, inProportion, known, near, now, ratioOf } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const mg = (value: number) => withUnit(value, "mg");
const percent = (value: number) => withUnit(value, "%", 2);

interface RouteWords {
  readonly name: string;
  /** At the end of a line and in front of a number. */
  readonly short: string;
  /** As a sentence has it. */
  readonly how: string;
}

const ways = {
  iv: { name: "vein, 40 min", short: "vein", how: "Into a vein over 40 min" },
  im: { name: "muscle", short: "muscle", how: "Into a muscle" },
  sc: { name: "under the skin", short: "skin", how: "Under the skin" },
  nasal: { name: "nose", short: "nose", how: "Through the nose" },
  sublingual: { name: "under the tongue", short: "tongue", how: "Under the tongue" },
  rectal: { name: "rectum", short: "rectum", how: "In the rectum" },
  oral: { name: "mouth", short: "mouth", how: "By mouth" },
} satisfies Record<string, RouteWords>;

/** The words of the scene "Does the route matter?". */
export const routes = {
  title: "Does the route matter?",
  lead: "One dose, seven routes: how much reaches the blood, and how much has already been turned into norketamine.",
  controls: { dose: "dose", route: "given by", hours: "values at" },
  ways,
  panels: {
    ketamine: { title: "ketamine in venous blood, by every route", short: "ketamine" },
    norketamine: { title: "norketamine in venous blood, by every route", short: "norketamine" },
    arrives: {
      title: "arrives: ketamine (dots: measured), then norketamine",
      short: "arrives (dots: measured)",
    },
    alone: { title: "the chosen route by itself (dots: measured)", short: "the chosen route" },
  },
  lines: {
    ketamine: { name: "ketamine", label: "ketamine" },
    norketamine: { name: "norketamine", label: "norketamine" },
  },
  label: (route: keyof typeof ways, of: "ketamine" | "norketamine") => `${ways[route].short}, ${of}`,
  end: (unchanged: number, changed: number) =>
    changed > 0 ? `${number(unchanged, 2)} + ${number(changed, 2)} mg` : mg(unchanged),
  /** A measured level brought to the dose of the scene. */
  measured: (who: string, dose: string) => `${who}, ${dose}`,
  steps: [
    {
      values: { dose: 0.5, route: "iv", hours: 60 },
      caption: "Into a vein all of the dose arrives, and norketamine is only made afterwards.",
      holds: (said) => now(said, "arrives") === now(said, "given") && now(said, "changed") === 0,
    },
    {
      values: { dose: 0.5, route: "im", hours: 60 },
      caption: "Into a muscle almost all of it arrives, in minutes and without a drip.",
      holds: (said) => arriving(said) > 0.9 && now(said, "peakAt") < 30,
    },
    {
      values: { dose: 0.5, route: "nasal", hours: 60 },
      caption:
        "Less than half of a nasal dose arrives as ketamine, judging by three volunteers; others measured an eighth.",
      holds: (said) => arriving(said) < 0.5,
    },
    {
      values: { dose: 0.5, route: "sublingual", hours: 60 },
      caption: "Under the tongue a good quarter arrives; what is swallowed goes through the liver first.",
      holds: (said) => arriving(said) > 0.25 && arriving(said) < 0.33 && now(said, "swallowed") > 0,
    },
    {
      values: { dose: 0.5, route: "oral", hours: 90 },
      caption: "By mouth a fifth arrives as ketamine and three times as much as norketamine: the liver comes first.",
      holds: (said) => near(arriving(said), 0.2) && near(now(said, "changed") / now(said, "arrives"), 3),
    },
  ],
  says,
  liberties: [
    {
      text: "For routes other than a vein, fractions and rates rest on few published numbers; the dots show how far those lie apart, and hollow ones were not seen in their source.",
      evidence: "derived",
    },
    {
      text: "No subcutaneous measurements were found; the route is drawn as a slower muscle.",
      evidence: "illustrative",
    },
    {
      text: "Four fifths of what is swallowed is assumed to be absorbed, changed or not; that share was chosen to meet the measured norketamine.",
      evidence: "derived",
    },
    {
      text: "In one study the nasal fraction falls with the dose (17, 13 and 11 % of 10, 30 and 50 mg). Here it does not.",
      evidence: "read",
    },
    {
      text: "Blood from a vein, which is what was measured: the arterial level through one lag of 9 min, good for slow routes and drips.",
      evidence: "derived",
    },
    {
      text: "Measured levels are scaled in proportion to the dose in the picture, from doses between 10 mg and 9 mg/kg, in adults and children.",
      evidence: "read",
    },
    {
      text: "One average adult of 70 kg, fasting, without other drugs; grapefruit and some drugs change the oral route most.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const arriving = (said: Said) => now(said, "arrives") / now(said, "given");
const how = ({ values }: Said) => ways[String(values.route) as keyof typeof ways].how;
const everything = (said: Said) => arriving(said) === 1;

/** What arrives, as what, when and how high, beside the drip. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, ["dose", "route"]);
  return spoken(
    said,
    name === "dose" && more.length === 0 ? dosed : now(said, "arrives") === now(said, "given") ? whole : part,
  );
}

const dosed = [
  claim(
    both(inProportion("peak", ratioOf("dose")), inProportion("nor", ratioOf("dose"))),
    (said: Said) =>
      `The dose times ${number(ratioOf("dose")(said))}, every level times ${number(ratioOf("dose")(said))}, by every route, because this model is linear. Through the nose a larger dose was found to be absorbed less well.`,
  ),
];

const whole = [
  claim(everything, (said: Said) => `${how(said)} all ${mg(now(said, "given"))} arrives as ketamine.`),
  claim(known("peak"), (said: Said) => ` It peaks at ${level(now(said, "peak"))}`),
  [
    claim(
      (said: Said) => now(said, "nor") < now(said, "peak") && now(said, "norAt") > now(said, "peakAt"),
      (said) =>
        `, norketamine later and lower, at ${level(now(said, "nor"))} after ${duration(now(said, "norAt"))}, because it is made from what has arrived.`,
    ),
    claim(
      known("nor"),
      (said: Said) => `, norketamine at ${level(now(said, "nor"))} after ${duration(now(said, "norAt"))}.`,
    ),
  ],
];

const part = [
  [
    claim(
      (said: Said) => now(said, "changed") > 0,
      (said) =>
        `${how(said)} ${percent(100 * arriving(said))} of ${mg(now(said, "given"))} arrives as ketamine, ${mg(now(said, "arrives"))}; ${mg(now(said, "changed"))} more arrives as norketamine, changed on the way.`,
    ),
    claim(
      (said: Said) => now(said, "changed") === 0,
      (said) =>
        `${how(said)} ${percent(100 * arriving(said))} of ${mg(now(said, "given"))} arrives, ${mg(now(said, "arrives"))}, all of it as ketamine.`,
    ),
  ],
  claim(
    known("peak", "ivPeak"),
    (said: Said) =>
      ` It peaks at ${level(now(said, "peak"))} after ${duration(now(said, "peakAt"))}, by drip at ${level(now(said, "ivPeak"))}; norketamine peaks at ${level(now(said, "nor"))} after ${duration(now(said, "norAt"))}`,
  ),
  [
    claim(
      (said: Said) => now(said, "nor") > now(said, "peak") && now(said, "swallowed") > 0.5 * now(said, "given"),
      () => ", above it, because the liver had most of the dose before the blood did",
    ),
    claim(
      (said: Said) => now(said, "nor") > now(said, "peak") && now(said, "changed") > 0,
      () => ", above it, because part of the dose was changed before it reached the blood",
    ),
  ],
  stop(),
  claim(known("ivNor"), (said: Said) => ` By drip norketamine comes to ${level(now(said, "ivNor"))}.`),
];
