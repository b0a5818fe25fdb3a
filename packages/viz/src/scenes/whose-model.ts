import { type InfusionConcentration, infusionConcentrations } from "@ketalab/core/observed";
import { curve, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { Point } from "../marks/points.js";
import { extended, overlaid } from "../runs/index.js";
import { bodyWeight, dripDuration } from "./shared/dosing-controls.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { whoseModel as english } from "./words/en/whose-model.js";

/** All published kinetics for one dose: that they disagree, and why, is the lesson. */
export const whoseModel: Worded = worded(english, (words) => {
  const SPAN = 180;
  const { panels } = words;

  /** Every set of kinetics, adults before children; those of S-ketamine alone are drawn with a dash. */
  const sets = Object.keys(words.whom);
  const ofS = ["simons-2022", "otto-2021", "perez-ruixo-2021", "flint-2017"];
  const adults = [
    "simons-2022",
    "kamp-2020",
    "ketamine-disposition",
    "domino-1982",
    "clements-1981",
    "otto-2021",
    "perez-ruixo-2021",
    "hijazi-2003",
  ];
  const column = (set: string) => `Cket.${set}`;
  const picked = (set: string) => (values: Values) => values.set === set;

  /** What was measured after just this dose. */
  const measuredAfter = ({ doses: [first] }: Columns): readonly InfusionConcentration[] =>
    infusionConcentrations.filter(
      ({ dose, duration }) => first && Math.abs(first.amount / 1000 - dose) < 1e-6 && first.duration === duration,
    );

  /** A level stands for the moments around it, as far as a reader of the cursor would take it to. */
  const AROUND = 2;
  const levelAt = (known: readonly InfusionConcentration[], minutes: number): number =>
    known.find(({ time, evidence }) => evidence === "read" && Math.abs(time - minutes) <= AROUND)?.value ?? Number.NaN;

  const points = new Map<string, readonly Point[]>();
  function pointsOf(columns: Columns): readonly Point[] {
    const known = measuredAfter(columns);
    const key = known.map(({ value }) => value).join();
    const made =
      points.get(key) ??
      known.map(({ time, value, evidence, conditions, site, form, source, note }) => ({
        x: time,
        y: value,
        evidence,
        about: `${words.measured(value)}; ${form}, ${site}, ${conditions}${note && `; ${note}`}. ${source.citation}`,
      }));
    points.set(key, made);
    return made;
  }

  return {
    id: "whose-model",
    title: words.title,
    lead: words.lead,
    main: "curves",
    hand: "dose",
    needs: { models: true },
    runs: [
      extended(
        overlaid({
          id: "hours",
          span: `${SPAN} min`,
          step: "1 min",
          columns: ["Cket"],
          parts: Object.fromEntries(
            sets.map((model) => [
              model,
              {
                scenario: { ketalab: 1, model, regimen: "35 mg over 40 min", subject: { weight: "70 kg" } },
                numbers: ["dose", "duration", "weight"],
              },
            ]),
          ),
          explains: ({ set }) => String(set),
          cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 40 }),
        }),
        (run) => {
          const known = measuredAfter(run);
          return { measured: { unit: "ng/mL", values: run.abscissa.map((minutes) => levelAt(known, minutes)) } };
        },
      ),
    ],
    controls: [
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg",
        min: 0,
        max: 150,
        step: 5,
        fine: 1,
        published: 35,
        weight: "major",
      }),
      dripDuration(words.controls.duration),
      bodyWeight(words.controls.weight),
      choice({
        name: "set",
        label: words.controls.set,
        options: sets.map((value) => ({ value, label: words.name(value) })),
        published: "ketamine-disposition",
      }),
    ],
    presets: [
      { ...words.presets.depression, values: { dose: 35, duration: 40, weight: 70, hours: 40 } },
      { ...words.presets.ten, values: { dose: 10, duration: 30, weight: 68, hours: 30 } },
      { ...words.presets.twenty, values: { dose: 20, duration: 20, weight: 70, hours: 20 } },
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 520,
        chart: curve({
          ...panels.curves,
          id: "curves",
          unit: "ng/mL",
          domain: [0, 100],
          span: SPAN,
          cursor: "hours",
          lines: sets.map((set) => ({
            column: column(set),
            name: words.end(set),
            label: words.name(set),
            ink: "parent",
            dash: ofS.includes(set) ? "long" : "solid",
            picked: picked(set),
            told: "elsewhere",
          })),
          points: [{ ink: "data", at: pointsOf }],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 520,
        chart: rows({
          ...panels.rows,
          id: "rows",
          unit: "ng/mL",
          domain: [0, 100],
          rows: sets.map((set) => ({
            label: words.row(set, ofS.includes(set) ? words.ofS : ""),
            short: words.name(set),
            ink: "parent",
            bars: [{ column: column(set), ink: "parent" }],
            end: ([value = 0]) => words.value(value),
            picked: picked(set),
            aside: "pale",
            value: set,
          })),
          rules: [{ column: "measured", ink: "data", label: words.measured }],
          picks: "set",
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }, values) {
      const columns = run as Columns;
      const at = (name: string) => readAt(columns.abscissa, columns.column(name), Number(values.hours));
      const all = sets.map((set) => at(column(set)));
      const measured = at("measured");
      return {
        all: all.length,
        lowest: Math.min(...all),
        highest: Math.max(...all),
        own: at(column(String(values.set))),
        measured,
        ratio: Math.max(...all) / Math.min(...all),
        adults: Math.max(...adults.map((set) => at(column(set)))),
        peak: Math.max(...columns.column(column(String(values.set)))),
        near: all.filter((value) => Math.abs(value / measured - 1) <= 0.3).length,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
