import { convert, prepare } from "@ketalab/core";
import { halfLives, type ObservedValue } from "@ketalab/core/observed";
import { curve, rows } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns, type TimeColumns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Point } from "../marks/points.js";
import type { RowSpec } from "../marks/row.js";
import { extended, simulated } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { inShort } from "../text/cite.js";
import { duration } from "../text/number-text.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { halfLife as english } from "./words/en/half-life.js";

/** One curve, many half-lives: the level after the last drop, the first halving for every duration, and what was published. */
export const halfLife: Worded = worded(english, (words) => {
  const SPAN = 480;
  const [SHORTEST, LONGEST] = [1, 480];
  const { panels, lines } = words;

  /** A dose that ends at time zero: what is seen is the fall alone. */
  const scenario = { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min at -40 min" } as const;
  const given = ({ dose, duration }: Readonly<Record<string, number | string>>) => ({
    dose: Number(dose),
    duration: Number(duration),
    at: -Number(duration),
  });

  /** When a falling column has halved, and halved again, as long as it does, min. Between two points it falls as an exponential. */
  function halvings(time: Float64Array, column: Float64Array): number[] {
    const start = column[0] as number;
    const found: number[] = [];
    for (let i = 1; i < column.length; i++) {
      const [a, b] = [column[i - 1] as number, column[i] as number];
      for (;;) {
        const level = start / 2 ** (found.length + 1);
        if (!(b <= level)) break;
        const share = Math.log(a / level) / Math.log(a / b);
        found.push((time[i - 1] as number) + share * ((time[i] as number) - (time[i - 1] as number)));
      }
    }
    return found;
  }

  const LN2 = Math.LN2;
  /** How long the level takes to halve at the end of the picture, min. */
  function lateHalving({ abscissa, column }: Columns): number {
    const level = column("Cket");
    const [from, to] = [level.at(-61) as number, level.at(-1) as number];
    return (LN2 * ((abscissa.at(-1) as number) - (abscissa.at(-61) as number))) / Math.log(from / to);
  }
  const lastHalving = (run: TimeColumns) => LN2 / (run.terminalRate("Cket") as number);

  const after = extended(
    simulated({
      id: "after",
      scenario,
      numbers: given,
      span: `${SPAN} min`,
      step: "0.5 min",
      columns: ["Cket"],
      cursor: timeCursor({ name: "since", label: words.controls.since, span: SPAN, published: 420 }),
    }),
    (run) => {
      const level = run.column("Cket");
      const [first, last] = [level[0] as number, level[level.length - 1] as number];
      const pace = LN2 / lastHalving(run as TimeColumns);
      return {
        share: { unit: "1", values: level.map((value) => value / first) },
        terminal: { unit: "ng/mL", values: run.abscissa.map((time) => last * Math.exp(pace * (SPAN - time))) },
      };
    },
  );

  /** The halvings for every duration; they do not depend on the dose. */
  const paces: RunSpec = {
    id: "paces",
    follows: "duration",
    ready() {
      const { run } = prepare({ ...scenario, span: `${SPAN} min`, step: "1 min", columns: ["Cket"] });
      const all = Float64Array.from([
        ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120],
        ...Array.from({ length: 18 }, (_, i) => 140 + 20 * i),
      ]);
      const at = (duration: number) => {
        const result = run(given({ dose: 0.5, duration }));
        const times = halvings(result.time, result.column("Cket"));
        const interval = (k: number) => (times[k] as number) - (k === 0 ? 0 : (times[k - 1] as number));
        return {
          one: interval(0),
          two: interval(1),
          three: interval(2),
          last: LN2 / (result.terminalRate("Cket") as number),
        };
      };
      const found = new Map([...all].map((duration) => [duration, at(duration)]));
      const made = (shown: typeof found) =>
        columns(
          Float64Array.from(shown.keys()),
          Object.fromEntries(
            (["one", "two", "three", "last"] as const).map((name) => [
              name,
              { unit: "min", values: Float64Array.from(shown.values(), (one) => one[name]) },
            ]),
          ),
        );
      const usual = made(found);
      return ({ duration }) => {
        const here = Number(duration);
        // The mark stands at the duration that was set: it is read off a point and not off the line between two.
        return found.has(here) ? usual : made(new Map([...found, [here, at(here)] as const].sort(([a], [b]) => a - b)));
      };
    },
  };

  /** The marks of the halvings on the curve, with how long each took or how long they took together. */
  const marks = (name: string, label: (k: number, times: readonly number[]) => string) => [
    {
      ink: "parent" as const,
      at: ({ abscissa, column }: Columns): Point[] => {
        const [values, times] = [column(name), halvings(abscissa, column("Cket"))];
        return times.map((x, k) => ({
          x,
          y: ((values[0] as number) / 2 ** (k + 1)) * (name === "share" ? 100 : 1),
          label: label(k, times),
        }));
      },
    },
  ];

  const minutesOf = ({ value, unit }: Pick<ObservedValue, "value" | "unit">) => convert(value, unit, "min");

  /** Each published half-life in a row; of a range, both ends. */
  const published: readonly RowSpec[] = halfLives.flatMap((one, i): RowSpec[] => {
    const { conditions, form, error, source, evidence, quantity, as } = one;
    if (as === "highest") return [];
    const ends = as === "lowest" ? [one, halfLives[i + 1] as ObservedValue] : [one];
    const values = ends.map(minutesOf);
    const spread = error === undefined ? 0 : convert(error, one.unit, "min");
    const [low, high] = [(values[0] as number) - spread, (values.at(-1) as number) + spread];
    const phase = quantity.includes("distribution") ? [words.row.first] : [];
    const whose = form === "racemate" ? [] : [words.row[form]];
    return [
      {
        label: `${inShort(source)}: ${[conditions, ...whose, ...phase].join(", ")}`,
        short: [inShort(source), ...whose, ...phase].join(", "),
        ink: "data",
        published: values.map((value) => ({
          value,
          ...(low < high ? { low, high } : {}),
          evidence,
          about: source.citation,
        })),
        end: () =>
          words.value(
            ends.map(({ value }) => value),
            one.unit,
            error,
          ),
      },
    ];
  });

  const since = { span: SPAN, cursor: "since" };

  return {
    id: "half-life",
    title: words.title,
    lead: words.lead,
    main: "level",
    hand: "duration",
    runs: [after, paces],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: SHORTEST,
        max: LONGEST,
        step: 10,
        fine: 1,
        published: 40,
        weight: "major",
        format: duration,
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.05,
        max: 2,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
      }),
    ],
    presets: [
      { ...words.presets.push, values: { dose: 0.5, duration: 1 } },
      { ...words.presets.drip, values: { dose: 0.5, duration: 40 } },
      { ...words.presets.night, values: { dose: 0.5, duration: 480 } },
    ],
    charts: [
      {
        run: "after",
        place: "left",
        plot: 250,
        chart: curve({
          ...since,
          ...panels.share,
          id: "share",
          unit: "%",
          domain: [0, 100],
          lines: [{ column: "share", ...lines.share, ink: "parent" }],
          points: marks("share", (k, times) => (k < 3 ? words.fallen(2 ** (k + 1), times[k] as number) : "")),
        }),
      },
      {
        run: "after",
        place: "left",
        plot: 330,
        chart: curve({
          ...since,
          ...panels.level,
          id: "level",
          unit: "ng/mL",
          domain: [1, 2000],
          scale: "log",
          lines: [
            { column: "terminal", ...lines.terminal, ink: "data", dash: "short" },
            { column: "Cket", ...lines.level, ink: "parent" },
          ],
          points: marks("Cket", (k, times) => words.interval(k, (times[k] as number) - (times[k - 1] ?? 0))),
          equations: ["Cket", "CketS", "A1S"],
        }),
      },
      {
        run: "paces",
        place: "right",
        plot: 250,
        chart: curve({
          ...panels.first,
          id: "first",
          unit: "min",
          domain: [0, 240],
          span: { title: words.pace, unit: "min", domain: [SHORTEST, LONGEST] },
          cursor: "duration",
          lines: [
            { column: "last", ...lines.terminal, ink: "data", dash: "short" },
            { column: "three", ...lines.three, ink: "parent", dash: "dots" },
            { column: "two", ...lines.two, ink: "parent", dash: "long" },
            { column: "one", ...lines.one, ink: "parent" },
          ],
        }),
      },
      {
        run: "paces",
        place: "right",
        plot: 311,
        chart: rows({
          ...panels.published,
          id: "published",
          unit: "min",
          domain: [2, 1440],
          scale: "log",
          ticks: { at: [3, 10, 30, 60, 180, 720], text: words.tick },
          rows: published,
          rules: [
            { column: "one", ink: "parent", label: words.rule.first },
            { column: "last", ink: "data", label: words.rule.terminal },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ after: fall, paces: speeds }, { duration }) {
      const { abscissa, column } = speeds as Columns;
      const at = (name: string) => readAt(abscissa, column(name), Number(duration));
      return {
        one: at("one"),
        two: at("two"),
        three: at("three"),
        terminal: at("last"),
        late: lateHalving(fall as Columns),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
