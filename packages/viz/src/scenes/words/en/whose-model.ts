import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";
import { changed, known, near, now, setFrom, setTo, stays, was } from "../../shared/said.js";
import { stop, withoutDose } from "../phrases/en.js";

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
  lead: "Twelve published sets and our own, all built on measured blood: at the end of a depression drip they differ fourfold.",
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
    curves: { title: "ketamine in plasma, one line per set (dots: measured)", short: "ketamine, by set" },
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
        "Half a milligram per kilogram over forty minutes: twelve published answers, and ours, to what the blood then holds.",
      holds: (said) => now(said, "all") === 13 && near(now(said, "ratio"), 4),
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "simons-2022", hours: 40 },
      caption: "The highest of those from adults was measured in an artery, where the drug arrives first.",
      holds: (said) => now(said, "own") === now(said, "adults"),
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "perez-ruixo-2021", hours: 40 },
      caption: "The lowest was measured in veins, with most samples late: a large first volume misses the peak.",
      holds: (said) => now(said, "own") === now(said, "lowest"),
    },
    {
      values: { dose: 35, duration: 40, weight: 70, set: "hijazi-2003", hours: 120 },
      caption: "In intensive care the body clears more: two hours after the start this set has the least left of all.",
      holds: (said) => now(said, "own") === now(said, "lowest"),
    },
    {
      values: { dose: 10, duration: 30, weight: 68, set: "otto-2021", hours: 120 },
      caption:
        "Ten milligrams of S-ketamine, sampled from veins: the set that was built on such data goes through the points.",
      holds: (said) => near(now(said, "own"), now(said, "measured")),
    },
  ],
  says,
  liberties: [
    {
      text: "A set for S-ketamine alone gets the same milligrams of S-ketamine, and one for the racemate the same of the racemate; what was measured is shown in the form its study used.",
    },
    {
      text: "Sets measured in children are scaled to this body by their own rule, far beyond the people they came from.",
    },
    { text: "The default is put together from three of the others and is not a published fit.", evidence: "derived" },
    {
      text: "Most numbers were read in programs that others wrote after the papers; twelve further models are left out because part of each could not be read.",
      evidence: "read",
    },
    {
      text: "A hollow point is known second-hand; the level of the depression drip is assumed to be from a vein.",
      evidence: "unverified",
    },
    { text: "Curves of typical people: how much people differ within one study comes on top." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const CONTROLS = ["dose", "duration", "weight", "set"];

/** How far the sets disagree here, and what is special about the one that is looked at. */
function says(said: Said): readonly Claim<Said>[] {
  if (setTo(said, "dose") === 0) return spoken(said, [withoutDose("No dose: here all sets agree.")]);
  const [name, ...more] = changed(said, CONTROLS);
  const one = more.length === 0 && setFrom(said, "dose") !== 0 ? name : undefined;
  return spoken(said, [...(one === "dose" ? dosed : one === "duration" ? paced : opening), spread, stop(), ...truth]);
}

const spread = claim(
  known("lowest", "highest", "all"),
  (said: Said) =>
    `the ${now(said, "all")} sets say anything from ${number(now(said, "lowest"))} to ${level(now(said, "highest"))}`,
);

const opening = [
  claim(known("own"), (said: Said) => {
    const id = String(said.values.set);
    const [people = "", site = ""] = whom[id] ?? [];
    const who = `${whoseModel.name(id)} (${people}; ${site === "not read" ? "site not read" : `${site} blood`})`;
    return `${who.startsWith("default") ? `The ${who}` : who} says ${level(now(said, "own"))} here; `;
  }),
];

const dosed = [
  claim(stays("ratio"), () => "Another dose moves all curves by the same factor, so the disagreement stays: "),
];

const paced = [claim(known("ratio"), (said: Said) => `Given over ${exactly(setTo(said, "duration"), "min")}, `)];

const truth = [
  [
    claim(
      (said: Said) => Number.isNaN(now(said, "measured")),
      () => " Nothing was measured at this moment after this dose that could be shown.",
    ),
    claim(
      known("measured", "near"),
      (said: Said) =>
        ` Measured: ${level(now(said, "measured"))}; ${now(said, "near")} of ${now(said, "all")} come within 30 % of it.`,
    ),
  ],
  [
    claim(
      (said: Said) =>
        changed(said, CONTROLS).join() === "duration" &&
        now(said, "ratio") > was(said, "ratio") * 1.02 &&
        setTo(said, "duration") < setFrom(said, "duration"),
      () =>
        " They disagree more than before: the faster it is given, the more the first volume counts, on which they agree least.",
    ),
  ],
];
