import { chainWith, improvementInATrial, responseProbability } from "@ketalab/core/effects";
import { curve, iconArray } from "../charts/index.js";
import { slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { extended, simulated } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { dripDose } from "./shared/dosing-controls.js";
import { lazily } from "./shared/lazily.js";
import { responseBand } from "./shared/response-band.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { daysAfter as english } from "./words/en/days-after.js";

/** The differences that were read, with their intervals; those of one day stand a little apart, so that each is seen. */
const TRIALS = [
  { of: "early", day: 0.125, y: 6.16, low: 4.44, high: 7.88 },
  { of: "spray", day: 1, y: 9.96, low: 8.97, high: 10.95, side: "above" },
  { of: "midazolam", day: 1.25, y: 7.95, low: 3.2, high: 12.71, evidence: "unverified" },
  { of: "masked", day: 1.5, y: 5.82, low: 0, high: 13.3, side: "below" },
] as const;

/** The days after one drip: the response, the trials that saw it, and those that did not. */
export const daysAfter: Worded = worded(english, (words) => {
  const DAY = 1440;
  const SPAN = 14 * DAY;
  const { panels, lines } = words;
  const share = ({ keep }: Readonly<Record<string, number | string>>) => Number(keep) / 100;

  const days: RunSpec = extended(
    simulated({
      id: "days",
      span: "14 d",
      step: "2 h",
      columns: ["MADRS", "improvement", "responders"],
      cursor: timeCursor({ name: "day", label: words.controls.day, span: SPAN, published: DAY, step: DAY, fine: 120 }),
      scenario: lazily(() => ({
        ketalab: 1 as const,
        model: chainWith(improvementInATrial, responseProbability),
        drug: "ketamine",
        regimen: "0.5 mg/kg over 40 min",
      })),
      numbers: (values) => ({ dose: Number(values.dose), keep: share(values) }),
    }),
    (run, values) => {
      const [whole, total] = [run.column("MADRS"), run.column("improvement")];
      const own = whole.map((value) => share(values) * value);
      const of = (factor: number) => ({ unit: "points", values: own.map((value) => factor * value) });
      return {
        own: of(1),
        // The band of the effect: half of its largest, to the upper end of the pooled difference.
        low: of(responseBand.low),
        high: of(responseBand.high),
        placebo: { unit: "points", values: total.map((value, i) => value - (own[i] as number)) },
      };
    },
  );

  return {
    id: "days-after",
    title: words.title,
    lead: words.lead,
    main: "difference",
    hand: "keep",
    runs: [days],
    controls: [
      dripDose(words.controls.dose),
      slider({
        name: "keep",
        label: words.controls.keep,
        unit: "%",
        min: 0,
        max: 100,
        step: 5,
        fine: 1,
        published: 100,
        weight: "major",
      }),
    ],
    charts: [
      {
        run: "days",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.difference,
          id: "difference",
          equations: ["trigger", "X", "R", "MADRS"],
          unit: "points",
          domain: [0, 15],
          span: SPAN,
          cursor: "day",
          lines: [{ column: "own", ...lines.own, ink: "wanted", uncertainty: { low: "low", high: "high" } }],
          points: [
            {
              ink: "data",
              at: TRIALS.map(({ of, day, ...trial }) => ({ ...trial, ...words.trials[of], x: day * DAY })),
            },
          ],
        }),
      },
      {
        run: "days",
        place: "right",
        plot: 170,
        chart: curve({
          ...panels.total,
          id: "total",
          equations: ["improvement"],
          unit: "points",
          domain: [0, 20],
          span: SPAN,
          cursor: "day",
          lines: [
            { column: "placebo", ...lines.placebo, ink: "data", dash: "long" },
            { column: "improvement", ...lines.both, ink: "wanted" },
          ],
        }),
      },
      {
        run: "days",
        place: "right",
        plot: 210,
        chart: iconArray({
          ...panels.people,
          id: "people",
          of: "people",
          counted: "at the cursor",
          shares: [{ column: "responders", name: () => words.people.respond, ink: "wanted" }],
          left: words.people.not,
        }),
      },
    ],
    steps: words.steps,
    summary({ days: run }, values) {
      const { abscissa, column } = run as Columns;
      const at = (name: string, minutes: number) => readAt(abscissa, column(name), minutes);
      const top = peak(abscissa, column("own"));
      return {
        top: top.value,
        when: top.time / DAY,
        now: at("own", Number(values.day)),
        tenth: at("own", 10 * DAY),
        first: at("own", DAY),
        respond: at("responders", Number(values.day)),
        placebo: at("placebo", Number(values.day)),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
