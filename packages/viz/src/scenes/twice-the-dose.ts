import { curve, iconArray } from "../charts/index.js";
import { slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Ink } from "../drawing/ink.js";
import type { PointsSpec } from "../marks/points.js";
import { overlaid } from "../runs/index.js";
import { type Worded, worded } from "./shared/worded.js";
import { twiceTheDose as english } from "./words/en/twice-the-dose.js";

/** The first question of all: what is linear doubles, what saturates does not. */
export const twiceTheDose: Worded = worded(english, (words) => {
  const SPAN = 240;
  const { panels, lines } = words;
  const scenario = { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" } as const;

  /** The dose that is set and the double of it, given in the same time. */
  const hours = overlaid({
    id: "hours",
    span: `${SPAN} min`,
    step: "1 min",
    columns: ["Cket", "B0", "B"],
    parts: {
      twice: { scenario, numbers: ({ dose }) => ({ dose: 2 * Number(dose) }) },
      once: { scenario, numbers: ["dose"], shade: "no" },
    },
  });

  /** The two peaks of a panel, with their numbers. */
  const tops = (name: string, ink: Ink, factor: number): PointsSpec => ({
    ink,
    at: ({ abscissa, column }) =>
      (["twice", "once"] as const).map((word) => {
        const { time, value } = peak(abscissa, column(`${name}.${word}`));
        return { x: time, y: factor * value, label: words.top(factor * value), side: "right" };
      }),
  });

  return {
    id: "twice-the-dose",
    title: words.title,
    lead: words.lead,
    main: "blood",
    hand: "dose",
    runs: [hours],
    controls: [
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.05,
        max: 1,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
        weight: "major",
      }),
    ],
    presets: [
      { ...words.presets.low, values: { dose: 0.1 } },
      { ...words.presets.depression, values: { dose: 0.5 } },
      { ...words.presets.high, values: { dose: 1 } },
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 460,
        chart: curve({
          ...panels.blood,
          id: "blood",
          unit: "ng/mL",
          domain: [0, 600],
          span: SPAN,
          lines: [
            { column: "Cket.once", ...lines.once, ink: "parent", dash: "long" },
            { column: "Cket.twice", ...lines.twice, ink: "parent" },
          ],
          points: [tops("Cket", "parent", 1)],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 232,
        chart: iconArray({
          ...panels.channels,
          id: "channels",
          counted: "at the highest",
          shares: [
            { column: "B0.once", name: words.once, ink: "block" },
            { column: "B0.twice", name: words.twice, ink: "block" },
          ],
          left: words.free,
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.block,
          id: "block",
          unit: "%",
          domain: [0, 100],
          span: SPAN,
          lines: [
            { column: "B0.once", ...lines.once, ink: "block", dash: "long" },
            { column: "B0.twice", ...lines.twice, ink: "block" },
          ],
          points: [tops("B0", "block", 100)],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }) {
      const top = (name: string) => peak((run as Columns).abscissa, (run as Columns).column(name)).value;
      return {
        once: top("Cket.once"),
        twice: top("Cket.twice"),
        bareOnce: 100 * top("B0.once"),
        bareTwice: 100 * top("B0.twice"),
        restOnce: 100 * top("B.once"),
        restTwice: 100 * top("B.twice"),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
