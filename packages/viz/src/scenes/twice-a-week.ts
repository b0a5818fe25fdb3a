import { models, prepare } from "@ketalab/core";
import {
  chainWith,
  dissociationWithPractice as habit,
  improvementInATrial,
  systolicPressure,
} from "@ketalab/core/effects";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { dripDose } from "./shared/dosing-controls.js";
import { asStudied } from "./shared/effect-curves.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { responseBand } from "./shared/response-band.js";
import { type Worded, worded } from "./shared/worded.js";
import { twiceAWeek as english } from "./words/en/twice-a-week.js";

const DAY = 1440;
/** The most sessions that practice was followed through, and the most of the trials that the response was held against. */
const [MOST, HELD] = [habit.studied?.range[1] ?? 1, 6] as const;
/** The pace of those sessions, and the longest pause before the last, d. */
const [WEEK, PAUSE] = [7, 84] as const;
const regimen = "0.5 mg/kg over 40 min";

/** The drugs with what is solved for them: what a session brings on its day. */
const drugs = ["ketamine", "esketamine"] as const;
const session = (drug: string) =>
  lazily(() =>
    prepare(
      {
        ketalab: 1,
        model: chainWith(systolicPressure),
        drug,
        regimen,
        span: "4 h",
        step: "2 min",
        columns: ["dissociation", "SBP"],
      },
      { relative: 1e-4 },
    ),
  );
const sessions: Readonly<Record<string, ReturnType<typeof session>>> = {
  ketamine: session("ketamine"),
  esketamine: session("esketamine"),
};
/** What one dose leaves for the mood over the months; several add up before the curve bends. */
const left = lazily(() =>
  prepare(
    { ketalab: 1, drug: "ketamine", regimen, span: "200 d", step: "6 h", columns: ["R", "MADRS"] },
    { relative: 1e-4 },
  ),
);

