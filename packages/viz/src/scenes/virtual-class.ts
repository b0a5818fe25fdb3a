import { curve, fan, iconArray, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { classroom } from "../runs/index.js";
import { duration } from "../text/number-text.js";
import { dripDuration } from "./shared/dosing-controls.js";
import { type Worded, worded } from "./shared/worded.js";
import { virtualClass as english } from "./words/en/virtual-class.js";

/** One order for many bodies: bands, single curves, and one student to be followed. */
export const virtualClass: Worded = worded(english, (words) => {
  const SPAN = 180;
  /** So many are drawn one by one; a larger class is in the bands all the same. */
  const DRAWN = 100;
  const PERCENTILES = [5, 25, 50, 75, 95] as const;
  const TRAITS = ["CL", "V1"] as const;
  const { panels } = words;

  const levelOf = ({ level }: Values) => Number(level);

  return {
    id: "virtual-class",
    title: words.title,
    lead: words.lead,
    main: "fan",
    hand: "seed",
    needs: { models: true },
    runs: [
      classroom({
        id: "hours",
        scenario: ({ set }) => ({
          ketalab: 1,
          model: String(set),
          regimen: "0.5 mg/kg over 40 min",
          subject: { weight: "70 kg" },
        }),
        numbers: ["dose", "duration"],
        span: `${SPAN} min`,
        step: "2 min",
        column: "Cket",
        percentiles: PERCENTILES,
        traits: TRAITS,
        drawn: DRAWN,
        asks: ({ people, seed, student, level }) => ({
          n: Number(people),
          seed: Math.round(Number(seed)),
          one: Math.round(Number(student)),
          level: Number(level),
        }),
        cursor: slider({
          name: "hours",
          label: words.controls.hours,
          unit: "min",
          min: 0,
          max: SPAN,
          step: 5,
          fine: 1,
          published: 40,
          format: duration,
        }),
      }),
    ],
    controls: [
      slider({
        name: "seed",
        label: words.controls.seed,
        unit: "1",
        min: 1,
        max: 50,
        step: 1,
        fine: 1,
        published: 2,
        weight: "major",
      }),
      slider({
        name: "student",
        label: words.controls.student,
        unit: "1",
        min: 1,
        max: DRAWN,
        step: 1,
        fine: 1,
        published: 7,
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0,
        max: 2,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
      }),
      dripDuration(words.controls.duration),
      slider({
        name: "level",
        label: words.controls.level,
        unit: "ng/mL",
        min: 10,
        max: 600,
        step: 10,
        fine: 5,
        published: 150,
      }),
      choice({
        name: "people",
        label: words.controls.people,
        options: ["30", "100", "1000"].map((value) => ({ value, label: value })),
        published: "100",
      }),
      choice({
        name: "set",
        label: words.controls.set,
        options: Object.entries(words.sets).map(([value, label]) => ({ value, label })),
        published: "otto-2021",
      }),
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 520,
        chart: fan({
          ...panels.fan,
          id: "fan",
          unit: "ng/mL",
          domain: [0, 250],
          span: SPAN,
          cursor: "hours",
          ink: "parent",
          percentiles: PERCENTILES.map((each) => ({ column: `p${each}`, ...words.percentiles[`p${each}`] })),
          told: ["p25", "p75"],
          one: { column: "student", ...words.student, picks: "student", ink: "data" },
          thresholds: [{ level: levelOf, label: words.level }],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 120,
        chart: curve({
          ...panels.above,
          id: "above",
          unit: "%",
          domain: [0, 100],
          span: SPAN,
          cursor: "hours",
          lines: [{ column: "above", ...words.above, ink: "parent" }],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 176,
        chart: iconArray({
          ...panels.icons,
          id: "icons",
          of: "people",
          counted: "at the cursor",
          shares: [{ column: "above", name: () => words.icons.above, ink: "parent" }],
          left: words.icons.below,
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 118,
        chart: rows({
          ...panels.who,
          id: "who",
          unit: "1",
          domain: [0, 3],
          ticks: { at: [0, 0.5, 1, 1.5, 2, 2.5, 3], text: String },
          rows: TRAITS.map((trait) => ({
            ...words.traits[trait],
            ink: "data",
            bars: [{ column: trait, ink: "data" }],
            end: ([value = 1]) => words.times(value),
          })),
          rules: [{ column: "usual", ink: "data", label: () => words.usual }],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }, values) {
      const { abscissa, column } = run as Columns;
      const at = (name: string) => readAt(abscissa, column(name), Number(values.hours));
      const names = [...PERCENTILES.map((each) => `p${each}`), "above", "student", "below", ...TRAITS];
      const n = Number(values.people);
      return {
        ...Object.fromEntries(names.map((name) => [name, at(name)])),
        n,
        one: Math.min(Math.round(Number(values.student)), n),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
