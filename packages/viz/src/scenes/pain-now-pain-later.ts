import { prepare } from "@ketalab/core";
import { chainWith, chronicPain } from "@ketalab/core/effects";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { duration as spoken } from "../text/number-text.js";
import { alongDriver } from "./shared/effect-curves.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { logSteps } from "./shared/log-steps.js";
import { type Worded, worded } from "./shared/worded.js";
import { painNowPainLater as english } from "./words/en/pain-now-pain-later.js";

const [HOUR, WEEK] = [60, 7 * 1440] as const;
const SPAN = 12 * WEEK;
/** From so early on, h; and the points between there and the end, in equal steps of their logarithm. */
const [EARLY, LATE] = [0.1, SPAN / HOUR] as const;
const hours = logSteps(EARLY, LATE, 241);
const days = Float64Array.from({ length: 169 }, (_, i) => (SPAN * i) / 168);
/** The rates that were given, mg/h of S-ketamine for 70 kg, and for how long, h: nobody has tried a short drip, or one of a week. */
const [RATE, LONG] = [chronicPain.studied?.range ?? [0, 0], [96, 101]] as const;
/** What the trial saw after a week, with the drug and on placebo. */
const [drug, placebo] = chronicPain.residuals;
const { halfLife_relief } = chronicPain.model.parameters;

/** The moments that are drawn, h: closer together when a drip ends, where one of the reliefs falls within hours. */
function momentsOf(duration: number): Float64Array {
  const near = [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12].map((after) => duration + after);
  return Float64Array.from(new Set([...hours, ...near].sort((a, b) => a - b)));
}

/** The highest of a column, and how long after the drip half of it is gone, min; NaN where more is left at the end. */
function halved(
  name: string,
  { along, column, end }: { readonly along: Float64Array; readonly column: Float64Array; readonly end: number },
) {
  const top = peak(along, column);
  const gone = along.findIndex((t, i) => t > top.time && (column[i] as number) < top.value / 2);
  return { [`${name}.top`]: top.value, [`${name}.half`]: gone < 0 ? Number.NaN : (along[gone] as number) - end };
}

const drugs = ["esketamine", "ketamine", "arketamine"] as const;
const COLUMNS = ["analgesia", "relief", "pain", "CeS", "Ce_relief"] as const;

/** The same drip twice: in small steps while it begins, and in larger ones to the end of the weeks. */
const drip = (form: string) => {
  const course = (span: string, step: string) =>
    prepare(
      {
        ketalab: 1,
        model: chainWith(chronicPain),
        drug: form,
        regimen: "13.3 mg/h for 100 h",
        span,
        step,
        columns: [...COLUMNS],
      },
      { relative: 1e-4 },
    );
  return lazily(() => ({ begins: course("8 h", "2 min"), goes: course("84 d", "30 min") }));
};
const drips: Readonly<Record<string, ReturnType<typeof drip>>> = Object.fromEntries(
  drugs.map((form) => [form, drip(form)]),
);

