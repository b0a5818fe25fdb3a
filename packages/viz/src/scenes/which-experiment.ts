import { simulate } from "@ketalab/core";
import { accounts, experimentFindings } from "@ketalab/core/circuit";
import { curve, type MatrixCell, matrix } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { whichExperiment as english } from "./words/en/which-experiment.js";

const [HOUR, DAY] = [60, 1440] as const;
/** The hours in which glutamate moves, and the days of the effect, min. */
const [HOURS, DAYS] = [4 * HOUR, 3 * DAY] as const;
/** When release is read, at the end of the drip, and when the effect is, min. */
const [END_OF_DRIP, A_DAY] = [40, DAY] as const;
const STEP = 10;

/** From the top down, as the accounts name them; the first is none. */
const experiments = [
  "none",
  "mglu23-agonist",
  "lamotrigine",
  "naltrexone",
  "interneuron-knock-down",
  "pyramidal-knock-down",
  "equal-affinity",
  "nbqx",
  "bdnf-block",
  "rapamycin",
  "eef2k-knock-out",
  "metabolite-block",
  "dizocilpine",
] as const;

/** The experiment that is chosen; a number that was typed may lie between two. */
const chosen = ({ experiment }: Values) =>
  experiments[Math.min(experiments.length - 1, Math.max(0, Math.round(Number(experiment))))] ?? "none";

/** The accounts by what each is called here: of the first two glutamate is read, of the last three what lasts. */
const told = {
  direct: { account: "direct-inhibition-circuit", glutamate: "release" },
  surge: { account: "ampa-bdnf-mtor", glutamate: "release", effect: "strength" },
  eef2k: { account: "eef2k", effect: "strength" },
  metabolite: { account: "hydroxynorketamine", effect: "strength" },
} as const satisfies Readonly<Record<string, { account: string; glutamate?: string; effect?: string }>>;
type Account = keyof typeof told;
type Sort = "glutamate" | "effect";

/** What is asked of an account, column by column of the matrix. */
const asked = [
  ["direct", "glutamate"],
  ["surge", "glutamate"],
  ["surge", "effect"],
  ["eef2k", "effect"],
  ["metabolite", "effect"],
] as const satisfies readonly (readonly [Account, Sort])[];

/**
 * What an account has no number for, though the experiment might touch what it speaks of. Where else an experiment is none of its knobs, the account
 * has no part for it to act on, and predicts what it predicts without.
 */
const mute: Readonly<Record<string, readonly string[]>> = {
  naltrexone: ["eef2k", "metabolite"],
  "pyramidal-knock-down": ["eef2k"],
};

/** What an account predicts of an experiment. */
interface Predicted {
  /** Whether the experiment was run, has nothing to act on, or is beyond the account. */
  readonly how: "run" | "same" | "mute";
  readonly glutamate?: Float64Array;
  readonly effect?: Float64Array;
}

/** The moments of a run, min. */
const times = Float64Array.from({ length: DAYS / STEP + 1 }, (_, i) => STEP * i);

/** Every experiment on every account, after the drip of the trials in people; done once. */
const predictions = lazily(() => {
  const all = {} as Record<Account, Record<string, Predicted>>;
  for (const name of Object.keys(told) as Account[]) {
    const { account, ...names } = told[name];
    const knobs = accounts[account]?.knobs ?? {};
    const solve = (...done: readonly string[]) => {
      const run = simulate(
        {
          ketalab: 1,
          account,
          experiments: done,
          regimen: "0.5 mg/kg over 40 min",
          span: `${DAYS} min`,
          step: `${STEP} min`,
          columns: Object.values(names),
        },
        { relative: 1e-4 },
      );
      return {
        ...("glutamate" in names && { glutamate: run.column(names.glutamate) }),
        ...("effect" in names && { effect: run.column(names.effect) }),
      };
    };
    const without = solve();
    all[name] = Object.fromEntries(
      experiments.map((id): [string, Predicted] => {
        if (Object.hasOwn(knobs, id)) return [id, { how: "run", ...solve(id) }];
        if (mute[id]?.includes(name)) return [id, { how: "mute" }];
        return [id, { how: id === "none" ? "run" : "same", ...without }];
      }),
    );
  }
  return all;
});

/** The effect as a part of what it is a day later without any experiment; release as it stands. Both in per cent, at every moment. */
function courseOf(name: Account, sort: Sort, id: string): Float64Array {
  const all = predictions()[name];
  const course = all[id]?.[sort];
  if (course === undefined) return times.map(() => Number.NaN);
  if (sort === "glutamate") return course;
  const usual = readAt(times, all.none?.effect as Float64Array, A_DAY);
  return course.map((value) => (100 * value) / usual);
}

const readingOf = (name: Account, sort: Sort, id: string) =>
  readAt(times, courseOf(name, sort, id), sort === "glutamate" ? END_OF_DRIP : A_DAY);

