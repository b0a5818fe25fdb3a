import { chainWith, normalShare, systolicPressure } from "@ketalab/core/effects";
import { curve, iconArray } from "../charts/index.js";
import { slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { extended, simulated } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { dripDose, dripDuration } from "./shared/dosing-controls.js";
import { sigmoidOf } from "./shared/effect-curves.js";
import { lazily } from "./shared/lazily.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { pressure as english } from "./words/en/pressure.js";

/** What counts as much, mmHg. */
const MUCH = 15;

/** The share of people whose reading lies above `MUCH`, where readings scatter normally around the mean. */
function above(mean: number, noise: number): number {
  if (noise === 0) return mean > MUCH ? 1 : 0;
  return normalShare.value({ zscore: (mean - MUCH) / noise });
}

/** The mean of a crowd and the mean of everybody's highest reading: two true numbers for one drip. */
export const pressure: Worded = worded(english, (words) => {
  const SPAN = 120;
  const { panels, lines, points } = words;
  /** The largest effect on the pressure, as it was fitted and as the lowest and the highest anaesthetic points want it. */
  const EDGES = [0.24, 0.45] as const;
  const fitted = () => sigmoidOf(chainWith(systolicPressure).parameters, "MAP");

  const hours: RunSpec = extended(
    simulated({
      id: "hours",
      span: `${SPAN} min`,
      step: "1 min",
      columns: ["SBP", "peaks_SBP"],
      cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 30 }),
      scenario: lazily(() => ({
        ketalab: 1 as const,
        model: chainWith(systolicPressure),
        drug: "ketamine",
        regimen: "0.5 mg/kg over 40 min",
      })),
      numbers: ["dose", "duration", "noise"],
    }),
    (run, { noise }) => {
      const mean = run.column("SBP");
      const much = above(peak(run.abscissa, mean).value, Number(noise));
      // The rise is in proportion to the largest effect.
      const edge = (Emax: number) => ({ unit: "mmHg", values: mean.map((value) => (value * Emax) / fitted().Emax) });
      return {
        low: edge(EDGES[0]),
        high: edge(EDGES[1]),
        alert: { unit: "1", values: mean.map(() => much) },
      };
    },
  );

  return {
    id: "pressure",
    title: words.title,
    lead: words.lead,
    main: "pressure",
    hand: "noise",
    runs: [hours],
    controls: [
      slider({
        name: "noise",
        label: words.controls.noise,
        unit: "mmHg",
        min: 0,
        max: 20,
        step: 1,
        fine: 0.5,
        published: 8,
        weight: "major",
      }),
      dripDose(words.controls.dose),
      dripDuration(words.controls.duration),
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.pressure,
          id: "pressure",
          equations: ["Ce_MAP", "MAP", "SBP", "peaks_SBP"],
          unit: "mmHg",
          domain: [0, 40],
          span: SPAN,
          cursor: "hours",
          lines: [
            {
              column: "SBP",
              ...lines.mean,
              ink: "unwanted",
              uncertainty: { low: "low", high: "high" },
            },
            { column: "peaks_SBP", ...lines.peaks, ink: "unwanted", dash: "long" },
          ],
          points: [
            {
              ink: "data",
              at: [
                { x: 30, y: 3.28, label: points.mean, side: "below", about: points.meanAbout },
                {
                  x: 40,
                  y: 19.6,
                  evidence: "unverified",
                  label: points.peaks,
                  side: "above",
                  about: points.peaksAbout,
                },
              ],
            },
          ],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 232,
        chart: iconArray({
          ...panels.people,
          id: "people",
          of: "people",
          counted: "at the highest",
          shares: [{ column: "alert", name: () => words.people.above, ink: "unwanted" }],
          left: words.people.below,
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }, { noise }) {
      const { abscissa, column } = run as Columns;
      const top = (name: string) => peak(abscissa, column(name)).value;
      return {
        mean: top("SBP"),
        half: readAt(abscissa, column("SBP"), 30),
        least: top("low"),
        most: top("high"),
        peaks: top("peaks_SBP"),
        people: Math.round(100 * above(top("SBP"), Number(noise))),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
