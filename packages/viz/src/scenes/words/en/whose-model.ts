import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";

const level = (value: number) => withUnit(value, "ng/mL");

/** Whom each set was measured in and where the blood was drawn, as short as a label. */
const whom: Readonly<Record<string, readonly [people: string, site: string]>> = {
  "simons-2022": ["20 volunteers", "arterial"],
  "kamp-2020": ["14 data sets pooled", "arterial"],
  "ketamine-disposition": ["several studies put together", "arterial"],
  "domino-1982": ["surgical patients, volunteers", "not read"],
  "clements-1981": ["5 volunteers", "venous"],
  "otto-2021": ["11 healthy men", "venous"],
  "perez-ruixo-2021": ["820 volunteers, patients", "venous"],
  "hijazi-2003": ["12 adults in intensive care", "not read"],
  "flint-2017": ["children in intensive care", "not read"],
  "herd-2007": ["children, emergency", "venous"],
  "sherwin-2015": ["children, emergency", "not read"],
  "hornik-2018": ["113 children", "not read"],
  "elkomy-2015": ["children with heart disease", "not read"],
};

/** The words of the scene "One dose, thirteen models: whose is right?". */
export const whoseModel = {
  title: "One dose, thirteen models: whose is right?",
  lead: "All were built on measured blood, and at the peak they differ fourfold.",
  controls: {
    dose: "dose",
    duration: "given over",
    weight: "body weight",
    set: "look at",
    hours: "values at",
  },
  presets: {
    depression: { label: "depression drip", detail: "35 mg over 40 min, veins" },
    ten: { label: "10 mg of S", detail: "over 30 min, veins" },
    twenty: { label: "20 mg of S", detail: "over 20 min, an artery" },
  },
  panels: {
    curves: { title: "ketamine in plasma by set (dots: measured)", short: "ketamine by set" },
    rows: { title: "the same moment, set by set", short: "set by set" },
  },
  whom,
  /** The name of a set at the end of its line and over its row. */
  name: (id: string) => (id === "ketamine-disposition" ? "default" : setName(id)),
  end: (id: string) => (id === "ketamine-disposition" ? "default" : setName(id).replace(/ \d+$/, "")),
  row: (id: string, form: string) => {
    const [people, site] = whom[id] ?? ["", ""];
    return `${whoseModel.name(id)}: ${people}${form}; ${site === "not read" ? "site not read" : site}`;
  },
  ofS: ", S",
  value: level,
  measured: (value: number) => `measured: ${level(value)}`,
  steps: [
    {
      values: { dose: 35, duration: 40, weight: 70, set: "ketamine-disposition", hours: 40 },
      caption:
        "Half a milligram per kilogram over forty minutes: thirteen published answers to what the blood then holds.",
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "simons-2022", hours: 40 },
      caption: "The highest of those from adults was measured in an artery, where the drug arrives first.",
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "perez-ruixo-2021", hours: 40 },
      caption: "The lowest was measured in veins, with most samples late: a large first volume misses the peak.",
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "hijazi-2003", hours: 120 },
      caption: "In intensive care the body clears twice as much, and two hours later hardly anything is left.",
    },
    {
      values: { dose: 10, duration: 30, weight: 68, set: "otto-2021", hours: 120 },
      caption:
        "Ten milligrams of S-ketamine, sampled from veins: the set that was built on such data goes through the points.",
    },
  ],
  says,
  liberties: [
    {
      text: "A set for S-ketamine alone is given the same milligrams of S-ketamine, and one for the racemate the same of the racemate; what was measured is shown in the form of its study.",
    },
    {
      text: "Sets that were measured in children are scaled to this body by their own rule, far outside the people they came from.",
    },
    { text: "The default is put together from three of the others and is no published fit.", evidence: "derived" },
    {
      text: "Most numbers were read in programs that others wrote after the papers; twelve further models are left out because a part of them could not be read.",
      evidence: "read",
    },
    {
      text: "A hollow point is known second-hand; the level of the depression drip is assumed to be from a vein.",
      evidence: "unverified",
    },
    { text: "Curves of typical people: how much people differ within one study comes on top." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** One sentence: how far the sets disagree here, and what is special about the one that is looked at. */
function says({ before, values, summary }: Said): string {
  const { lowest = 0, highest = 0, own = 0, measured = Number.NaN, near = 0, all = 0 } = summary;
  const id = String(values.set);
  const [people = "", site = ""] = whom[id] ?? [];
  if (Number(values.dose) === 0) return "No dose: here all sets agree.";
  const who = `${whoseModel.name(id)} (${people}; ${site === "not read" ? "site not read" : `${site} blood`})`;
  const spread = `the ${all} sets say anything from ${number(lowest)} to ${level(highest)}`;
  const truth = Number.isNaN(measured)
    ? "Nothing was measured at this moment after this dose that could be shown."
    : `Measured: ${level(measured)}; ${near} of ${all} come within 30 % of it.`;
  const changed = before
    ? ["dose", "duration", "weight", "set"].filter((name) => before.values[name] !== values[name])
    : [];
  if (before && changed.length === 1 && changed[0] === "dose") {
    return `Another dose moves all curves by the same factor, so the disagreement stays: ${spread}. ${truth}`;
  }
  if (before && changed.length === 1 && changed[0] === "duration") {
    return `Given over ${withUnit(Number(values.duration), "min")}, ${spread} at this moment: the faster it is given, the more the first volume counts, which is what they agree on least.`;
  }
  return `${capital(who)} says ${level(own)} here; ${spread}. ${truth}`;
}

const capital = (text: string) => (text.startsWith("default") ? `The ${text}` : text);