/** Experiments against accounts: which of them tells one from the other. */
export const whichExperiment: Worded = worded(english, (words) => {
  const { lines, panels, cells: inCells } = words;
  const PICKS = "experiment";

  const table = lazily(() => {
    const releases = asked
      .filter(([, sort]) => sort === "glutamate")
      .flatMap(([name, sort]) => experiments.map((id) => readingOf(name, sort, id)));
    const most = Math.max(...releases);
    return experiments.map((id): readonly MatrixCell[] => {
      const predicted = asked.map(([name, sort]): MatrixCell => {
        const { how } = predictions()[name][id] as Predicted;
        if (how === "mute") return { ...inCells.mute, about: inCells.about.mute };
        if (how === "same") return { ...inCells.same, about: inCells.about.same };
        const value = readingOf(name, sort, id);
        return { ...inCells.percent(value), share: value / (sort === "glutamate" ? most : 100) };
      });
      const seen = experimentFindings[id];
      const about = seen?.findings.map(({ citation, says }) => inCells.about.found(citation, says)).join("; ");
      return [
        ...predicted,
        { label: seen ? inCells.verdicts[seen.verdict] : inCells.none(id), ...(about && { about }) },
      ];
    });
  });

  const every: RunSpec = {
    id: "every",
    ready() {
      predictions();
      const all = columns(Float64Array.of(0, 1), {});
      return () => all;
    },
  };
  const course = (id: string, sort: Sort, span: number, cursor: RunSpec["cursor"]): RunSpec => ({
    id,
    ...(cursor && { cursor }),
    ready() {
      predictions();
      const seen = times.filter((time) => time <= span);
      return kept(
        (values) => [chosen(values)],
        (values) =>
          columns(
            seen,
            Object.fromEntries(
              asked
                .filter(([name, of]) => of === sort && predictions()[name][chosen(values)]?.how !== "mute")
                .map(([name]): [string, Column] => [
                  name,
                  { unit: "%", values: courseOf(name, sort, chosen(values)).subarray(0, seen.length) },
                ]),
            ),
            { doses: [{ time: 0, duration: END_OF_DRIP, route: "iv", amount: 0 }] },
          ),
      );
    },
  });

  return {
    id: "which-experiment",
    title: words.title,
    lead: words.lead,
    main: "matrix",
    hand: PICKS,
    needs: { accounts: true },
    runs: [
      every,
      course("hours", "glutamate", HOURS, timeCursor({ label: words.controls.hours, span: HOURS, published: 40 })),
      course(
        "days",
        "effect",
        DAYS,
        timeCursor({ name: "days", label: words.controls.days, span: DAYS, published: DAY, step: HOUR, fine: 10 }),
      ),
    ],
    controls: [
      slider({
        name: PICKS,
        label: words.controls.experiment,
        unit: "1",
        min: 0,
        max: experiments.length - 1,
        step: 1,
        fine: 1,
        published: 1,
        weight: "major",
        format: (value) => words.experiments[chosen({ experiment: value })].short,
      }),
    ],
    charts: [
      {
        run: "every",
        place: "left",
        plot: 370,
        chart: matrix({
          ...panels.matrix,
          id: "matrix",
          picks: PICKS,
          groups: [
            {
              ...words.groups.glutamate,
              heads: [
                { ...words.heads.direct, ink: "block" },
                { ...words.heads.surge, ink: "glutamate" },
              ],
            },
            {
              ...words.groups.effect,
              heads: [
                { ...words.heads.surge, ink: "glutamate" },
                { ...words.heads.eef2k, ink: "site", wide: 1.15 },
                { ...words.heads.metabolite, ink: "hnk" },
              ],
            },
            { ...words.groups.found, heads: [{ ...words.heads.found, ink: "data", wide: 1.2 }] },
          ],
          rows: experiments.map((id) => words.experiments[id]),
          cells: table,
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 160,
        chart: curve({
          ...panels.glutamate,
          id: "glutamate",
          unit: "%",
          domain: [40, 140],
          span: HOURS,
          thresholds: [{ level: 100, label: words.baseline, side: "below" }],
          lines: [
            { column: "direct", ...lines.direct, ink: "block", dash: "long" },
            { column: "surge", ...lines.surge, ink: "glutamate" },
          ],
        }),
      },
      {
        run: "days",
        place: "right",
        plot: 160,
        chart: curve({
          ...panels.effect,
          id: "effect",
          unit: "%",
          domain: [0, 130],
          span: DAYS,
          lines: [
            { column: "metabolite", ...lines.metabolite, ink: "hnk", dash: "short", optional: true },
            { column: "eef2k", ...lines.eef2k, ink: "site", dash: "long", optional: true },
            { column: "surge", ...lines.surge, ink: "glutamate" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary(_runs: Readonly<Record<string, Columns>>, values: Values) {
      const id = chosen(values);
      return {
        experiment: experiments.indexOf(id),
        ...Object.fromEntries(asked.map(([name, sort]) => [`${sort}.${name}`, readingOf(name, sort, id)])),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
