import { prepare } from "@ketalab/core";
import { curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Ink } from "../drawing/ink.js";
import type { PointsSpec } from "../marks/points.js";
import { overlaid } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { sameDoseSlower as english } from "./words/en/same-dose-slower.js";

/** One dose, two speeds: the blood feels the difference most, the site of action less, the area under the curve not at all. */
export const sameDoseSlower: Worded = worded(english, (words) => {
  /** What a push is here, min. */
  const PUSH = 1;
  const SLOWEST = 120;
  const SPAN = 180;
  const { panels, lines } = words;
  const over = (minutes: number) =>
    ({ ketalab: 1, drug: "ketamine", regimen: `0.5 mg/kg over ${minutes} min` }) as const;

  const hours = overlaid({
    id: "hours",
    span: `${SPAN} min`,
    step: "1 min",
    columns: ["Cket", "Ce"],
    parts: {
      slow: { scenario: over(40), numbers: ["dose", "duration"] },
      push: { scenario: over(PUSH), numbers: ["dose"] },
    },
    cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 60 }),
  });

  /** Where the ketamine of a dose is: in the blood and what it washes at once, in tissues, and no longer ketamine. */
  const blood = ["A1S", "A1R"];
  const tissues = ["A2S", "A2R", "A3S", "A3R"];

  /** Peaks, and where the dose is when the last of it goes in, for every duration. The kinetics are linear: one dose will do. */
  const paces: RunSpec = {
    id: "paces",
    follows: "duration",
    ready() {
      const { run } = prepare({
        ...over(PUSH),
        span: `${SPAN} min`,
        step: "2 min",
        columns: ["Cket", "Ce", ...blood, ...tissues],
      });
      const minutes = Float64Array.from([
        ...Array.from({ length: 20 }, (_, i) => PUSH + i),
        ...Array.from({ length: 20 }, (_, i) => 25 + 5 * i),
      ]);
      const at = (duration: number) => {
        const result = run({ dose: 1, duration });
        const given = result.doses.reduce((sum, { amount }) => sum + amount, 0);
        const share = (names: readonly string[]) =>
          names.reduce((sum, name) => sum + readAt(result.time, result.column(name), duration), 0) / given;
        const [central, held] = [share(blood), share(tissues)];
        return {
          Cmax: peak(result.time, result.column("Cket")).value,
          Cemax: peak(result.time, result.column("Ce")).value,
          area: result.area("Cket", Number.POSITIVE_INFINITY) as number,
          central,
          tissues: held,
          changed: 1 - central - held,
        };
      };
      const all = new Map([...minutes].map((duration) => [duration, at(duration)]));
      return ({ dose, duration }) => {
        const here = Number(duration);
        // The mark stands at the duration that was set: it is read off a point and not off the line between two.
        const shown = all.has(here) ? all : new Map([...all, [here, at(here)] as const].sort(([a], [b]) => a - b));
        const column = (unit: string, name: keyof ReturnType<typeof at>, times = 1) => ({
          unit,
          values: Float64Array.from(shown.values(), (one) => one[name] * times),
        });
        return columns(Float64Array.from(shown.keys()), {
          Cmax: column("ng/mL", "Cmax", Number(dose)),
          Cemax: column("ng/mL", "Cemax", Number(dose)),
          area: column("1", "area"),
          central: column("1", "central"),
          tissues: column("1", "tissues"),
          changed: column("1", "changed"),
        });
      };
    },
  };

  /** The two peaks of a panel, named where they are. */
  const tops = (name: string, ink: Ink): PointsSpec[] => [
    {
      ink,
      at: ({ abscissa, column }) =>
        (["push", "slow"] as const).map((word) => {
          const { time, value } = peak(abscissa, column(`${name}.${word}`));
          return { x: time, y: value, label: words.top(word, value), side: word === "push" ? "right" : "above" };
        }),
    },
  ];

  const time = { span: SPAN, cursor: "hours", unit: "ng/mL" };
  const pace = {
    span: { title: words.pace, unit: "min", domain: [PUSH, SLOWEST] },
    cursor: "duration",
  } as const;
  /** How long after its peak a column has fallen to half of it, min. */
  function halfAfter({ abscissa, column }: Columns, name: string): number {
    const top = peak(abscissa, column(name));
    const below = column(name).findIndex((value, i) => (abscissa[i] as number) > top.time && value <= top.value / 2);
    return below < 0 ? Number.NaN : (abscissa[below] as number) - top.time;
  }

  type Peak = ReturnType<typeof peak>;

  return {
    id: "same-dose-slower",
    title: words.title,
    lead: words.lead,
    main: "blood",
    hand: "duration",
    runs: [hours, paces],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: PUSH,
        max: SLOWEST,
        step: 5,
        fine: 1,
        published: 40,
        weight: "major",
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
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 300,
        chart: curve({
          ...time,
          ...panels.blood,
          id: "blood",
          domain: [0, 1400],
          lines: [
            { column: "Cket.push", ...lines.pushBlood, ink: "parent", dash: "long" },
            { column: "Cket.slow", ...lines.slowBlood, ink: "parent" },
          ],
          points: tops("Cket", "parent"),
          equations: ["Cket", "CketS", "A1S"],
        }),
      },
      {
        run: "hours",
        place: "left",
        plot: 300,
        chart: curve({
          ...time,
          ...panels.site,
          id: "site",
          domain: [0, 400],
          lines: [
            { column: "Ce.push", ...lines.pushSite, ink: "site", dash: "long" },
            { column: "Ce.slow", ...lines.slowSite, ink: "site" },
          ],
          points: tops("Ce", "site"),
          equations: ["Ce", "CeS"],
        }),
      },
      {
        run: "paces",
        place: "right",
        plot: 274,
        chart: curve({
          ...pace,
          ...panels.peaks,
          id: "peaks",
          unit: "ng/mL",
          domain: [0, 1400],
          lines: [
            { column: "Cmax", ...lines.Cmax, ink: "parent" },
            { column: "Cemax", ...lines.Cemax, ink: "site", dash: "short" },
          ],
        }),
      },
      {
        run: "paces",
        place: "right",
        plot: 274,
        chart: curve({
          ...pace,
          ...panels.where,
          id: "where",
          unit: "%",
          domain: [0, 100],
          lines: [
            { column: "central", ...lines.central, ink: "parent" },
            { column: "tissues", ...lines.tissues, ink: "parent", dash: "long" },
            { column: "changed", ...lines.changed, ink: "norketamine", dash: "short" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: time, paces: speeds }, { duration }) {
      const of = ({ abscissa, column }: Columns, name: string) => peak(abscissa, column(name));
      const at = (name: string) =>
        readAt((speeds as Columns).abscissa, (speeds as Columns).column(name), Number(duration));
      const [slow, push, slowSite, pushSite] = ["Cket.slow", "Cket.push", "Ce.slow", "Ce.push"].map((name) =>
        of(time as Columns, name),
      ) as [Peak, Peak, Peak, Peak];
      return {
        slow: slow.value,
        push: push.value,
        slowSite: slowSite.value,
        pushSite: pushSite.value,
        pushSiteAt: pushSite.time,
        central: 100 * at("central"),
        tissues: 100 * at("tissues"),
        changed: 100 * at("changed"),
        slowArea: at("area"),
        pushArea: (speeds as Columns).column("area")[0] as number,
        pushHalf: halfAfter(time as Columns, "Cket.push"),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
