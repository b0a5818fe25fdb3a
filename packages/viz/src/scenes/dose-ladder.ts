import { type Effect, effects, prepare } from "@ketalab/core";
import { chainWith, sedationScore, surgicalAnaesthesia, unreality, whileAwake } from "@ketalab/core/effects";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { asleepBy } from "./shared/asleep-by.js";
import { alongDriver, asStudied, effectAt, sigmoidOf } from "./shared/effect-curves.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { logSteps } from "./shared/log-steps.js";
import { person } from "./shared/person.js";
import { type Worded, worded } from "./shared/worded.js";
import { doseLadder as english } from "./words/en/dose-ladder.js";

/** The form that was given where people were counted, and whose band of sleep is known. */
const TRIED = "ketamine";

/** Doses by the vein in equal steps of their logarithm, mg/kg. */
const [LEAST, MOST, POINTS] = [0.05, 4, 81] as const;
const doses = logSteps(LEAST, MOST, POINTS);
/** The effects on the ladder, by the names of their columns here. */
const RUNGS = ["unreal", "relief", "asleep", "cut"] as const;
type Rung = (typeof RUNGS)[number];

/** One drug, many effects: which comes first as the dose rises, and how it looks from outside. */
export const doseLadder: Worded = worded(english, (words) => {
  const CURSOR = "dose";
  const { panels, lines } = words;
  const of = (id: string) => effects[id] as Effect;
  /** Each effect with what drives it, and with the level by which it was studied. */
  const members = lazily(() => ({
    unreal: { effect: unreality, driver: "Ce_unreality", studied: "dose" },
    relief: { effect: of("analgesia"), driver: "CeS", studied: "CeS" },
    asleep: { effect: of("hypnosis"), driver: "Ce_hypnosis", studied: "Cket" },
    cut: { effect: surgicalAnaesthesia, driver: "Ce_surgery", studied: "Cket" },
    score: { effect: sedationScore, driver: "Ce_score", studied: "Cket" },
  }));
  type Name = keyof ReturnType<typeof members>;
  const measured = (name: Name, drug: unknown) => members()[name].effect.forms.some((form) => form === drug);
  const forms = Object.keys(words.forms);
  const DRIVERS = ["Cket", "CeS", "Ce_unreality", "Ce_hypnosis", "Ce_surgery", "Ce_score"];

  const probes = lazily(() =>
    Object.fromEntries(
      forms.map((drug) => [
        drug,
        lazily(() =>
          prepare({
            ketalab: 1,
            model: chainWith(unreality, surgicalAnaesthesia, sedationScore),
            drug,
            regimen: "1 mg/kg over 15 min",
            span: "100 min",
            step: "0.5 min",
            columns: DRIVERS,
          }),
        ),
      ]),
    ),
  );
  /** The highest levels after 1 mg/kg; every level is in proportion to the dose. */
  const highest = ({ drug, duration }: Values) => {
    const run = probes()
      [String(drug)]?.()
      .run({ duration: Number(duration) });
    return Object.fromEntries(
      DRIVERS.map((name) => [name, run ? peak(run.time, run.column(name)).value : Number.NaN]),
    ) as Readonly<Record<string, number>>;
  };
  const values = (name: Name, peaks: Readonly<Record<string, number>>, drug: unknown, edge?: "low" | "high") => {
    const { effect, driver } = members()[name];
    const along = doses.map((dose) => dose * (peaks[driver] ?? Number.NaN));
    if (name !== "asleep") return alongDriver(effect, { symbol: driver, values: along }, edge && effect.band?.[edge]);
    const sigmoid = asleepBy(String(drug), edge);
    return along.map((level) => effectAt(sigmoid, level));
  };

  const ladder: RunSpec = {
    id: "ladder",
    follows: CURSOR,
    ready: () =>
      kept(
        ({ drug, duration }) => [drug, duration],
        (state) => {
          const { drug } = state;
          const peaks = { ...highest(state), dose: 1 } as Readonly<Record<string, number>>;
          const made: Record<string, Column> = {};
          const without: Record<string, string> = {};
          const asleep = values("asleep", peaks, drug);
          for (const name of Object.keys(members()) as Name[]) {
            const { effect, studied: by } = members()[name];
            if (!measured(name, drug)) {
              for (const one of [name, `${name}.beyond`]) without[one] = words.refused(name, state);
              continue;
            }
            const { range = [0, Number.POSITIVE_INFINITY], hard = Number.POSITIVE_INFINITY } = effect.studied ?? {};
            const reached = doses.map((dose) => dose * (peaks[by] ?? Number.NaN));
            // Beyond the hard range nothing is drawn, and nobody can be asked who cannot be roused.
            const told = (all: Float64Array) => {
              const asked = effect.asked ? Float64Array.from(whileAwake(all, asleep)) : all;
              return asked.map((value, i) => ((reached[i] as number) <= hard ? value : Number.NaN));
            };
            const unit = name === "score" ? "score" : "1";
            const all = told(values(name, peaks, drug));
            Object.assign(made, asStudied(name, { along: reached, values: all, unit }, range));
            // The band of sleep is that of the racemate.
            if (effect.band && (name !== "asleep" || drug === TRIED))
              for (const edge of ["low", "high"] as const)
                made[`${name}.${edge}`] = { unit, values: told(values(name, peaks, drug, edge)) };
          }
          return columns(doses, made, { without });
        },
      ),
  };

  const at = ({ abscissa, column, names }: Columns, name: string, dose: number) =>
    names.includes(name) ? readAt(abscissa, column(name), dose) : Number.NaN;
  /** The dose that brings half of it, mg/kg, by its half effect. */
  const half = (name: Rung, peaks: Readonly<Record<string, number>>, { drug }: Values) => {
    if (!measured(name, drug)) return Number.NaN;
    const { effect, driver } = members()[name];
    const { EC50 } = name === "asleep" ? asleepBy(String(drug)) : sigmoidOf(effect.model.parameters, effect.column);
    return EC50 / (peaks[driver] ?? Number.NaN);
  };
  /** What was counted in the trial of a push and a drip, by its own words: so much of a dose in so many minutes. */
  const counted = unreality.residuals.flatMap(({ of: arm, observed }) => {
    const [, dose, minutes] = /^([\d.]+) mg\/kg in ([\d.]+) min$/.exec(arm) ?? [];
    return minutes === undefined ? [] : [{ x: Number(dose), y: observed, minutes: Number(minutes) }];
  });
  const span = { title: words.axis, unit: "mg/kg", domain: [LEAST, MOST], scale: "log" } as const;
  const dashed = (name: Rung, ink: "unwanted" | "wanted" | "site" | "data", banded: boolean) =>
    [
      {
        column: `${name}.beyond`,
        ...lines[name],
        ink,
        dash: "short",
        ...(banded && { uncertainty: { low: `${name}.low`, high: `${name}.high` } }),
      },
      { column: name, name: "", label: lines[name].label, ink, told: "elsewhere", optional: true },
    ] as const;
  const sign = (name: keyof typeof words.signs, column: Name, from: number) => ({
    column: `${column}.beyond`,
    from,
    said: words.signs[name],
  });
  /** From this score on somebody is awake, by the words of the effect. */
  const AWAKE = sedationScore.levels.at(-1)?.from ?? 0;

  return {
    id: "dose-ladder",
    title: words.title,
    lead: words.lead,
    main: "ladder",
    hand: CURSOR,
    tells: RUNGS.map((name) => `${name}.beyond`),
    runs: [ladder],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.dose,
        unit: "mg/kg",
        min: LEAST,
        max: MOST,
        step: 0.05,
        fine: 0.01,
        published: 0.3,
        weight: "major",
        scale: "log",
      }),
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: 1,
        max: 60,
        step: 5,
        fine: 1,
        published: 15,
      }),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: Object.entries(words.forms).map(([value, label]) => ({ value, label })),
        published: "ketamine",
      }),
    ],
    charts: [
      {
        run: "ladder",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.ladder,
          id: "ladder",
          unit: "%",
          domain: [0, 100],
          span,
          cursor: CURSOR,
          lines: [
            ...dashed("cut", "data", true),
            ...dashed("asleep", "site", true),
            ...dashed("relief", "wanted", true),
            ...dashed("unreal", "unwanted", false),
          ],
          points: [
            {
              ink: "unwanted",
              at: (_, { drug, duration }) =>
                drug === TRIED
                  ? counted
                      .filter(({ minutes }) => minutes === duration)
                      .map(({ x, y }) => ({ x, y, about: words.trial(y) }))
                  : [],
            },
          ],
        }),
      },
      {
        run: "ladder",
        place: "right",
        plot: 430,
        chart: person({
          ...panels.person,
          id: "person",
          signs: {
            relieved: sign("relieved", "relief", 0.5),
            floating: sign("floating", "unreal", 0.5),
            awake: sign("awake", "score", AWAKE),
            asleep: sign("asleep", "asleep", 0.5),
            covered: sign("covered", "cut", 0.5),
          },
        }),
      },
    ],
    steps: words.steps,
    summary({ ladder: run }, state) {
      const here = (name: string) => 100 * at(run as Columns, name, Number(state[CURSOR]));
      const peaks = highest(state);
      return Object.fromEntries([
        ...RUNGS.flatMap((name) => [
          [name, here(`${name}.beyond`)],
          [`studied.${name}`, here(name)],
          [`half.${name}`, half(name, peaks, state)],
        ]),
        ["most", MOST],
      ]);
    },
    says: words.says,
    liberties: words.liberties,
  };
});