/** Session by session: a response that adds up, a feeling that fades, a pressure that stays. */
export const twiceAWeek: Worded = worded(english, (words) => {
  const CURSOR = "times";
  const { lines, panels } = words;
  const given = (values: Values) => ({
    times: Math.round(Number(values[CURSOR])),
    every: Number(values.every),
    pause: Number(values.pause),
    dose: Number(values.dose),
    drug: String(values.drug),
  });

  const course: RunSpec = {
    id: "course",
    follows: CURSOR,
    ready: () =>
      kept(
        (values) => Object.values(given(values)),
        (values) => {
          const { times, every, pause, dose, drug } = given(values);
          const numbers = Float64Array.from({ length: times }, (_, i) => i + 1);
          const days = numbers.map((n) => (n - 1) * every + (n === times ? pause : 0));
          const today = sessions[drug]?.().run({ dose });
          const top = (name: string) => (today ? peak(today.time, today.column(name)).value : Number.NaN);
          const [felt, mmHg] = [top("dissociation"), top("SBP")];
          const [practice] = habit.model.equations;
          const fixed = Object.fromEntries(
            Object.entries(habit.model.parameters).map(([name, { base }]) => [name, base] as const),
          );
          const practised = numbers.map((n) => {
            const gap = n === times ? every + pause - WEEK : 0;
            return practice?.value({ ...fixed, sessions: n, pause: Math.max(0, gap) * DAY }) ?? Number.NaN;
          });
          const points = (values: Float64Array, factor = 1) => ({
            unit: "points",
            values: values.map((value) => factor * value),
          });
          // At another pace only the first session is one that was studied.
          const weekly = every === WEEK && pause === 0;
          const share = (name: string, values: Float64Array, upTo: number) =>
            asStudied(
              name,
              { along: numbers, values: values.map((value) => (100 * value) / (values[0] as number)), unit: "%" },
              [1, upTo],
            );
          const dissociation = practised.map((part) => part * felt);
          const known = {
            ...share("felt", dissociation, weekly ? MOST : 1),
            pressure: { unit: "%", values: numbers.map(() => 100) },
            mmHg: { unit: "mmHg", values: numbers.map(() => mmHg) },
            dissociation: points(dissociation),
            "dissociation.low": points(dissociation, LOW),
          };
          if (!improvementInATrial.forms.includes(drug)) {
            const why = words.refused(improvementInATrial.forms);
            const without = Object.fromEntries(RESPONSE.map((name) => [name, why]));
            return columns(numbers, known, { without });
          }
          const one = left().run({ dose });
          const { Emax_MADRS = Number.NaN, R50 = Number.NaN } = one.values();
          const formula = models["drip-to-mood"]?.equations.find(({ of }) => of === "MADRS");
          const response = days.map((day, n) => {
            const R = days
              .slice(0, n + 1)
              .reduce((sum, before) => sum + readAt(one.time, one.column("R"), (day - before + 1) * DAY), 0);
            return formula?.value({ Emax_MADRS, R50, R }) ?? Number.NaN;
          });
          return columns(numbers, {
            ...known,
            ...share("response", response, pause === 0 ? HELD : HELD - 1),
            points: points(response),
            "points.low": points(response, responseBand.low),
            "points.high": points(response, responseBand.high),
          });
        },
      ),
  };

  const span = { title: words.axis, unit: "1", domain: [1, MOST] } as const;
  const panel = { span, cursor: CURSOR } as const;
  return {
    id: "twice-a-week",
    title: words.title,
    lead: words.lead,
    main: "share",
    hand: CURSOR,
    tells: ["response.beyond", "felt.beyond", "points", "dissociation"],
    runs: [course],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.times,
        unit: "1",
        min: 2,
        max: MOST,
        step: 1,
        fine: 1,
        published: HELD,
        weight: "major",
      }),
      slider({
        name: "every",
        label: words.controls.every,
        unit: "d",
        min: 1,
        max: WEEK,
        step: 0.5,
        fine: 0.25,
        published: 3.5,
      }),
      slider({
        name: "pause",
        label: words.controls.pause,
        unit: "d",
        min: 0,
        max: PAUSE,
        step: WEEK,
        fine: 1,
        published: 0,
      }),
      dripDose(words.controls.dose),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: drugs.map((value) => ({ value, label: words.drugs[value] })),
        published: drugs[0],
      }),
    ],
    charts: [
      {
        run: "course",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.share,
          ...panel,
          id: "share",
          unit: "%",
          domain: [0, 200],
          thresholds: [{ level: 100, label: words.first, side: "below" }],
          lines: [
            { column: "response.beyond", ...lines.response, ink: "wanted", dash: "short" },
            { column: "response", name: "", label: lines.studied, ink: "wanted", told: "elsewhere", optional: true },
            { column: "felt.beyond", ...lines.felt, ink: "unwanted", dash: "short" },
            { column: "felt", name: "", label: lines.studied, ink: "unwanted", told: "elsewhere" },
            { column: "pressure", ...lines.pressure, ink: "parent", dash: "dots", told: "elsewhere" },
          ],
        }),
      },
      {
        run: "course",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.response,
          ...panel,
          id: "response",
          unit: "points",
          domain: [0, 25],
          lines: [
            {
              column: "points",
              ...lines.points,
              ink: "wanted",
              uncertainty: { low: "points.low", high: "points.high" },
            },
          ],
        }),
      },
      {
        run: "course",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.felt,
          ...panel,
          id: "felt",
          unit: "points",
          domain: [0, 40],
          lines: [
            {
              column: "dissociation",
              ...lines.dissociation,
              ink: "unwanted",
              uncertainty: { low: "dissociation.low", high: "dissociation" },
            },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ course: run }) {
      const { names, column } = run as Columns;
      const last = (name: string) => (names.includes(name) ? (column(name).at(-1) ?? Number.NaN) : Number.NaN);
      return {
        response: last("response.beyond"),
        points: last("points"),
        felt: last("felt.beyond"),
        dissociation: last("dissociation"),
        mmHg: last("mmHg"),
        // What is drawn through to the last session was studied.
        "felt.studied": Number.isFinite(last("felt")) ? 1 : 0,
        "response.studied": Number.isFinite(last("response")) ? 1 : 0,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});

/** The low end of dissociation, of a cohort, as a share of the usual: 18 of 43 points at most. */
const LOW = 18 / 43;
/** The columns of the response, which was fitted to one form of the drug. */
const RESPONSE = ["response.beyond", "response", "points", "points.low", "points.high"] as const;