/** Relief of one kind follows the drug by minutes, of another it outlasts it by weeks. */
export const painNowPainLater: Worded = worded(english, (words) => {
  const CURSOR = "time";
  const { lines, panels } = words;
  const given = (values: Values) => ({
    rate: Number(values.rate),
    duration: Number(values.duration),
    halfLife_relief: Number(values.halfLife),
  });
  const covers = ({ drug: form }: Values) => chronicPain.forms.includes(String(form));
  const refused = (abscissa: Float64Array) =>
    columns(abscissa, {}, { without: Object.fromEntries(DRAWN.map((name) => [name, words.refused])) });
  const isStudied = ({ rate, duration }: ReturnType<typeof given>) =>
    rate >= RATE[0] && rate <= RATE[1] && duration >= LONG[0] && duration <= LONG[1];
  const hangsOn = (values: Values) => [values.drug, values.rate, values.duration, values.halfLife];

  /** Columns by name at any moments, min. */
  const solve = (values: Values) => {
    const { begins, goes } = (drips[String(values.drug)] as ReturnType<typeof drip>)();
    const [first, all] = [begins.run(given(values)), goes.run(given(values))];
    const end = first.time.at(-1) as number;
    return (name: string, at: Float64Array) => {
      const [early, late] = [first.column(name), all.column(name)];
      return at.map((t) => (t < end ? readAt(first.time, early, t) : readAt(all.time, late, t)));
    };
  };
  /** A relief of the chronic kind and its pain for another half effect, from the level at its site. */
  const edge = (site: Float64Array, side: "low" | "high") => {
    const along = (column: string, symbol: string, values: Float64Array) =>
      alongDriver({ ...chronicPain, column }, { symbol, values }, chronicPain.band?.[side]);
    const relief = along("relief", "Ce_relief", site);
    return { relief, pain: along("pain", "relief", relief) };
  };

  const reliefs: RunSpec = {
    id: "reliefs",
    follows: CURSOR,
    ready: () =>
      kept(hangsOn, (values) => {
        if (!covers(values)) return refused(hours);
        const at = solve(values);
        const all = momentsOf(Number(values.duration));
        const minutes = all.map((hour) => HOUR * hour);
        const of = (name: string, unit: string) => ({ unit, values: at(name, minutes) });
        const share = (column: Float64Array) => ({ unit: "1", values: column });
        const [low, high] = [edge(at("Ce_relief", minutes), "low"), edge(at("Ce_relief", minutes), "high")];
        const later = at("relief", minutes).map((value) => value / 100);
        const known = isStudied(given(values));
        return columns(all, {
          now: of("analgesia", "1"),
          later: share(later),
          "later.studied": share(known ? later : later.map(() => Number.NaN)),
          // Where less does half, there is more relief and less pain.
          "later.low": share(high.relief),
          "later.high": share(low.relief),
          pain: of("pain", "1"),
          "pain.low": share(low.pain),
          "pain.high": share(high.pain),
          CeS: of("CeS", "ng/mL"),
          Ce_relief: of("Ce_relief", "ng/mL"),
        });
      }),
  };

  const span = { title: words.axis, unit: "h", domain: [EARLY, LATE], scale: "log" } as const;
  return {
    id: "pain-now-pain-later",
    title: words.title,
    lead: words.lead,
    main: "reliefs",
    hand: "duration",
    tells: ["now", "later", "CeS", "Ce_relief"],
    runs: [reliefs],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "h",
        scale: "log",
        min: 0.5,
        max: 168,
        step: 0.1,
        fine: 0.01,
        published: 100,
        weight: "major",
      }),
      slider({
        name: "rate",
        label: words.controls.rate,
        unit: "mg/h",
        min: 1,
        max: 40,
        step: 1,
        fine: 0.1,
        published: 13.3,
      }),
      slider({
        name: "halfLife",
        label: words.controls.halfLife,
        unit: "d",
        min: 5.3,
        max: 20.5,
        step: 0.5,
        fine: 0.1,
        published: halfLife_relief?.value ?? 5.3,
      }),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: drugs.map((value) => ({ value, label: words.drugs[value] })),
        published: drugs[0],
      }),
      slider({
        name: CURSOR,
        label: words.controls.time,
        unit: "h",
        scale: "log",
        min: EARLY,
        max: LATE,
        step: 0.1,
        fine: 0.01,
        published: WEEK / HOUR,
        format: (hour) => spoken(HOUR * hour),
      }),
    ],
    charts: [
      {
        run: "reliefs",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.reliefs,
          id: "reliefs",
          unit: "%",
          domain: [0, 100],
          span,
          cursor: CURSOR,
          lines: [
            { column: "now", ...lines.now, ink: "site", dash: "long" },
            {
              column: "later",
              ...lines.later,
              ink: "wanted",
              dash: "short",
              uncertainty: { low: "later.low", high: "later.high" },
            },
            {
              column: "later.studied",
              name: "",
              label: lines.studied,
              ink: "wanted",
              told: "elsewhere",
              optional: true,
            },
          ],
        }),
      },
      {
        run: "reliefs",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.pain,
          id: "pain",
          unit: "1",
          domain: [0, 10],
          span,
          cursor: CURSOR,
          lines: [
            { column: "pain", ...lines.pain, ink: "unwanted", uncertainty: { low: "pain.low", high: "pain.high" } },
          ],
          points: [
            {
              ink: "data",
              at: [
                { x: WEEK / HOUR, y: drug?.observed ?? Number.NaN, side: "below", ...words.points.drug },
                { x: WEEK / HOUR, y: placebo?.observed ?? Number.NaN, side: "above", ...words.points.placebo },
              ],
            },
          ],
        }),
      },
      {
        run: "reliefs",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.sites,
          id: "sites",
          unit: "ng/mL",
          domain: [0, 200],
          span,
          cursor: CURSOR,
          lines: [
            { column: "CeS", ...lines.fast, ink: "site", dash: "long" },
            { column: "Ce_relief", ...lines.slow, ink: "wanted" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ reliefs: run }, values) {
      if (!covers(values)) return {};
      const { abscissa, column } = run as Columns;
      const here = (name: string) => 100 * readAt(abscissa, column(name), Number(values[CURSOR]));
      const at = solve(values);
      const end = HOUR * Number(values.duration);
      // Fine enough for either: minutes after the drip, and days after it.
      const soon = Float64Array.from({ length: 481 }, (_, i) => end + 3 * i);
      const pain = at("pain", days);
      return {
        ...halved("now", { along: soon, column: at("analgesia", soon), end }),
        ...halved("later", { along: days, column: at("relief", days), end }),
        here: here("now"),
        "here.later": here("later"),
        best: Math.min(...pain),
        last: pain.at(-1) ?? Number.NaN,
        studied: isStudied(given(values)) ? 1 : 0,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});

/** The columns of what is refused. */
const DRAWN = ["now", "later", "later.studied", "pain", "CeS", "Ce_relief"] as const;
