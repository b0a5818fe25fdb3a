import type { Said, SceneSpec } from "../../../scene/spec.js";
import { duration, number, withUnit } from "../../../text/number-text.js";

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
  nasal: { name: "nose", short: "nose", how: "In the nose" },
  sublingual: { name: "under the tongue", short: "tongue", how: "Under the tongue" },
  rectal: { name: "rectum", short: "rectum", how: "In the rectum" },
  oral: { name: "mouth", short: "mouth", how: "By mouth" },
} satisfies Record<string, RouteWords>;

/** The words of the scene "Does it matter how it gets in?". */
export const routes = {
  title: "Does it matter how it gets in?",
  lead: "The same dose by seven ways: how much of it arrives, and how much is norketamine before it does.",
  controls: { dose: "dose", route: "given by", hours: "values at" },
  ways,
  panels: {
    ketamine: { title: "ketamine in venous blood, by every way", short: "ketamine" },
    norketamine: { title: "norketamine in venous blood, by every way", short: "norketamine" },
    arrives: {
      title: "arrives: ketamine (dots: measured), then norketamine",
      short: "arrives (dots: measured)",
    },
    alone: { title: "the way chosen, by itself (dots: measured)", short: "the way chosen" },
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
    },
    {
      values: { dose: 0.5, route: "im", hours: 60 },
      caption: "Into a muscle almost all arrives, in minutes and without a drip.",
    },
    {
      values: { dose: 0.5, route: "nasal", hours: 60 },
      caption: "In the nose not half arrives, if one believes three volunteers; others measured an eighth.",
    },
    {
      values: { dose: 0.5, route: "sublingual", hours: 60 },
      caption: "Under the tongue a good quarter arrives; what is swallowed goes through the liver first.",
    },
    {
      values: { dose: 0.5, route: "oral", hours: 90 },
      caption: "By mouth a fifth arrives as ketamine and three times as much as norketamine: the liver comes first.",
    },
  ],
  says,
  liberties: [
    {
      text: "Fractions and paces of the ways other than a vein were set on few published numbers; the dots show how far those lie apart, and hollow ones were not seen in their source.",
      evidence: "derived",
    },
    {
      text: "Under the skin nobody was found to have measured; it is taken as muscle, slower.",
      evidence: "illustrative",
    },
    {
      text: "Of what is swallowed four fifths are taken to be absorbed, changed or not; that share was chosen to meet the norketamine measured.",
      evidence: "derived",
    },
    {
      text: "In the nose the fraction falls with the dose in one study (17, 13 and 11 % of 10, 30 and 50 mg). Here it stays.",
      evidence: "read",
    },
    {
      text: "Blood from a vein, which is what was measured: the arterial level through one lag of 9 min, good for slow ways and drips.",
      evidence: "derived",
    },
    {
      text: "Measured levels are brought to the dose of the picture in proportion, from doses between 10 mg and 9 mg/kg, adults and children.",
      evidence: "read",
    },
    { text: "One average adult of 70 kg, fasting, without other drugs; grapefruit and others change the mouth most." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** What arrives, as what, when and how high, beside the drip. */
function says({ before, values, summary }: Said): string {
  const {
    arrives = 0,
    changed = 0,
    given = 0,
    peak = 0,
    peakAt = 0,
    nor = 0,
    norAt = 0,
    ivPeak = 0,
    ivNor = 0,
  } = summary;
  const was = before?.values;
  if (was && was.dose !== values.dose && was.route === values.route) {
    const ratio = number(Number(values.dose) / Number(was.dose), 2);
    return `The dose times ${ratio}, every level times ${ratio}, by every way, because neither fractions nor paces change with the dose here. In the nose they were found to.`;
  }
  const { how } = ways[String(values.route) as keyof typeof ways];
  const share = arrives / given;
  if (share === 1) {
    return `${how} all ${mg(given)} arrive as ketamine. It peaks at ${level(peak)}, norketamine later and lower, at ${level(nor)} after ${duration(norAt)}, because it is made from what has arrived.`;
  }
  const first =
    changed > 0
      ? `${how} ${percent(100 * share)} of ${mg(given)} arrives as ketamine, ${mg(arrives)}; ${mg(changed)} more arrive as norketamine, changed on the way.`
      : `${how} ${percent(100 * share)} of ${mg(given)} arrives, ${mg(arrives)}, all of it as ketamine.`;
  const rest =
    nor > peak
      ? `norketamine at ${level(nor)}, above it, because the liver had the dose before the blood.`
      : `norketamine at ${level(nor)} after ${duration(norAt)}.`;
  return `${first} It peaks at ${level(peak)} after ${duration(peakAt)}, by drip at ${level(ivPeak)}; ${rest} By drip norketamine comes to ${level(ivNor)}.`;
}
