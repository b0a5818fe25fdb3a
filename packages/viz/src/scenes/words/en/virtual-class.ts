import type { Said, SceneSpec } from "../../../scene/spec.js";
import { duration, number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (share: number) => withUnit(100 * share, "%", 2);

/** The words of the scene "One drip, a hundred students: one curve?". */
export const virtualClass = {
  title: "One drip, a hundred students: one curve?",
  lead: "Each body clears and holds it in its own way: the same order gives every student another curve.",
  controls: {
    dose: "dose",
    duration: "given over",
    level: "level",
    student: "student number",
    seed: "class number",
    people: "people",
    set: "how they differ",
    hours: "values at",
  },
  sets: {
    "simons-2022": "Simons, adults",
    "otto-2021": "Otto, men",
    "herd-2007": "Herd, children",
    "ketamine-disposition": "default, chosen",
  },
  panels: {
    fan: { title: "ketamine in plasma: the class, and one of it", short: "ketamine in plasma" },
    above: { title: "of the class above the level" },
    who: { title: "the student, times the usual person", short: "the student, times the usual" },
  },
  percentiles: {
    p5: { name: "5th", label: "5th percentile" },
    p25: { name: "25th", label: "25th percentile" },
    p50: { name: "median", label: "median" },
    p75: { name: "75th", label: "75th percentile" },
    p95: { name: "95th", label: "95th percentile" },
  },
  student: { name: "student", label: "the student" },
  above: { name: "above", label: "share above the level" },
  level: "level",
  traits: { CL: { label: "clearance", short: "clearance" }, V1: { label: "central volume", short: "central volume" } },
  usual: "the usual person",
  times: (value: number) => `× ${number(value, value < 1 ? 2 : 3)}`,
  steps: [
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "otto-2021", hours: 40 },
      caption:
        "A hundred students, half a milligram of S-ketamine per kilogram: half of them lie in the dark band, nine of ten in the pale one, and student 7 above both.",
    },
    {
      values: { seed: 3, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "otto-2021", hours: 40 },
      caption: "Another class of the same school: other students, nearly the same bands.",
    },
    {
      values: { seed: 3, student: 7, dose: 0.5, duration: 40, level: 150, people: "30", set: "otto-2021", hours: 40 },
      caption: "Thirty are few: the outer percentiles are then one or two people.",
    },
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "herd-2007", hours: 40 },
      caption:
        "Children in an emergency department differ far more, or the few samples tell less: a published spread holds both.",
    },
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "herd-2007", hours: 180 },
      caption: "Three hours later they lie further apart still: what a clearance does grows with time.",
    },
  ],
  says,
  liberties: [
    {
      text: "How much people differ was published for typical parameters of each set; of the default it is a judgement, rounded from four of them.",
      evidence: "illustrative",
    },
    {
      text: "Differences are lognormal. Parameters vary together only where a set says so; where it is silent they are drawn apart, which is rarely true.",
    },
    { text: "Everybody weighs 70 kg: differences of weight and age are left out, and so is the error of measuring." },
    { text: "The children's spread is shown in bodies of 70 kg, so that the classes can be compared." },
    { text: "The same number of class and student is always the same person, in any order and any size of class." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** One sentence: how far the class lies apart now, and why this student lies where it does. */
function says({ before, values, summary }: Said): string {
  const {
    p5 = 0,
    p25 = 0,
    p75 = 0,
    p95 = 0,
    above = 0,
    student = 0,
    below = 0,
    CL = 1,
    V1 = 1,
    one = 1,
    n = 100,
  } = summary;
  if (Number(values.dose) === 0) return "No dose, no difference.";
  const spread = `at ${duration(Number(values.hours))} half of the class lies between ${number(p25)} and ${level(p75)}, nine in ten between ${number(p5)} and ${level(p95)}, ${number(p95 / p5, 2)} times as much`;
  const share = `${percent(above)} are above ${level(Number(values.level))}`;
  const who = `Student ${one} has ${level(student)}, more than ${Math.round(below * n)} of ${n} (clearance ${virtualClass.times(CL)}, central volume ${virtualClass.times(V1)})`;
  const names = ["dose", "duration", "level", "student", "seed", "people", "set"];
  const changed = before ? names.filter((name) => before.values[name] !== values[name]) : [];
  const was = before?.summary ?? {};
  if (changed.length === 1) {
    switch (changed[0]) {
      case "dose":
        return `Another dose moves everybody by the same factor: ${spread}; ${share} instead of ${percent(was.above ?? 0)}.`;
      case "duration":
        return `Given over ${withUnit(Number(values.duration), "min")}: ${spread}. The earlier one looks, the more the central volume decides who is high; the later, the clearance.`;
      case "student":
        return `${who}: ${reason(CL, V1)}.`;
      case "seed":
        return `Other people, the same school: ${spread}; ${share} instead of ${percent(was.above ?? 0)}.`;
      case "people":
        return `${n} instead of ${was.n} people: ${spread}. The more there are, the less the outer percentiles hang on single ones.`;
      case "set":
        return `${setOf(values)} instead of ${setOf(before?.values ?? values)}: ${spread}.`;
      case "level":
        return `${capital(share)}, instead of ${percent(was.above ?? 0)} above ${level(Number(before?.values.level))}: a level says how many only together with the spread.`;
    }
  }
  return `${capital(spread)}; ${share}. ${who}.`;
}

/** What sets somebody apart from the usual person. */
const reason = (CL: number, V1: number) =>
  CL > 1.1 || CL < 0.9
    ? `who clears ${CL > 1 ? "more" : "less"} than the usual person keeps ${CL > 1 ? "less" : "more"} of it`
    : V1 > 1.1 || V1 < 0.9
      ? `a ${V1 > 1 ? "larger" : "smaller"} central volume makes the first minutes ${V1 > 1 ? "lower" : "higher"}`
      : "nearly the usual person";
const setOf = ({ set }: Said["values"]) =>
  set === "ketamine-disposition" ? "The default's spread" : setName(String(set));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
