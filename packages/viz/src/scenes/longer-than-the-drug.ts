import { prepare } from "@ketalab/core";
import { lasting } from "@ketalab/core/circuit";
import { curve, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { duration } from "../text/number-text.js";
import { dripDose, TRIAL_DOSE } from "./shared/dosing-controls.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { type Worded, worded } from "./shared/worded.js";
import { longerThanTheDrug as english } from "./words/en/longer-than-the-drug.js";

const [HOUR, DAY] = [60, 1440] as const;
const SPAN = 14 * DAY;
/** Up to here the axis counts hours, and behind it days. */
const BREAK = DAY;
/** What is below a tenth of its highest is over, and below this part of it nothing, %. */
const [OVER, NOTHING] = [10, 0.05] as const;
const nothingLeft = (percent: number) => (percent < NOTHING ? 0 : percent);

/** What can be taken away, and from which of the two accounts; it is not there in the other. */
const experiments = {
  nothing: {},
  agonist: { surge: "mglu23-agonist" },
  knockout: { eef2k: "eef2k-knock-out" },
  rapamycin: { surge: "rapamycin", eef2k: "rapamycin" },
} as const satisfies Readonly<Record<string, { readonly surge?: string; readonly eef2k?: string }>>;
type Experiment = keyof typeof experiments;

const prepared = (account: string, experiment: string | undefined, names: readonly string[]) =>
  prepare(
    {
      ketalab: 1,
      account,
      ...(experiment && { experiments: [experiment] }),
      regimen: "0.5 mg/kg over 40 min",
      span: "14 d",
      step: "10 min",
      columns: names,
    },
    { relative: 1e-4 },
  );

/** Hours in steps of ten minutes, days in steps of two hours. */
const seen = Array.from({ length: SPAN / 10 + 1 }, (_, i) => i).filter((i) => 10 * i <= BREAK || i % 12 === 0);
const times = Float64Array.from(seen, (i) => 10 * i);
const courses = (run: ReturnType<ReturnType<typeof prepared>["run"]>, name: string) => {
  const all = run.column(name);
  return Float64Array.from(seen, (i) => all[i] as number);
};

/** Both accounts with one thing taken away. */
const accountsWith = (experiment: Experiment) => {
  const away: { readonly surge?: string; readonly eef2k?: string } = experiments[experiment];
  const surge = prepared("ampa-bdnf-mtor", away.surge, ["Cu", "release", "strength"]);
  const eef2k = prepared("eef2k", away.eef2k, ["strength"]);
  return (dose: number) => {
    const [one, other] = [surge.run({ dose }), eef2k.run({ dose })];
    return {
      drug: courses(one, "Cu"),
      release: courses(one, "release"),
      surge: courses(one, "strength"),
      eef2k: courses(other, "strength"),
    };
  };
};

/** The highest of everything after the usual drip, with nothing taken away. */
const usual = lazily(() => {
  const all = accountsWith("nothing")(TRIAL_DOSE);
  const top = (name: keyof typeof all) => peak(times, all[name]).value;
  return { drug: top("drug"), release: top("release"), surge: top("surge"), eef2k: top("eef2k") };
});

/** The drug in hours and what it leaves for days, on one axis. */
export const longerThanTheDrug: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "time";

  const course: RunSpec = {
    id: "course",
    follows: CURSOR,
    ready() {
      const ready = new Map<string, ReturnType<typeof accountsWith>>();
      return kept(
        ({ dose, without }) => [without, dose],
        ({ dose, without }) => {
          const solve = ready.get(String(without)) ?? accountsWith(without as Experiment);
          ready.set(String(without), solve);
          const run = solve(Number(dose));
          const tops = usual();
          const share = (name: keyof typeof run, from = 0): Column => ({
            unit: "%",
            values: run[name].map((value) => nothingLeft((100 * (value - from)) / (tops[name] - from))),
          });
          // Release is 100 % without drug: what lies above it is the surge.
          const shown = {
            drug: share("drug"),
            release: share("release", 100),
            surge: share("surge"),
            eef2k: share("eef2k"),
          };
          const lasts = Object.entries(shown).map(([name, { values }]) => {
            const last = values.findLastIndex((value) => value >= OVER);
            const days = last < 0 ? 0 : (times[last] as number) / DAY;
            return [`lasts.${name}`, { unit: "d", values: times.map(() => days) }] as const;
          });
          return columns(
            times,
            { ...shown, ...Object.fromEntries(lasts) },
            { doses: [{ time: 0, duration: 40, route: "iv", amount: 0 }] },
          );
        },
      );
    },
  };

  const bar = (name: "drug" | "release" | "surge" | "eef2k", ink: "parent" | "glutamate" | "wanted" | "site") => ({
    label: words.rows[name],
    ink,
    bars: [{ column: `lasts.${name}`, ink }],
    end: ([days = Number.NaN]: readonly number[]) => (days === 0 ? words.never : duration(days * DAY)),
  });
  const found = ({ hours, citation, says, note }: (typeof lasting)[keyof typeof lasting], label: string) => ({
    label,
    ink: "data" as const,
    published: [{ value: (hours * HOUR) / DAY, evidence: "read" as const, about: words.about(citation, says, note) }],
    end: () => duration(hours * HOUR),
  });

  return {
    id: "longer-than-the-drug",
    title: words.title,
    lead: words.lead,
    main: "course",
    hand: CURSOR,
    needs: { accounts: true },
    runs: [course],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.time,
        unit: "min",
        scale: "log",
        min: 20,
        max: SPAN,
        step: 0.05,
        fine: 0.01,
        published: 2 * DAY,
        weight: "major",
        format: duration,
      }),
      choice({
        name: "without",
        label: words.controls.without,
        options: (Object.keys(experiments) as Experiment[]).map((value) => ({ value, label: words.without[value] })),
        published: "nothing",
      }),
      dripDose(words.controls.dose),
    ],
    charts: [
      {
        run: "course",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.course,
          id: "course",
          unit: "%",
          domain: [0, 120],
          span: {
            title: words.abscissa,
            unit: "min",
            domain: [0, SPAN],
            broken: {
              at: BREAK,
              share: 0.55,
              ticks: [0, 3, 6, 12, 18, 24, 72, 120, 168, 240, 336].map((hours) => hours * HOUR),
            },
          },
          cursor: CURSOR,
          lines: [
            { column: "drug", ...lines.drug, ink: "parent" },
            { column: "release", ...lines.release, ink: "glutamate", dash: "long" },
            { column: "eef2k", ...lines.eef2k, ink: "site", dash: "short" },
            { column: "surge", ...lines.surge, ink: "wanted" },
          ],
        }),
      },
      {
        run: "course",
        place: "right",
        plot: 430,
        chart: rows({
          ...panels.lasts,
          id: "lasts",
          unit: "d",
          domain: [0, 15],
          rows: [
            bar("drug", "parent"),
            bar("release", "glutamate"),
            bar("surge", "wanted"),
            bar("eef2k", "site"),
            found(lasting.MA23, words.rows.habenula),
            found(lasting.PHO16, words.rows.spines),
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ course: run }, { time }) {
      const made = run as Columns;
      const here = (name: string) => readAt(made.abscissa, made.column(name), Number(time));
      return {
        drug: here("drug"),
        release: here("release"),
        surge: here("surge"),
        eef2k: here("eef2k"),
        "top.surge": peak(made.abscissa, made.column("surge")).value,
        "top.eef2k": peak(made.abscissa, made.column("eef2k")).value,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
