import { prepare } from "@ketalab/core";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { dripDose, TRIAL_DOSE } from "./shared/dosing-controls.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { aCourseOfSix as english } from "./words/en/a-course-of-six.js";

const DAY = 1440;
const SPAN = 56 * DAY;
/** As long as a drip, so that every one ends at a moment that is drawn, min. */
const STEP = 40;
const [MOST, SELDOM] = [6, 7] as const;
/** So long after the last one it is asked what is left, min. */
const LATER = 14 * DAY;

const accounts = ["ampa-bdnf-mtor", "eef2k"] as const;

/** A course by one account: free drug, synaptic strength, and its two parts. */
const courseBy = (account: string) => {
  const prepared = prepare(
    {
      ketalab: 1,
      account,
      regimen: `0.5 mg/kg over 40 min every 1 d x ${MOST}`,
      span: "56 d",
      step: `${STEP} min`,
      columns: ["Cu", "strength", "Wfast", "Wslow"],
    },
    { relative: 1e-4 },
  );
  return (given: { readonly dose: number; readonly every: number; readonly times: number }) => {
    const run = prepared.run(given);
    const { cF = Number.NaN, cW = Number.NaN, gainY = Number.NaN } = run.values();
    const of = (name: string, by = 1) => run.column(name).map((value) => by * value);
    return {
      time: run.time.slice(),
      doses: [...run.doses],
      drug: of("Cu"),
      strength: of("strength"),
      fast: of("Wfast", gainY * cF),
      slow: of("Wslow", gainY * cW),
    };
  };
};

/** An account made ready, with the highest that one usual drip reaches. */
const readied = (account: string) =>
  lazily(() => {
    const solve = courseBy(account);
    const one = solve({ dose: TRIAL_DOSE, every: 1, times: 1 });
    return { solve, strength: peak(one.time, one.strength).value, drug: peak(one.time, one.drug).value };
  });
const ready = { "ampa-bdnf-mtor": readied("ampa-bdnf-mtor"), eef2k: readied("eef2k") } as const;

/** Six drips over weeks: the drug that comes and goes, and the effect that is still there when the next one comes. */
export const aCourseOfSix: Worded = worded(english, (words) => {
  const { lines, panels } = words;

  const course: RunSpec = {
    id: "course",
    cursor: timeCursor({
      name: "day",
      label: words.controls.day,
      span: SPAN,
      published: 18.5 * DAY,
      step: DAY,
      fine: 120,
    }),
    ready() {
      return kept(
        ({ dose, every, times, account }) => [account, dose, every, times],
        ({ dose, every, times, account }) => {
          const { solve, ...tops } = ready[account as (typeof accounts)[number]]();
          const given = { dose: Number(dose), every: Number(every) };
          const all = solve({ ...given, times: Math.round(Number(times)) });
          const one = solve({ ...given, times: 1 });
          const share = (values: Float64Array, top: number): Column => ({
            unit: "%",
            values: values.map((value) => (100 * value) / top),
          });
          return columns(
            all.time,
            {
              strength: share(all.strength, tops.strength),
              one: share(one.strength, tops.strength),
              fast: share(all.fast, tops.strength),
              slow: share(all.slow, tops.strength),
              drug: share(all.drug, tops.drug),
              "one.drug": share(one.drug, tops.drug),
            },
            { doses: all.doses },
          );
        },
      );
    },
  };

  const panel = { span: SPAN, cursor: "day", unit: "%" } as const;
  return {
    id: "a-course-of-six",
    title: words.title,
    lead: words.lead,
    main: "strength",
    hand: "every",
    needs: { accounts: true },
    runs: [course],
    controls: [
      slider({
        name: "every",
        label: words.controls.every,
        unit: "d",
        min: 1,
        max: SELDOM,
        step: 0.5,
        fine: 0.25,
        published: 3.5,
        weight: "major",
      }),
      slider({
        name: "times",
        label: words.controls.times,
        unit: "1",
        min: 1,
        max: MOST,
        step: 1,
        fine: 1,
        published: MOST,
      }),
      dripDose(words.controls.dose),
      choice({
        name: "account",
        label: words.controls.account,
        options: accounts.map((value) => ({ value, label: words.accounts[value] })),
        published: accounts[0],
      }),
    ],
    charts: [
      {
        run: "course",
        place: "left",
        plot: 430,
        chart: curve({
          ...panel,
          ...panels.strength,
          id: "strength",
          domain: [0, 250],
          lines: [
            { column: "one", ...lines.one, ink: "data", dash: "long" },
            { column: "strength", ...lines.strength, ink: "wanted" },
          ],
        }),
      },
      {
        run: "course",
        place: "right",
        plot: 150,
        chart: curve({
          ...panel,
          ...panels.drug,
          id: "drug",
          domain: [0, 120],
          lines: [{ column: "drug", ...lines.drug, ink: "parent" }],
        }),
      },
      {
        run: "course",
        place: "right",
        plot: 230,
        chart: curve({
          ...panel,
          ...panels.parts,
          id: "parts",
          domain: [0, 200],
          lines: [
            { column: "fast", ...lines.fast, ink: "site", dash: "short" },
            { column: "slow", ...lines.slow, ink: "wanted" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ course: run }, { every, times, day }) {
      const { abscissa, column } = run as Columns;
      const at = (name: string, minutes: number) => readAt(abscissa, column(name), minutes);
      const last = (Math.round(Number(times)) - 1) * Number(every) * DAY;
      return {
        top: peak(abscissa, column("strength")).value,
        "top.one": peak(abscissa, column("one")).value,
        "top.drug": peak(abscissa, column("drug")).value,
        "top.one.drug": peak(abscissa, column("one.drug")).value,
        now: at("strength", Number(day)),
        before: at("strength", last),
        later: at("strength", last + LATER),
        "later.one": at("one", LATER),
        half: at("one", 4 * DAY),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
