import { significant } from "@ketalab/core";
import { columnsInWords, type Estimate } from "@ketalab/core/fit";
import type { Misread } from "../../../controls/paste.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { number, THIN, withUnit } from "../../../text/number-text.js";
import { type Fitted, fittedOf } from "../../shared/fit-of-table.js";
import { both, changed, known, not, now, setFrom, setTo, stays, was } from "../../shared/said.js";
import { samples } from "../../shared/sample-data.js";

const percent = (share: number) => `${number(100 * share)}${THIN}%`;
const sentence = (text = "") => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const range = (low: number | undefined, high: number | undefined, unit = "1") =>
  low === undefined || high === undefined || Number.isNaN(low)
    ? ""
    : `${end(low)} to ${end(high)}${unit === "1" ? "" : `${THIN}${unit}`}`;
/** An end that is tiny is no zero: data that settle nothing have such intervals. */
const end = (value: number) => (value !== 0 && Math.abs(value) < 1e-4 ? significant(value) : number(value));

/** A row of the table: value, standard error, interval. */
const row = (name: string, { value, se, low, high, how }: Partial<Estimate> & { value: number }, unit = "1") => [
  name,
  withUnit(value, unit),
  se === undefined ? "" : number(se),
  how === "fixed" ? "held" : how === "at the bound" ? "at its bound" : range(low, high, unit),
];

function rows({ fit, columns }: Fitted) {
  if (!fit) return { heads: [], rows: [] };
  const heads = ["", "value", "SE", `${percent(fit.confidence)} interval`];
  const tail = [["points", String(fit.points), "", ""]];
  if (fit.model === "schild") {
    const { slope, pA2, crossing, unitSlope, unit } = fit;
    return {
      heads,
      rows: [
        row("slope", slope),
        ...(pA2 ? [row("pA₂", pA2)] : []),
        row("crossing", crossing, unit),
        ...(unitSlope.pKB ? [row("pKB, slope 1", unitSlope.pKB)] : []),
        row("KB, slope 1", { ...unitSlope, value: unitSlope.KB }, unit),
        ...tail,
      ],
    };
  }
  const { baseline, plateau, logEC50, nH } = fit.parameters;
  const [dose] = columns;
  const response = columns.find(({ use }) => use === "response");
  const about =
    fit.residualSD === undefined ? [] : [["SD about it", withUnit(fit.residualSD, response?.unit ?? "1"), "", ""]];
  return {
    heads,
    rows: [
      row("EC50", fit.EC50, dose?.unit),
      row("lg EC50", logEC50),
      row("Hill slope", nH),
      row("baseline", baseline, response?.unit),
      row("plateau", plateau, response?.unit),
      ...about,
      ...tail,
    ],
  };
}

const confidence = (count: number) => `${number(100 * (1 - 1 / count), 4)}${THIN}%`;
/** How often it is wrong, and the confidence that this is. */
const once = (count: number) => `${number(count)} (${confidence(count)})`;

