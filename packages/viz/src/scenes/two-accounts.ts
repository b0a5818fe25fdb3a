import { prepare } from "@ketalab/core";
import {
  accounts,
  agreesWith,
  circuitEnsemble,
  circuitSet,
  circuitSetNames,
  type RatDose,
  ratDoseSeries,
  ratDoseWindow,
} from "@ketalab/core/circuit";
import { quantile } from "d3";
import { curve, table } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { type Worded, worded } from "./shared/worded.js";
import { twoAccounts as english } from "./words/en/two-accounts.js";

/** Doses at which the band is worked out, mg/kg: those of the series, one between, one to either side. */
const NODES = [5, 10, 20, 30, 50, 100, 200, 300] as const;
/** Points of a line between two of them. */
const BETWEEN = 4;
/** One of so many sets is run: all 300 at every dose would take seconds. */
const EVERY = 10;
const EDGES = [0.05, 0.95] as const;
const studied = ratDoseSeries.map(({ dose }) => dose);
const [LEAST, MOST] = [Math.min(...studied), Math.max(...studied)];

/** Just inside and outside the studied doses, so that a line is solid up to its end and dashed right behind it. */
const HAIR = 1e-6;

/** Every dose that is run, mg/kg, evenly between the nodes on a logarithmic axis. */
const doses = Float64Array.from(
  [
    ...NODES.slice(1).flatMap((to, k) => {
      const from = NODES[k] as number;
      return Array.from({ length: BETWEEN }, (_, i) => from * (to / from) ** (i / BETWEEN));
    }),
    NODES.at(-1) as number,
    LEAST * (1 - HAIR),
    MOST * (1 + HAIR),
  ].sort((a, b) => a - b),
);

/** A curve in two columns that do not overlap: solid where rats were measured, dashed on both sides. */
const parted = (name: string, values: Float64Array): Readonly<Record<string, Column>> => {
  const where = (solid: boolean) =>
    values.map((value, i) => {
      const dose = doses[i] as number;
      const inside = dose >= LEAST && dose <= MOST * (1 + HAIR);
      return inside === solid || (!solid && dose > MOST) ? value : Number.NaN;
    });
  return {
    [name]: { unit: "%", values: where(true) },
    [`${name}.beyond`]: { unit: "%", values: where(false) },
    [`${name}.all`]: { unit: "%", values },
  };
};

/** The doses that have been reached, and so measured. */
const seenAt = (dose: number) => ratDoseSeries.filter((one) => one.dose <= dose);

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What both accounts say of a rat: the free drug of every dose, and disinhibition with the band of its sets; done once. */
const inRats = lazily(() => {
  const [from, to] = ratDoseWindow;
  const prepared = (account: string, column: string) =>
    prepare(
      {
        ketalab: 1,
        account,
        subject: "rat",
        regimen: "10 mg/kg ip",
        span: `${to} min`,
        step: "5 min",
        columns: [column],
      },
      { relative: 1e-3 },
    );
  const [free, circuit] = [prepared("direct-inhibition", "Ceq"), prepared("disinhibition", "G")];
  const inWindow = (run: ReturnType<typeof free.run>, name: string) =>
    run.column(name).filter((_, i) => (run.time[i] as number) >= from);
  const G = (values: Readonly<Record<string, number>>) => mean(inWindow(circuit.run(values), "G"));
  // What a run before this one has set is put back.
  const usual = circuitSet(circuitSetNames[0] as string, "rat") as Readonly<Record<string, number>>;
  const sets = circuitEnsemble("rat").filter((_, i) => i % EVERY === 0) as readonly Readonly<Record<string, number>>[];
  const edges = NODES.map((dose) => {
    const all = sets.map((set) => G({ ...set, dose }));
    return EDGES.map((part) => quantile(all, part) as number);
  });
  const logs = Float64Array.from(NODES, Math.log);
  const edge = (which: 0 | 1) => {
    const values = Float64Array.from(edges, (one) => one[which] as number);
    return doses.map((dose) => readAt(logs, values, Math.log(dose)));
  };
  return {
    free: Array.from(doses, (dose) => inWindow(free.run({ dose }), "Ceq").slice()),
    disinhibition: doses.map((dose) => G({ ...usual, dose })),
    low: edge(0),
    high: edge(1),
  };
});

