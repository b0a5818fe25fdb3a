import { type Effect, effects } from "@ketalab/core";
import { netBenefit, therapeuticWindow } from "@ketalab/core/effects";
import { curve, iconArray } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { asleepBy } from "./shared/asleep-by.js";
import { alongDriver, asStudied, effectAt, sigmoidOf } from "./shared/effect-curves.js";
import { type Worded, worded } from "./shared/worded.js";
import { window as english } from "./words/en/window.js";

/** Steady levels of the racemate, ng/mL. */
const MOST = 1000;
const levels = Float64Array.from({ length: 101 }, (_, i) => (MOST * i) / 100);
/** Half of the racemate is S-ketamine, which relief, dissociation and pressure follow; sleep follows the whole. */
const halves = levels.map((level) => level / 2);
/** What a class can set. */
const WEIGHTS = ["wdissociation", "wpressure", "wsleep"] as const;

/** Relief and its price at one steady level: where is it worth it, and who sets the weights? */
export const window: Worded = worded(english, (words) => {
  const CURSOR = "level";
  const { panels, lines } = words;
  const weights = netBenefit.model.parameters;
  const [utility] = netBenefit.model.equations;
  const of = (id: string) => effects[id] as Effect;
  const asleep = (edge?: "low" | "high") => asleepBy("ketamine", edge);
  const largest = () => of("dissociation").model.parameters.Emax_dissociation?.base ?? Number.NaN;
  /** Up to which racemic level relief was studied, and dissociation; both were studied by S-ketamine. */
  const studied = () =>
    ["analgesia", "dissociation"].map((id) => 2 * (of(id).studied?.range[1] ?? 0)) as [number, number];
  /** Up to where relief is known beside its price: dissociation need not be known where it does not count. */
  const knownTo = (values: Values) => {
    const [relief, dissociation] = studied();
    return Number(values.wdissociation) > 0 ? Math.min(relief, dissociation) : relief;
  };

  /** The four effects along the level; an edge of their bands instead, where one is named. */
  const made = (edge?: "low" | "high") => {
    const along = (id: string, symbol: string) =>
      alongDriver(of(id), { symbol, values: halves }, edge && of(id).band?.[edge]);
    const sleep = asleep(edge);
    return {
      analgesia: along("analgesia", "CeS"),
      dissociation: along("dissociation", "CeS"),
      MAP: along("blood-pressure", "Ce_MAP"),
      hypnosis: levels.map((level) => effectAt(sleep, level)),
    };
  };
  const fixed = () => ({ Emax_dissociation: largest(), strain: weights.strain?.base ?? Number.NaN });
  const set = (values: Values) => Object.fromEntries(WEIGHTS.map((name) => [name, Number(values[name])]));

  const steady: RunSpec = {
    id: "steady",
    follows: CURSOR,
    explain: () => {
      const parts = Object.entries(made());
      return (values) => {
        const at = Object.fromEntries(parts.map(([name, all]) => [name, readAt(levels, all, Number(values[CURSOR]))]));
        return { numbers: { ...fixed(), ...set(values), ...at }, parameters: weights };
      };
    },
    ready() {
      const [middle, low, high] = [made(), made("low"), made("high")];
      const unit = "1";
      const { analgesia: relief, hypnosis: unarousable } = middle;
      /** The price is what the formula takes away where there is no relief. */
      const priceOf = ({ dissociation, MAP, hypnosis }: typeof middle, weighed: Readonly<Record<string, number>>) =>
        levels.map((_, i) => {
          const parts = { dissociation: dissociation[i], MAP: MAP[i], hypnosis: hypnosis[i] } as Record<string, number>;
          return -(utility?.value({ ...fixed(), ...weighed, analgesia: 0, ...parts }) ?? Number.NaN);
        });
      const constant = {
        ...asStudied("relief", { along: levels, values: relief, unit }, [0, studied()[0]]),
        "relief.low": { unit, values: low.analgesia },
        "relief.high": { unit, values: high.analgesia },
        unarousable: { unit, values: unarousable },
      };
      return (values) => {
        const weighed = set(values);
        const range = [0, knownTo(values)] as const;
        const [price, least, most] = [middle, low, high].map((one) => priceOf(one, weighed)) as [
          Float64Array,
          Float64Array,
          Float64Array,
        ];
        // A price above the whole of the relief leaves the picture.
        const shown = price.map((one) => (one > 1 ? Number.NaN : one));
        const worth = relief.map((one, i) => one - (shown[i] as number));
        return columns(levels, {
          ...constant,
          ...asStudied("price", { along: levels, values: shown, unit }, range),
          "price.low": { unit, values: least.map((one) => Math.min(1, one)) },
          "price.high": { unit, values: most.map((one) => Math.min(1, one)) },
          ...asStudied("utility", { along: levels, values: worth, unit }, range),
        });
      };
    },
  };

  /** A fifth of the relief at least, and at most five in a hundred who cannot be roused. */
  const bounds = () => {
    const relief = sigmoidOf(of("analgesia").model.parameters, "analgesia");
    return therapeuticWindow({ ...relief, EC50: 2 * relief.EC50 }, asleep());
  };
  /** The level at which relief passes its price by most, and by how much. */
  const bestOf = ({ abscissa, column }: Columns) => peak(abscissa, column("utility.beyond"));
  const span = { title: words.axis, unit: "ng/mL", domain: [0, MOST] } as const;
  const weight = (name: (typeof WEIGHTS)[number], size: "major" | "usual") =>
    slider({
      name,
      label: words.controls[name],
      unit: "1",
      min: 0,
      max: 2,
      step: 0.1,
      fine: 0.05,
      published: weights[name]?.base ?? 0,
      weight: size,
    });

  return {
    id: "window",
    title: words.title,
    lead: words.lead,
    main: "trade",
    hand: "wdissociation",
    tells: ["relief.beyond", "price.beyond", "utility.beyond"],
    runs: [steady],
    controls: [
      weight("wdissociation", "major"),
      weight("wpressure", "usual"),
      weight("wsleep", "usual"),
      slider({
        name: CURSOR,
        label: words.controls.level,
        unit: "ng/mL",
        min: 0,
        max: MOST,
        step: 10,
        fine: 5,
        published: 600,
      }),
    ],
    charts: [
      {
        run: "steady",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.trade,
          id: "trade",
          unit: "%",
          domain: [0, 100],
          span,
          cursor: CURSOR,
          lines: [
            {
              column: "price.beyond",
              ...lines.price,
              ink: "unwanted",
              dash: "short",
              uncertainty: { low: "price.low", high: "price.high" },
            },
            { column: "price", name: "", label: lines.price.label, ink: "unwanted", told: "elsewhere" },
            {
              column: "relief.beyond",
              ...lines.relief,
              ink: "wanted",
              dash: "short",
              uncertainty: { low: "relief.low", high: "relief.high" },
            },
            { column: "relief", name: "", label: lines.relief.label, ink: "wanted", told: "elsewhere" },
          ],
          points: [
            {
              ink: "data",
              at: (run) => {
                const { time, value } = bestOf(run);
                if (!(value >= LEAST)) return [];
                const y = 100 * readAt(run.abscissa, run.column("relief.beyond"), time);
                return [{ x: time, y, low: y - 100 * value, high: y, side: "above", ...words.best }];
              },
            },
          ],
        }),
      },
      {
        run: "steady",
        place: "right",
        plot: 220,
        chart: curve({
          ...panels.utility,
          id: "utility",
          equations: ["net-benefit"],
          unit: "%",
          domain: [-40, 40],
          span,
          cursor: CURSOR,
          lines: [
            { column: "utility.beyond", ...lines.utility, ink: "site", dash: "short" },
            { column: "utility", name: "", label: lines.utility.label, ink: "site", told: "elsewhere" },
          ],
        }),
      },
      {
        run: "steady",
        place: "right",
        plot: 200,
        chart: iconArray({
          ...panels.people,
          id: "people",
          of: "people",
          counted: "at the cursor",
          shares: [{ column: "unarousable", name: () => words.people.asleep, ink: "unwanted" }],
          left: words.people.awake,
        }),
      },
    ],
    steps: words.steps,
    summary({ steady: run }, values) {
      const { abscissa, column } = run as Columns;
      const best = bestOf(run as Columns);
      const worth = column("utility.beyond");
      const last = abscissa.findLastIndex((_, i) => (worth[i] as number) > 0);
      const read = (name: string, level: number) => 100 * readAt(abscissa, column(name), level);
      const found = bounds();
      return {
        best: best.time,
        worth: 100 * best.value,
        relief: read("relief.beyond", best.time),
        price: read("price.beyond", best.time),
        // Above it the price is higher than the relief; none where that is not so in this picture.
        last: last < 0 || last === abscissa.length - 1 ? Number.NaN : (abscissa[last] as number),
        most: MOST,
        now: read("utility.beyond", Number(values[CURSOR])),
        asleep: read("unarousable", Number(values[CURSOR])),
        studied: knownTo(values),
        from: found?.from ?? Number.NaN,
        to: found?.to ?? Number.NaN,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});

/** Less than this share of the relief is no gain that anybody would notice. */
const LEAST = 0.005;
