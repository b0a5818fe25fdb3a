import { convert, dripToMood, drugs } from "@ketalab/core";
import { clearances } from "@ketalab/core/observed";
import { curve, type LineSpec, type MirrorHand, mirror, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { Column, Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Values } from "../drawing/view.js";
import type { RowSpec, RowValue } from "../marks/row.js";
import { extended, overlaid } from "../runs/index.js";
import { esketamine } from "./shared/esketamine.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { leftOrRightHand as english } from "./words/en/left-or-right-hand.js";

/** The two mirror images, given apart: alike in the blood, unlike at the channel, and what nobody has measured. */
export const leftOrRightHand: Worded = worded(english, (words) => {
  const SPAN = 240;
  const { panels } = words;

  type Hand = keyof typeof words.hands;
  const dashes: Readonly<Record<Hand, Dash>> = { ketamine: "solid", esketamine: "long", arketamine: "short" };
  const hands = Object.keys(dashes) as Hand[];
  const [left, right]: readonly [Hand, Hand] = ["esketamine", "arketamine"];

  const number = (hand: Hand, name: string) => drugs[hand]?.parameters[name]?.base as number;
  const highest = ({ abscissa, column }: Columns, name: string) => peak(abscissa, column(name)).value;

  /** R as a share of S: what follows from the numbers of the library alone, and what is read off the run. */
  const ratios = {
    area: () => 1 / (dripToMood.parameters.rho?.base as number),
    affinity: () => number(left, "KBref") / number(right, "KBref"),
    hypnosis: () => number(left, "EC50_hypnosis") / number(right, "EC50_hypnosis"),
  };
  const peaks = { free: "Cu", block: "B", analgesia: "analgesia", dissociation: "dissociation" } as const;

  const hours = extended(
    overlaid({
      id: "hours",
      span: `${SPAN} min`,
      step: "1 min",
      columns: ["Cket", "Cu", "B", "analgesia", "dissociation", "MAP"],
      parts: Object.fromEntries(
        hands.map((drug) => [
          drug,
          { scenario: { ketalab: 1, drug, regimen: "0.5 mg/kg over 40 min" }, numbers: ["dose"] },
        ]),
      ),
      explains: ({ drug }) => String(drug),
      cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 90 }),
    }),
    (run) => {
      const flat = (value: number): Column => ({
        unit: "1",
        values: new Float64Array(run.abscissa.length).fill(value),
      });
      return Object.fromEntries([
        ["R/S.same", flat(1)],
        ...Object.entries(ratios).map(([name, ratio]) => [`R/S.${name}`, flat(ratio())]),
        ...Object.entries(peaks).map(([name, column]) => [
          `R/S.${name}`,
          flat(highest(run, `${column}.${right}`) / highest(run, `${column}.${left}`)),
        ]),
      ]);
    },
  );

  const linesOf = (name: string, what: keyof typeof words.what, ink: Ink): LineSpec[] =>
    hands.map((hand) => ({
      column: `${name}.${hand}`,
      name: words.hands[hand].name,
      label: words.of(hand, words.what[what]),
      ink,
      dash: dashes[hand],
      picked: ({ drug }: Values) => drug === hand,
    }));

  /** What two clearances measured in the same people say of the area: it is larger where less is cleared. */
  const areas: readonly RowValue[] = clearances.flatMap((one, i) => {
    const other = clearances[i + 1];
    if (one.form !== "S" || !other) return [];
    return [
      {
        value: (100 * one.value) / convert(other.value, other.unit, one.unit),
        evidence: "derived",
        about: words.measured(one.source.citation, one.conditions),
      },
    ];
  });

  const inks: Readonly<Record<keyof typeof words.rows, Ink>> = {
    area: "parent",
    free: "site",
    affinity: "block",
    block: "block",
    hypnosis: "data",
    analgesia: "wanted",
    dissociation: "unwanted",
    pressure: "unwanted",
    mood: "wanted",
  };
  const comparisons: readonly RowSpec[] = (Object.keys(inks) as (keyof typeof inks)[]).map((name) => ({
    label: words.rows[name],
    ink: "data",
    bars: [{ column: `R/S.${name}`, ink: inks[name] }],
    ...(name === "area" ? { published: areas } : {}),
    end: ([share = Number.NaN]) => (Number.isNaN(share) ? words.missing : share > 0 ? words.share(share) : words.none),
  }));

  const time = { span: SPAN, cursor: "hours" };

  return {
    id: "left-or-right-hand",
    title: words.title,
    lead: words.lead,
    main: "blood",
    hand: "drug",
    runs: [hours],
    controls: [
      choice({
        name: "drug",
        label: words.controls.drug,
        options: hands.map((value) => ({ value, label: words.hands[value].name })),
        published: "ketamine",
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
        weight: "major",
      }),
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 188,
        chart: curve({
          ...time,
          ...panels.blood,
          id: "blood",
          unit: "ng/mL",
          domain: [0, 300],
          lines: linesOf("Cket", "blood", "parent"),
          equations: ["CLS", "CLR", "CketS", "A1S"],
        }),
      },
      {
        run: "hours",
        place: "left",
        plot: 188,
        chart: curve({
          ...time,
          ...panels.free,
          id: "free",
          unit: "µmol/L",
          domain: [0, 0.6],
          lines: linesOf("Cu", "free", "site"),
          equations: ["Cu", "CeS"],
        }),
      },
      {
        run: "hours",
        place: "left",
        plot: 188,
        chart: curve({
          ...time,
          ...panels.block,
          id: "block",
          unit: "%",
          domain: [0, 6],
          lines: linesOf("B", "block", "block"),
          equations: ["KB", "IC50Mg", "B"],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 126,
        chart: mirror({
          ...panels.mirror,
          id: "mirror",
          skeleton: esketamine,
          hands: [left, right].map((hand) => ({
            name: words.hands[hand].name,
            note: (run: Columns, at: number) => words.blocks(100 * readAt(run.abscissa, run.column(`B.${hand}`), at)),
            // Both are taken where the racemate is.
            picked: ({ drug }: Values) => drug === hand || !hands.some((one) => one === drug),
          })) as [MirrorHand, MirrorHand],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 262,
        chart: rows({
          ...panels.ratio,
          id: "ratio",
          unit: "%",
          domain: [0, 125],
          rows: comparisons,
          rules: [{ column: "R/S.same", ink: "data", label: () => words.same }],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 76,
        chart: curve({
          ...time,
          ...panels.dissociation,
          id: "dissociation",
          unit: "points",
          domain: [0, 40],
          lines: linesOf("dissociation", "dissociation", "unwanted"),
          equations: ["dissociation"],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 76,
        chart: curve({
          ...time,
          ...panels.pressure,
          id: "pressure",
          unit: "%",
          domain: [0, 15],
          lines: linesOf("MAP", "pressure", "unwanted"),
          equations: ["MAP"],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }) {
      const of = (name: string) => highest(run as Columns, name);
      return {
        both: of("Cket.ketamine"),
        S: of("Cket.esketamine"),
        R: of("Cket.arketamine"),
        block: 100 * of("B.ketamine"),
        blockS: 100 * of("B.esketamine"),
        blockR: 100 * of("B.arketamine"),
        cadss: of("dissociation.esketamine"),
        cadssBoth: of("dissociation.ketamine"),
        fit: 1 / ratios.affinity(),
        free: highest(run as Columns, `Cu.${right}`) / highest(run as Columns, `Cu.${left}`),
        slower: 100 * (1 - (dripToMood.parameters.rho?.base as number)),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