/** The words of the scene "What do your data say?". */
export const fitYourOwn = {
  title: "What do your data say?",
  lead: "Paste doses and responses: the curve, how sure its numbers are, or why there is none. Nothing leaves this page.",
  shelf: "simulated tables",
  controls: { once: "wrong once in", model: "fit", slope: "Hill slope", table: "table" },
  models: { "dose-response": "curve", schild: "Schild line" },
  slopes: { found: "found", one: "held at 1" },
  once,
  hint: "Dose first, then responses side by side. Tabs, semicolons, commas or blanks; decimal point or comma; names and units in the first line.",
  paste: {
    problem: ({ line, says, readings = [] }: Misread) =>
      `line ${line}: ${says}${readings.length > 0 ? ` (${readings.join(" or ")}?)` : ""}`,
    more: (count: number) => `and ${count} more`,
    back: "bring back what was typed",
    told: (text: string) => `table of ${text.split("\n").filter((one) => one.trim() !== "").length} lines`,
  },
  axes: {
    "dose-response": { dose: "dose", title: "data and curve" },
    schild: { dose: "antagonist", title: "Schild plot", units: "lg (dose ratio − 1)" },
  },
  /** What tells filled dots from hollow ones: the names of the columns, where these differ. */
  series: ([one = "", other = "", ...more]: readonly string[]): [string, string] =>
    more.length > 0 ? ["1st column", "the others"] : one === other ? ["1st column", "2nd column"] : [one, other],
  panels: {
    data: { title: "data and fit" },
    numbers: { title: "estimates" },
  },
  lines: {
    fit: { name: "fit", label: "fit" },
    low: { name: "lower", label: "lower end of the band" },
    high: { name: "upper", label: "upper end of the band" },
  },
  presets: {
    whole: {
      label: "~ whole curve",
      detail: "simulated block by ketamine",
      values: { model: "dose-response" },
    },
    short: { label: "~ stopped early", detail: "the same, five low doses", values: { model: "dose-response" } },
    ratios: { label: "~ dose ratios", detail: "simulated, competitive", values: { model: "schild" } },
  },
  steps: [
    {
      values: { once: 20, model: "dose-response", slope: "found", table: samples.whole },
      caption: "Nine concentrations from nothing to everything: the points determine all four numbers.",
      holds: (said) => now(said, "high") / now(said, "low") < 3,
    },
    {
      values: { once: 200, model: "dose-response", slope: "found", table: samples.whole },
      caption: "To be wrong less often is to say less: the intervals widen and the points stay as they are.",
      holds: (said) =>
        now(said, "low") < was(said, "low") && now(said, "high") > was(said, "high") && stays("value")(said),
    },
    {
      values: { once: 20, model: "dose-response", slope: "found", table: samples.short },
      caption: "The same curve without its upper half: a fit is drawn, but its plateau is a guess.",
      holds: (said) => now(said, "high") / now(said, "low") > 1000,
    },
    {
      values: { once: 20, model: "schild", slope: "found", table: samples.ratios },
      caption: "Dose ratios at six antagonist concentrations: the interval of the slope says whether it may be 1.",
      holds: known("value", "low", "high"),
    },
  ],
  rows,
  above: ({ columns }: Fitted) => columnsInWords(columns),
  nothing: ({ remarks }: Fitted) => sentence(remarks[0]?.says),
  notes: ({ remarks }: Fitted) => remarks.map(({ says }) => sentence(says)),
  says,
  liberties: [
    {
      text: "The tables to start from are simulated: ketamine at the reference channel with a scatter of 4 %, and a competitive antagonist with a constant of 1 µmol/L.",
      evidence: "illustrative",
    },
    {
      text: "Least squares; every point has the same weight and replicates count as points of their own. Standard errors come from the slopes at the minimum, intervals from Student's t.",
    },
    { text: "A dose of 0 counts as the baseline and has no place on a logarithmic axis." },
    { text: "The table is kept in the address and in a figure you save, and nowhere else." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What a fit is called, and its unit. */
function named({ values }: Said): readonly [name: string, unit: string] {
  const { fit, columns } = fittedOf(values);
  return fit?.model === "schild" ? ["crossing", fit.unit ?? "1"] : ["EC50", columns[0]?.unit ?? "1"];
}
const worst = ({ values }: Said) => fittedOf(values).remarks.find(({ weight }) => weight !== "notes")?.says;
const interval = (said: Said) => range(now(said, "low"), now(said, "high"), named(said)[1]);
const bounded = both(known("value", "low", "high"), (said) => now(said, "low") <= now(said, "high"));

/** The estimate with its interval, or why there is none. */
function says(said: Said): readonly Claim<Said>[] {
  const { fit } = fittedOf(said.values);
  if (!fit)
    return spoken(said, [
      nothing,
      unread,
      claim(
        (facts) => !known("value")(facts),
        () => " The text stays as it is.",
      ),
    ]);
  const asked =
    changed(said, ["once", "model", "slope", "table"]).join() === "once" &&
    bounded(said) &&
    Number.isFinite(was(said, "low"));
  return spoken(said, [...(asked ? wider : found), careful, unread]);
}

const nothing = claim(
  (said: Said) => !known("value")(said),
  (said) => `No fit: ${worst(said) ?? ""}.`,
);
const unread = [
  claim(
    ({ values }: Said) => fittedOf(values).problems.length === 1,
    () => " One thing in the table could not be used; the list beside it says where.",
  ),
  claim(
    ({ values }: Said) => fittedOf(values).problems.length > 1,
    ({ values }) =>
      ` ${fittedOf(values).problems.length} things in the table could not be used; the list beside it says where.`,
  ),
];
const careful = claim(
  (said: Said) => worst(said) !== undefined,
  (said) => ` Careful: ${worst(said)}.`,
);
const wider = [
  claim(
    both(bounded, (said) =>
      setTo(said, "once") > setFrom(said, "once")
        ? now(said, "low") <= was(said, "low") && now(said, "high") >= was(said, "high")
        : now(said, "low") >= was(said, "low") && now(said, "high") <= was(said, "high"),
    ),
    (said) =>
      `${confidence(setTo(said, "once"))} confidence instead of ${confidence(setFrom(said, "once"))}: the interval of the ${named(said)[0]} goes from ${range(was(said, "low"), was(said, "high"), named(said)[1])} to ${interval(said)}, around the same ${withUnit(now(said, "value"), named(said)[1])}.`,
  ),
];
const found = [
  claim(known("value"), (said: Said) => `The ${named(said)[0]} is ${withUnit(now(said, "value"), named(said)[1])}`),
  [
    claim(bounded, (said: Said) => `, with an interval from ${interval(said)}.`),
    claim(not(bounded), () => ", without an interval."),
  ],
];
