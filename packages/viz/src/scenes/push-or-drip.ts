import { chainWith, unreality } from "@ketalab/core/effects";
import { curve, iconArray } from "../charts/index.js";
import { slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { overlaid } from "../runs/index.js";
import { lazily } from "./shared/lazily.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { pushOrDrip as english } from "./words/en/push-or-drip.js";

/** One dose in five minutes or in more: the relief hardly notices, the feeling that nothing is real does. */
export const pushOrDrip: Worded = worded(english, (words) => {
  const SPAN = 90;
  /** The push that it is compared with, min. */
  const PUSH = 5;
  /** The two arms that were read, %. */
  const TRIAL = [
    ["push", 92],
    ["drip", 54],
  ] as const;
  const { panels, lines } = words;
  const scenario = lazily(() => ({
    ketalab: 1 as const,
    model: chainWith(unreality),
    drug: "ketamine",
    regimen: "0.3 mg/kg over 15 min",
  }));
  const over = (minutes: (values: Values) => number) => (values: Values) => ({
    dose: Number(values.dose),
    duration: minutes(values),
  });

  const hours = overlaid({
    id: "hours",
    span: `${SPAN} min`,
    step: "1 min",
    columns: ["Cket", "unreality", "analgesia"],
    cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 15 }),
    parts: {
      push: { scenario, numbers: over(() => PUSH), shade: "no" },
      drip: { scenario, numbers: over(({ duration }) => Number(duration)) },
    },
    explains: () => "drip",
  });
  const pair = (column: string) =>
    [
      { column: `${column}.push`, ...lines.push, dash: "long" },
      { column: `${column}.drip`, ...lines.drip },
    ] as const;

  return {
    id: "push-or-drip",
    title: words.title,
    lead: words.lead,
    main: "unreality",
    hand: "duration",
    runs: [hours],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: PUSH,
        max: 60,
        step: 5,
        fine: 1,
        published: 15,
        weight: "major",
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.1,
        max: 0.5,
        step: 0.05,
        fine: 0.01,
        published: 0.3,
      }),
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.unreality,
          id: "unreality",
          equations: ["Ce_unreality", "unreality"],
          unit: "%",
          domain: [0, 100],
          span: SPAN,
          cursor: "hours",
          lines: pair("unreality").map((line) => ({ ...line, ink: "unwanted" })),
          points: [
            {
              ink: "data",
              at: ({ abscissa, column }) =>
                TRIAL.map(([word, y]) => ({
                  x: peak(abscissa, column(`unreality.${word}`)).time,
                  y,
                  label: words.trial[word],
                  about: words.trialAbout,
                })),
            },
          ],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 200,
        chart: iconArray({
          ...panels.people,
          id: "people",
          of: "people",
          counted: "at the highest",
          shares: [
            { column: "unreality.drip", name: words.people.drip, ink: "unwanted" },
            { column: "unreality.push", name: () => words.people.push, ink: "unwanted" },
          ],
          left: words.people.neither,
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 130,
        chart: curve({
          ...panels.relief,
          id: "relief",
          equations: ["analgesia"],
          unit: "%",
          domain: [0, 100],
          span: SPAN,
          cursor: "hours",
          lines: pair("analgesia").map((line) => ({ ...line, ink: "wanted" })),
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 130,
        chart: curve({
          ...panels.blood,
          id: "blood",
          equations: ["Cket", "CketS", "A1S"],
          unit: "ng/mL",
          domain: [0, 600],
          span: SPAN,
          cursor: "hours",
          lines: pair("Cket").map((line) => ({ ...line, ink: "parent" })),
        }),
      },
    ],
    opens: ["unreality", "people", "relief"],
    steps: words.steps,
    summary({ hours: run }) {
      const { abscissa, column } = run as Columns;
      const top = (name: string) => peak(abscissa, column(name)).value;
      return Object.fromEntries(
        ["push", "drip"].flatMap((word) => [
          [`felt.${word}`, top(`unreality.${word}`)],
          [`relief.${word}`, 100 * top(`analgesia.${word}`)],
          [`blood.${word}`, top(`Cket.${word}`)],
        ]),
      );
    },
    says: words.says,
    liberties: words.liberties,
  };
});