/** One drug, two predictions, and the data one by one. */
export const twoAccounts: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "dose";

  const series: RunSpec = {
    id: "series",
    follows: CURSOR,
    ready() {
      const { free, disinhibition, low, high } = inRats();
      const formula = accounts["direct-inhibition"]?.rats.equations.find(({ of }) => of === "G");
      const percent = (values: Float64Array): Column => ({ unit: "%", values });
      const seenOf = ({ dose }: Values) => seenAt(Number(dose)).length;
      return kept(
        (values) => [seenOf(values), values.kappa, values.half],
        (values) => {
          const { kappa, half } = values;
          const seen = seenOf(values);
          const given = { kappa: Number(kappa) / 100, Kdirect: Number(half) };
          const direct = Float64Array.from(
            free,
            (course) => 100 * mean(course.map((Ceq) => formula?.value({ ...given, Ceq }) ?? Number.NaN)),
          );
          return columns(doses, {
            ...parted("direct", direct),
            ...parted("disinhibition", disinhibition),
            low: percent(low),
            high: percent(high),
            seen: { unit: "1", values: doses.map(() => seen) },
          });
        },
      );
    },
  };

  const at = ({ abscissa, column }: Columns, name: string, dose: number) =>
    readAt(abscissa, column(`${name}.all`), dose);
  const seenIn = ({ column }: Columns) => ratDoseSeries.slice(0, column("seen")[0]);
  const scoreOf = (run: Columns, name: string) =>
    seenIn(run).filter(({ dose, sign }) => agreesWith(sign, at(run, name, dose))).length;

  const dots = ratDoseSeries.map(({ dose, size, low, high, sign, citation }: RatDose) => ({
    x: dose,
    y: size,
    low,
    high,
    evidence: "unverified" as const,
    label: words.signs[sign],
    side: "right" as const,
    about: words.about(citation, size, words.signs[sign]),
  }));
  const dotsOf = Array.from({ length: dots.length + 1 }, (_, i) => dots.slice(0, i));

  const told = new WeakMap<Columns, { heads: readonly string[]; rows: readonly (readonly string[])[] }>();
  /** Every dose: what was seen, as far as it is known, and what either account says of it. */
  const tableOf = (run: Columns) => {
    const before = told.get(run);
    if (before) return before;
    const seen = seenIn(run);
    const rows = ratDoseSeries.map((one) => {
      const cells = ["direct", "disinhibition"].map((name) => {
        const G = at(run, name, one.dose);
        return words.cell(G, seen.includes(one) ? agreesWith(one.sign, G) : undefined);
      });
      return [words.dose(one.dose), seen.includes(one) ? words.signs[one.sign] : "?", ...cells];
    });
    const made = { heads: words.heads, rows };
    told.set(run, made);
    return made;
  };

  return {
    id: "two-accounts",
    title: words.title,
    lead: words.lead,
    main: "glutamate",
    hand: CURSOR,
    needs: { accounts: true },
    runs: [series],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.dose,
        unit: "mg/kg",
        scale: "log",
        min: NODES[0],
        max: NODES.at(-1) as number,
        step: 0.05,
        fine: 0.01,
        published: 20,
        weight: "major",
      }),
      choice({
        name: "vote",
        label: words.controls.vote,
        options: (["open", "up", "none", "down"] as const).map((value) => ({ value, label: words.votes[value] })),
        published: "open",
      }),
      slider({
        name: "kappa",
        label: words.controls.kappa,
        unit: "%",
        min: 0,
        max: 100,
        step: 5,
        fine: 1,
        published: 40,
      }),
      slider({
        name: "half",
        label: words.controls.half,
        unit: "µmol/L",
        scale: "log",
        min: 0.01,
        max: 1000,
        step: 0.1,
        fine: 0.01,
        published: 1,
      }),
    ],
    charts: [
      {
        run: "series",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.glutamate,
          id: "glutamate",
          unit: "%",
          domain: [40, 160],
          span: { title: words.abscissa, unit: "mg/kg", domain: [NODES[0], NODES.at(-1) as number], scale: "log" },
          cursor: CURSOR,
          thresholds: [{ level: 100, label: words.baseline, side: "below" }],
          lines: [
            { column: "direct.beyond", ...lines.beyond, ink: "block", dash: "short", told: "elsewhere" },
            { column: "disinhibition.beyond", ...lines.beyond, ink: "glutamate", dash: "short", told: "elsewhere" },
            { column: "direct", ...lines.direct, ink: "block" },
            {
              column: "disinhibition",
              ...lines.disinhibition,
              ink: "glutamate",
              uncertainty: { low: "low", high: "high" },
            },
          ],
          points: [{ ink: "data", at: (run) => dotsOf[run.column("seen")[0] ?? 0] ?? [] }],
        }),
      },
      {
        run: "series",
        place: "right",
        plot: 300,
        chart: table({
          ...panels.signs,
          id: "signs",
          rows: tableOf,
          notes: (run) => [words.score(seenIn(run).length, scoreOf(run, "direct"), scoreOf(run, "disinhibition"))],
        }),
      },
    ],
    steps: words.steps,
    summary({ series: run }, { dose }) {
      const made = run as Columns;
      const here = Number(dose);
      const seen = seenAt(here);
      return {
        direct: at(made, "direct", here),
        disinhibition: at(made, "disinhibition", here),
        seen: seen.length,
        "right.direct": scoreOf(made, "direct"),
        "right.disinhibition": scoreOf(made, "disinhibition"),
        highest: Math.max(...made.column("direct.all")),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
