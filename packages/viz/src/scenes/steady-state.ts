import { Cmax, prepare, simulate } from "@ketalab/core";
import { curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Ink } from "../drawing/ink.js";
import type { PointsSpec } from "../marks/points.js";
import { extended, overlaid } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { steadyState as english } from "./words/en/steady-state.js";

/** Doses that follow each other add up until as much leaves as comes: how high is a matter of the dose, how soon of the drug. */
export const steadyState: Worded = worded(english, (words) => {
  const SPAN = 2880;
  const [OFTEN, SELDOM] = [2, 24];
  const DOSE = 0.3;
  const { panels, lines } = words;
  const names = ["Cket", "Cnk"] as const;
  const scenario = (regimen: string) => ({ ketalab: 1, drug: "ketamine", regimen }) as const;

  /** What one dose leaves behind: where a drip ends is its area, spread over the interval. */
  function oneDose() {
    const result = simulate({ ...scenario(`${DOSE} mg/kg over 15 min`), span: "24 h", columns: [...names] });
    return Object.fromEntries(
      names.map((name) => [
        name,
        { area: result.area(name, Number.POSITIVE_INFINITY) as number, first: Cmax(result, name).value },
      ]),
    );
  }
  let known: ReturnType<typeof oneDose> | undefined;
  const dosed = (name: string) => {
    known ??= oneDose();
    return known[name] as { area: number; first: number };
  };
  /** Where the same amount ends as a drip, ng/mL. */
  const mean = (name: string, dose: number, interval: number) => ((dosed(name).area / interval) * dose) / DOSE;

  const given = overlaid({
    id: "hours",
    span: "48 h",
    step: "5 min",
    columns: ["Cket", "Cnk"],
    parts: {
      doses: {
        scenario: scenario(`${DOSE} mg/kg over 15 min every 6 h`),
        numbers: ({ dose, interval }) => ({ dose: Number(dose), every: Number(interval) }),
      },
      drip: {
        scenario: scenario("0.05 mg/kg/h for 48 h"),
        numbers: ({ dose, interval }) => ({ rate: Number(dose) / Number(interval) }),
        shade: "no",
      },
    },
    cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: SPAN, step: 60, fine: 10 }),
  });

  /** How much of where it ends counts as there. */
  const NEARLY = 0.9;

  /** When a rising column has come so near to where it ends, min; after the last point nowhere. */
  function reaches(abscissa: Float64Array, values: Float64Array, end: number): number {
    const i = values.findIndex((value) => value >= NEARLY * end);
    if (i < 1) return Number.NaN;
    const [a, b] = [values[i - 1] as number, values[i] as number];
    const [from, to] = [abscissa[i - 1] as number, abscissa[i] as number];
    return from + ((to - from) * (NEARLY * end - a)) / (b - a);
  }

  /** The drips with the moment at which each is nearly where it ends. */
  const hours = extended(given, ({ abscissa, column }, { dose, interval }) =>
    Object.fromEntries(
      names.map((name) => {
        const end = mean(name, Number(dose), Number(interval));
        const at = reaches(abscissa, column(`${name}.drip`), end);
        return [`${name}.late`, { unit: "min", values: new Float64Array(abscissa.length).fill(at) }];
      }),
    ),
  );

  /** Where doses end for every interval, mean and swing, and what the first of them does: all in proportion to the dose. */
  const settled: RunSpec = {
    id: "settled",
    follows: "interval",
    ready() {
      const intervals = Float64Array.from({ length: 2 * (SELDOM - OFTEN) + 1 }, (_, i) => OFTEN + i / 2);
      const { run } = prepare({
        ...scenario(`${DOSE} mg/kg over 15 min every 6 h at steady state`),
        span: `${SELDOM} h`,
        step: "5 min",
        columns: [...names],
      });
      const swings = [...intervals].map((every) => {
        const result = run({ every });
        return names.map((name) => [Math.min(...result.column(name)), Math.max(...result.column(name))] as const);
      });
      return ({ dose }) => {
        const times = Number(dose) / DOSE;
        const of = (value: (i: number) => number) => ({ unit: "ng/mL", values: intervals.map((_, i) => value(i)) });
        return columns(
          intervals,
          Object.fromEntries(
            names.flatMap((name, n) => [
              [`${name}.mean`, of((i) => mean(name, Number(dose), intervals[i] as number))],
              [`${name}.low`, of((i) => times * (swings[i]?.[n]?.[0] as number))],
              [`${name}.high`, of((i) => times * (swings[i]?.[n]?.[1] as number))],
              [`${name}.first`, of(() => times * dosed(name).first)],
            ]),
          ),
        );
      };
    },
  };

  /** The moment at which a drip is nearly where it ends, on its curve. */
  const late = (name: string, ink: Ink): PointsSpec => ({
    ink,
    at({ abscissa, column }) {
      const at = column(`${name}.late`)[0] as number;
      if (Number.isNaN(at)) return [];
      return [{ x: at, y: readAt(abscissa, column(`${name}.drip`), at), label: words.reached(at), side: "below" }];
    },
  });

  /** The peaks of the first and of the last dose, on their curve. */
  const tops = (name: string, ink: Ink): PointsSpec => ({
    ink,
    at({ abscissa, column, doses }) {
      const values = column(`${name}.doses`);
      const [first, last] = [doses[1]?.time ?? SPAN, doses.at(-1)?.time ?? 0];
      const highest = (from: number, to: number, label: (value: number) => string) => {
        let best = abscissa.findIndex((at) => at >= from);
        for (let i = best; i < abscissa.length && (abscissa[i] as number) < to; i++) {
          if ((values[i] as number) > (values[best] as number)) best = i;
        }
        const y = values[best] as number;
        return { x: abscissa[best] as number, y, label: label(y), side: "above" as const };
      };
      return [highest(0, first, words.first), highest(last, SPAN, words.last)];
    },
  });

  const time = { span: SPAN, cursor: "hours", unit: "ng/mL" };

  return {
    id: "steady-state",
    title: words.title,
    lead: words.lead,
    main: "ketamine",
    hand: "interval",
    runs: [hours, settled],
    controls: [
      slider({
        name: "interval",
        label: words.controls.interval,
        unit: "h",
        min: OFTEN,
        max: SELDOM,
        step: 0.5,
        fine: 0.5,
        published: 6,
        weight: "major",
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.05,
        max: 1,
        step: 0.05,
        fine: 0.01,
        published: DOSE,
      }),
    ],
    presets: [
      { ...words.presets.often, values: { interval: 2, dose: 0.1 } },
      { ...words.presets.usual, values: { interval: 6, dose: 0.3 } },
      { ...words.presets.daily, values: { interval: 24, dose: 0.3 } },
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 280,
        chart: curve({
          ...time,
          ...panels.ketamine,
          id: "ketamine",
          domain: [0, 400],
          lines: [
            { column: "Cket.doses", ...lines.doses, ink: "parent" },
            { column: "Cket.drip", ...lines.drip, ink: "parent", dash: "long" },
          ],
          points: [tops("Cket", "parent")],
          equations: ["Cket", "CketS", "A1S"],
        }),
      },
      {
        run: "hours",
        place: "left",
        plot: 280,
        chart: curve({
          ...time,
          ...panels.norketamine,
          id: "norketamine",
          domain: [0, 300],
          lines: [
            { column: "Cnk.doses", ...lines.dosesN, ink: "norketamine" },
            { column: "Cnk.drip", ...lines.dripN, ink: "norketamine", dash: "long" },
          ],
          points: [tops("Cnk", "norketamine")],
          equations: ["CnkS", "N1S"],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 265,
        chart: curve({
          ...time,
          ...panels.drip,
          id: "drip",
          domain: [0, 120],
          lines: [
            { column: "Cnk.drip", ...lines.norketamine, ink: "norketamine", dash: "long" },
            { column: "Cket.drip", ...lines.ketamine, ink: "parent" },
          ],
          points: [late("Cnk", "norketamine"), late("Cket", "parent")],
        }),
      },
      {
        run: "settled",
        place: "right",
        plot: 265,
        chart: curve({
          ...panels.settled,
          id: "settled",
          unit: "ng/mL",
          domain: [0, 400],
          span: { title: words.interval, unit: "h", domain: [OFTEN, SELDOM] },
          cursor: "interval",
          lines: [
            {
              column: "Cnk.mean",
              ...lines.norketamine,
              ink: "norketamine",
              dash: "long",
              uncertainty: { low: "Cnk.low", high: "Cnk.high" },
            },
            {
              column: "Cket.mean",
              ...lines.ketamine,
              ink: "parent",
              uncertainty: { low: "Cket.low", high: "Cket.high" },
            },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: time, settled: ends }, { interval }) {
      const at = (name: string) => readAt((ends as Columns).abscissa, (ends as Columns).column(name), Number(interval));
      const first = (name: string) => (time as Columns).column(name)[0] as number;
      return {
        first: at("Cket.first"),
        peak: at("Cket.high"),
        floor: at("Cket.low"),
        mean: at("Cket.mean"),
        firstN: at("Cnk.first"),
        peakN: at("Cnk.high"),
        meanN: at("Cnk.mean"),
        late: first("Cket.late"),
        lateN: first("Cnk.late"),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
