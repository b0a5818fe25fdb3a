import { apparentIC50, ligand, occupancy } from "@ketalab/core/receptor";
import { curve, type LineSpec, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Values } from "../drawing/view.js";
import type { Point } from "../marks/points.js";
import type { RowSpec } from "../marks/row.js";
import type { Known, RunSpec } from "../scene/spec.js";
import { logSteps } from "./shared/log-steps.js";
import { halfBlocks, keptAt, recoveries } from "./shared/published-values.js";
import { halfBlock, hasRates, type Leaving, leaving } from "./shared/unblocking.js";
import { type Worded, worded } from "./shared/worded.js";
import { cousins as english } from "./words/en/cousins.js";

/** The longest name last, where its line ends and no leader takes room from it on a phone. */
const ordered = ["ketamine", "lanicemine", "dizocilpine", "memantine"];
/** Those that ketamine is compared with. */
const others = ["memantine", "lanicemine", "dizocilpine", "phencyclidine", "amantadine"];

/** Equal block, unequal ways out: what sets ketamine apart from the drugs that sit in the same pore. */
export const cousins: Worded = worded(english, (words) => {
  const CURSOR = "since";
  const { panels } = words;
  const KETAMINE = "ketamine";
  const family = [KETAMINE, ...others];
  const moving = ordered.filter(hasRates);

  /** Seconds: from the first openings to a quarter of an hour; how long the silence of the experiment was. */
  const [FROM, TO, SILENCE] = [0.1, 1000, 120];
  const times = logSteps(FROM, TO, 97);
  const silence = logSteps(FROM, SILENCE, 41);

  /** How each of them leaves; worked out once, because it does not depend on how much there was. */
  let known: ReadonlyMap<string, Leaving> | undefined;
  const ways = () => {
    known ??= new Map(moving.map((drug) => [drug, leaving(drug, times, silence)]));
    return known;
  };

  const settled = ({ multiple }: Values) => occupancy({ K: 1, concentration: Number(multiple) });
  /** Where nothing moves along the abscissa of a panel of rows, it has one point. */
  const alone = (value: number): Column => ({ unit: "1", values: Float64Array.of(value) });

  /** What the blockers still hold after the wash, while glutamate stays. */
  const busy: RunSpec = {
    id: "busy",
    follows: CURSOR,
    ready() {
      const all = ways();
      return (values) => {
        const start = settled(values);
        return columns(
          times,
          Object.fromEntries(
            [...all].map(([drug, { busy: left }]) => [drug, { unit: "1", values: left.map((one) => start * one) }]),
          ),
        );
      };
    },
  };

  type Silent = Columns & { readonly measured: Readonly<Partial<Record<Ink, readonly Point[]>>> };

  /** The same after glutamate was washed away as well, as long as it was measured. */
  const silent: RunSpec = {
    id: "silent",
    follows: CURSOR,
    ready() {
      const all = [...ways()].flatMap(([drug, { silent: left }]) => (left ? [[drug, left] as const] : []));
      return (values): Silent => {
        const start = settled(values);
        return {
          ...columns(
            silence,
            Object.fromEntries(
              all.map(([drug, left]) => [drug, { unit: "1", values: left.map((one) => start * one) }]),
            ),
          ),
          measured: {
            parent: keptAt(SILENCE, KETAMINE, start),
            data: all.flatMap(([drug]) => (drug === KETAMINE ? [] : keptAt(SILENCE, drug, start))),
          },
        };
      };
    },
  };

  /** Free concentrations, and how fast they get in and out, by drug. */
  const rest: RunSpec = {
    id: "rest",
    explain: () => occupied,
    ready() {
      const all = ways();
      return ({ multiple }) => {
        const times = Number(multiple);
        return columns(Float64Array.of(0), {
          ...Object.fromEntries(family.map((drug) => [drug, { ...alone(times * halfBlock(drug)), unit: "µmol/L" }])),
          ...Object.fromEntries(
            // Exact in a trapping scheme, whatever the activity: the constant of the way in is that of the way out over 1 + [B]/Kd.
            [...all].flatMap(([drug, { tau }]) => [
              [`${drug}.out`, { ...alone(tau), unit: "s" }],
              [`${drug}.in`, { ...alone(tau / (1 + times)), unit: "s" }],
            ]),
          ),
          ...Object.fromEntries(
            magnesium.map((drug) => [`${drug}.beside`, alone(beside(drug, times * halfBlock(drug)))]),
          ),
        });
      };
    },
  };

  /** Block as it settles, at the concentration of the cousin. */
  const occupied = ({ cousin, multiple }: Values): Known => {
    const IC50 = halfBlock(String(cousin));
    const { KBref } = ligand(String(cousin)).parameters;
    return {
      numbers: { Cu: Number(multiple) * IC50, IC50 },
      parameters: KBref?.base === IC50 ? { IC50: KBref } : {},
    };
  };

  /** Those of which the depth in the field is known, so that magnesium and voltage can be taken into account. */
  const magnesium = family.filter((drug) => ligand(drug).parameters.delta !== undefined);
  const atRest = { voltage: -70, magnesium: 1 } as const;
  const beside = (drug: string, concentration: number) =>
    occupancy({ K: apparentIC50({ ligand: drug, ...atRest }), concentration });

  const inkOf = (drug: string): Ink => (drug === KETAMINE ? "parent" : "data");
  const nameOf = (drug: string) => words.names[drug] ?? ligand(drug).short;
  const first = ({ column }: Columns, name: string) => column(name)[0] as number;
  const spoken = (drug: string) => (values: Values) => drug === KETAMINE || values.cousin === drug;

  const dashes: Readonly<Record<string, Dash>> = { memantine: "short", lanicemine: "long", dizocilpine: "dots" };
  const lines: readonly LineSpec[] = moving.map((drug) => ({
    column: drug,
    name: ligand(drug).short,
    label: ligand(drug).short,
    ink: inkOf(drug),
    dash: dashes[drug] ?? "solid",
    picked: spoken(drug),
  }));

  const drugRow = (drug: string): Pick<RowSpec, "ink" | "picked" | "aside" | "value"> => ({
    ink: inkOf(drug),
    picked: spoken(drug),
    aside: "pale",
    ...(drug !== KETAMINE && { value: drug }),
  });

  const doses: readonly RowSpec[] = family.flatMap((drug): RowSpec[] => {
    const bars = [{ column: drug, ink: inkOf(drug) }];
    const bare: RowSpec = {
      ...drugRow(drug),
      label: nameOf(drug),
      published: halfBlocks(drug, "none"),
      bars,
      end: (_, __, values) => words.blocked(100 * settled(values)),
    };
    if (!magnesium.includes(drug)) return [bare];
    const inBrain: RowSpec = {
      ...drugRow(drug),
      label: words.beside(nameOf(drug)),
      published: halfBlocks(drug, "some"),
      bars,
      end: (_, run) => words.blocked(100 * first(run, `${drug}.beside`)),
    };
    return [bare, inBrain];
  });

  const speeds: readonly RowSpec[] = family.map((drug) => ({
    ...drugRow(drug),
    label: nameOf(drug),
    published: recoveries(drug),
    bars: [{ column: `${drug}.out`, ink: inkOf(drug) }],
    end: (_, run) =>
      hasRates(drug) ? words.inAndOut(first(run, `${drug}.in`), first(run, `${drug}.out`)) : words.noRates,
  }));

  const axis = {
    span: { title: words.abscissa, unit: "s", domain: [FROM, TO], scale: "log" },
    cursor: CURSOR,
    unit: "%",
    domain: [0, 104],
    lines,
  } as const;

  return {
    id: "cousins",
    title: words.title,
    lead: words.lead,
    main: "busy",
    hand: "multiple",
    runs: [busy, silent, rest],
    controls: [
      slider({
        name: "multiple",
        label: words.controls.multiple,
        unit: "1",
        scale: "log",
        min: 0.1,
        max: 30,
        step: 0.1,
        fine: 0.01,
        published: 1,
        weight: "major",
        format: words.half,
      }),
      choice({
        name: "cousin",
        label: words.controls.cousin,
        options: others.map((value) => ({ value, label: ligand(value).short })),
        published: "memantine",
      }),
      slider({
        name: CURSOR,
        label: words.controls.since,
        unit: "s",
        scale: "log",
        min: FROM,
        max: TO,
        step: 0.1,
        fine: 0.01,
        published: 5,
      }),
    ],
    charts: [
      { run: "busy", place: "left", plot: 282, chart: curve({ ...axis, ...panels.busy, id: "busy" }) },
      {
        run: "silent",
        place: "left",
        plot: 282,
        chart: curve({
          ...axis,
          ...panels.silent,
          id: "silent",
          points: (["parent", "data"] as const).map((ink) => ({
            ink,
            at: (run) => (run as Silent).measured[ink] ?? [],
          })),
        }),
      },
      {
        run: "rest",
        place: "right",
        plot: 360,
        chart: rows({
          ...panels.doses,
          id: "doses",
          unit: "µmol/L",
          domain: [1e-5, 1000],
          scale: "log",
          ticks: { at: [1e-4, 0.01, 1, 100], text: words.tick },
          rows: doses,
          picks: "cousin",
          equations: ["langmuir"],
        }),
      },
      {
        run: "rest",
        place: "right",
        plot: 242,
        chart: rows({
          ...panels.speeds,
          id: "speeds",
          unit: "s",
          domain: [0.1, 10000],
          scale: "log",
          ticks: { at: [0.1, 1, 10, 60, 600, 3600], text: words.duration },
          rows: speeds,
          picks: "cousin",
        }),
      },
    ],
    steps: words.steps,
    summary({ busy: one, silent: two, rest: three }, values) {
      const cousin = String(values.cousin);
      const at = (run: Columns, drug: string, time: number) =>
        run.names.includes(drug) ? 100 * readAt(run.abscissa, run.column(drug), time) : Number.NaN;
      const of = (name: string) => {
        const run = three as Columns;
        return run.names.includes(name) ? first(run, name) : Number.NaN;
      };
      const told = (drug: string, key: string) => ({
        [`${key}Now`]: at(one as Columns, drug, Number(values[CURSOR])),
        [`${key}Kept`]: at(two as Columns, drug, SILENCE),
        [`${key}Out`]: of(`${drug}.out`),
        [`${key}Free`]: of(drug),
        [`${key}Beside`]: 100 * of(`${drug}.beside`),
      });
      return { settled: 100 * settled(values), ...told(KETAMINE, "ketamine"), ...told(cousin, "cousin") };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
