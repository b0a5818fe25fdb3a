import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, both, changed, inProportion, known, near, now, ratioOf, setTo, within } from "../../shared/said.js";
import { capital, times, timesAs } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (value: number) => withUnit(value, "%", 2);

/** The words of the scene "Why is a slow infusion not like a push?". */
export const sameDoseSlower = {
  title: "Why is a slow infusion not like a push?",
  lead: "One dose, given in two ways: as a push of one minute, and as slowly as you set.",
  controls: { duration: "duration", dose: "dose", hours: "values at" },
  pace: "given over",
  top: (word: string, value: number) => `${word} ${number(value)}`,
  panels: {
    blood: { title: "ketamine in arterial blood" },
    site: { title: "ketamine at the effect site", short: "effect site" },
    peaks: { title: "peak, by duration of the infusion", short: "peak" },
    where: { title: "where the dose is when the infusion ends", short: "where the dose is then" },
  },
  lines: {
    pushBlood: { name: "push", label: "artery, push" },
    slowBlood: { name: "slow", label: "artery, slow" },
    pushSite: { name: "push", label: "site, push" },
    slowSite: { name: "slow", label: "site, slow" },
    Cmax: { name: "artery", label: "peak in the artery" },
    Cemax: { name: "site", label: "peak at the site" },
    central: { name: "blood", label: "in the blood" },
    tissues: { name: "tissues", label: "in tissues" },
    changed: { name: "changed", label: "changed" },
  },
  steps: [
    {
      values: { duration: 1, dose: 0.5, hours: 5 },
      caption:
        "A push: nine tenths of the dose is in the blood when it ends, and half of that has left the blood within minutes.",
      holds: (said) => near(now(said, "central"), 90) && now(said, "pushHalf") < 5,
    },
    {
      values: { duration: 10, dose: 0.5, hours: 10 },
      caption: "Ten minutes are enough to halve the peak in the blood; at the site little is lost.",
      holds: (said) => share("slow", "push")(said) < 50 && share("slowSite", "pushSite")(said) > 90,
    },
    {
      values: { duration: 40, dose: 0.5, hours: 40 },
      caption:
        "Over forty minutes the blood peaks at a fifth: as the drip ends, half of the dose is already in the tissues.",
      holds: (said) => near(share("slow", "push")(said), 20) && near(now(said, "tissues"), 52),
    },
    {
      values: { duration: 120, dose: 0.5, hours: 120 },
      caption:
        "Over two hours the site follows the blood closely, and more than two fifths of the dose is changed by then.",
      holds: (said) => now(said, "slowSite") > 0.9 * now(said, "slow") && within("changed", 40, 50)(said),
    },
    {
      values: { duration: 120, dose: 1.3, hours: 120 },
      caption: "It takes 2.6 times the dose over two hours to bring the site as high as the push did in nine minutes.",
      holds: (said, [push]) =>
        push !== undefined &&
        alike(setTo(said, "dose") / setTo(push, "dose"), 2.6) &&
        near(now(said, "slowSite"), now(push, "pushSite")) &&
        near(now(push, "pushSiteAt"), 9),
    },
  ],
  says,
  liberties: [
    {
      text: "The body is three spaces, the first of 25 L and mixed at once. A real push meets the lungs first, so do not read off the height of the first minute.",
      evidence: "read",
    },
    {
      text: "Blood here is that first space: blood and what it washes at once.",
      evidence: "read",
    },
    {
      text: "One effect-site lag (half-life 8.3 min) stands for the whole brain; it was measured for analgesia of S-ketamine. Falling asleep lags less.",
      evidence: "read",
    },
    {
      text: "The kinetics are a composite of three published models and not one published fit; changed is all that is no longer ketamine.",
      evidence: "derived",
    },
    { text: "One average adult of 70 kg. How a push or a drip is tolerated is not in the picture." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const share = (name: string, of: string) => (said: Said) => (100 * now(said, name)) / now(said, of);
const dose = (said: Said) => exactly(setTo(said, "dose"), "mg/kg");
const slowArtery = share("slow", "push");
const slowSite = share("slowSite", "pushSite");

/** What the slower one does to the peaks, and why. */
function says(said: Said): readonly Claim<Said>[] {
  if (setTo(said, "duration") === 1) return spoken(said, asPush);
  const [name, ...more] = changed(said, ["duration", "dose"]);
  return spoken(said, name === "dose" && more.length === 0 ? dosed : compared);
}

const asPush = [
  claim(
    (said: Said) => alike(now(said, "slow"), now(said, "push")),
    (said) =>
      `Both are a push now: ${dose(said)} in one minute takes the artery to ${level(now(said, "push"))}. The effect site follows late, to ${level(now(said, "pushSite"))} after ${withUnit(now(said, "pushSiteAt"), "min")}, when the falling blood meets it.`,
  ),
];

const dosed = [
  claim(
    both(inProportion("slow", ratioOf("dose")), inProportion("push", ratioOf("dose"))),
    (said: Said) =>
      `${capital(times(ratioOf("dose")(said)))} the dose: every level is ${timesAs(ratioOf("dose")(said))} as high and the shapes stay, push and slow alike, because nothing in the kinetics saturates.`,
  ),
  claim(
    known("slow", "push"),
    (said: Said) => ` The slow one still reaches ${percent(slowArtery(said))} of the push in the artery.`,
  ),
];

const compared = [
  claim(
    (said: Said) => now(said, "slow") < now(said, "push") && now(said, "slowSite") < now(said, "pushSite"),
    (said) =>
      `${dose(said)} over ${exactly(setTo(said, "duration"), "min")} instead of one: the arterial peak is ${level(now(said, "slow"))} instead of ${level(now(said, "push"))} (${percent(slowArtery(said))}), at the effect site ${level(now(said, "slowSite"))} instead of ${level(now(said, "pushSite"))} (${percent(slowSite(said))}).`,
  ),
  claim(
    (said: Said) => Math.abs(now(said, "tissues") + now(said, "changed") + now(said, "central") - 100) < 1e-6,
    (said) =>
      ` By the time the infusion ends ${percent(now(said, "tissues"))} of the dose has gone on to the tissues and ${percent(now(said, "changed"))} is changed; ${percent(now(said, "central"))} is in the blood.`,
  ),
  claim(
    (said: Said) => near(now(said, "slowArea"), now(said, "pushArea")),
    () => " The area under both curves is the same, because the dose is.",
  ),
];
