import type { Said, SceneSpec } from "../../../scene/spec.js";
import { duration, number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";

const percent = (share: number) => withUnit(100 * share, "%", 2);

/** The words of the scene "Where has it gone after ten minutes?". */
export const threeVolumes = {
  title: "Where has it gone after ten minutes?",
  lead: "Four fifths have left the blood again, and only a quarter has left the body.",
  controls: {
    duration: "given over",
    dose: "dose",
    set: "published set",
    minutes: "look after",
  },
  panels: {
    boxes: { title: "where the dose is", units: "% and mg; arrows mg/min" },
    shares: { title: "all of the dose, accounted for" },
    plasma: { title: "ketamine in plasma" },
  },
  boxes: {
    waiting: { name: "still to give", short: "to give" },
    V1: { name: "V1, blood", short: "V1, blood" },
    V2: { name: "V2, near tissue", short: "V2, near" },
    V3: { name: "V3, deep tissue", short: "V3, deep" },
    gone: { name: "gone", short: "gone" },
  },
  layers: {
    V1: { name: "V1, blood", label: "V1, with the blood" },
    V2: { name: "V2, near", label: "V2, near tissue" },
    V3: { name: "V3, deep", label: "V3, deep tissue" },
    gone: { name: "gone", label: "gone: cleared or changed" },
    waiting: { name: "to give", label: "still to give" },
  },
  line: { name: "plasma", label: "ketamine in plasma" },
  awake: "adults wake about here",
  steps: [
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 1 },
      caption:
        "Two milligrams per kilogram, pushed in a minute: most of it is still in the blood and what the blood fills at once.",
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 10 },
      caption:
        "Ten minutes later four fifths have left the blood, but only a quarter has left the body: the rest has moved.",
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 60 },
      caption: "After an hour the near tissue gives back what the deep tissue and the liver take.",
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 40, minutes: 40 },
      caption:
        "The same dose as a drip: when it ends, the tissues are full already, and the fall that follows is slower.",
    },
    {
      values: { set: "domino-1982", dose: 2, duration: 1, minutes: 10 },
      caption:
        "Another published set divides the same body otherwise: the volumes are a way to write a curve down, no organs.",
    },
  ],
  says,
  liberties: [
    {
      text: "The volumes are not organs: they are what it takes to write one falling curve down. Another group of patients and another sampling site give other ones.",
    },
    { text: "What is gone was cleared by the liver or changed; norketamine is not followed here." },
    {
      text: "A set that was measured in children or in intensive care is shown for a body of 70 kg all the same.",
    },
    { text: "Well-stirred from the first second: the seconds in which a push circles unmixed are left out." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** One sentence: where it is at the cursor; after a change, what moved and why. */
function says({ before, values, summary }: Said): string {
  const { body = 0, gone = 0, blood = 0, tissue = 0, waiting = 0, level = 0, peak = 0, peakAt = 0 } = summary;
  const at = duration(Number(values.minutes));
  const dose = Number(values.dose);
  if (dose === 0) return "No dose: every box is empty.";
  const left = waiting > 0.005 ? ` ${percent(waiting)} is still to come.` : "";
  const now = `After ${at}, ${percent(gone)} of the dose is gone, ${percent(blood)} is in the blood and what it fills at once and ${percent(tissue)} in the tissues.${left}`;
  const changed = before ? ["duration", "dose", "set"].filter((name) => before.values[name] !== values[name]) : [];
  if (before === undefined || changed.length === 0) {
    const fall =
      level > 0 && peak > level * 1.05
        ? ` The plasma has fallen from ${withUnit(peak, "ng/mL")} (at ${duration(peakAt)}) to ${withUnit(level, "ng/mL")}: mostly because the drug has moved, and only in part because it has left.`
        : "";
    return now + fall;
  }
  if (changed.length > 1) return now;
  const was = before.summary;
  switch (changed[0]) {
    case "duration":
      return `Given over ${duration(Number(values.duration))} instead of ${duration(Number(before.values.duration))}, the plasma peaks at ${withUnit(peak, "ng/mL")} instead of ${number(was.peak ?? 0)}: a drip lets the tissues fill while it runs. ${now}`;
    case "dose":
      return `Every share stays as it was, because nothing here saturates: only the milligrams change. ${now}`;
    default:
      return `${setName(String(values.set))} instead of ${setName(String(before.values.set))}: ${percent(body)} of the dose is still in the body after ${at} instead of ${percent(was.body ?? 0)}. Both describe published data; they were measured in other people, at another site.`;
  }
}
