import { convert, prepare, quantity, type Result, type Scenario } from "@ketalab/core";
import { type Claim, type Verdict, verdicts } from "@ketalab/core/claims";
import {
  bipolarDepression,
  breathing,
  breathingWithOpioid,
  chainWith,
  chronicPain,
  confusion,
  dizziness,
  improvementInATrial,
  opioidSparing,
  postTraumaticStress,
  reportedSedation,
  responseProbability,
  socialAnxiety,
  surgicalAnaesthesia,
  systolicPressure,
  unreality,
} from "@ketalab/core/effects";
import { card } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { overlay } from "../data/merge-runs.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { claimAt, claimList, guessOf } from "./shared/claim-at.js";
import { kept } from "./shared/kept.js";
import { type Turn, turnedCurve } from "./shared/turned-curve.js";
import { type Worded, worded } from "./shared/worded.js";
import { claims as english } from "./words/en/claims.js";

/** The effects that demonstrations add to the chain; each claim brings in its own and no others. */
const effects = Object.fromEntries(
  [
    bipolarDepression,
    breathing,
    breathingWithOpioid,
    chronicPain,
    confusion,
    dizziness,
    improvementInATrial,
    opioidSparing,
    postTraumaticStress,
    reportedSedation,
    responseProbability,
    socialAnxiety,
    surgicalAnaesthesia,
    systolicPressure,
    unreality,
  ].map((effect) => [effect.id, effect]),
);

/** What of a demonstration is drawn: columns of its runs on one axis; one that is divided by its largest is a share of it. */
interface Drawn {
  readonly unit: string;
  readonly domain: readonly [low: number, high: number];
  readonly lines: readonly { readonly run: string; readonly column: string; readonly largest?: string }[];
}
const one = (column: string, ...runs: readonly string[]) => runs.map((run) => ({ run, column }));
const share = (...lines: Drawn["lines"]): Drawn => ({ unit: "%", domain: [0, 100], lines });
const drawn: Readonly<Record<string, Drawn>> = {
  "anaesthetic-since-the-1960s": share(...one("surgery", "push"), ...one("hypnosis", "push")),
  "blocks-pain-signals": share(...one("analgesia", "drip"), {
    run: "drip",
    column: "dissociation",
    largest: "Emax_dissociation",
  }),
  "dose-by-weight-and-condition": {
    unit: "ng/mL",
    domain: [0, 5500],
    lines: one("Cket", "pain", "mood", "surgery"),
  },
  "infused-in-saline": { unit: "ng/mL", domain: [0, 300], lines: one("Cket", "vein", "muscle") },
  "manages-chronic-pain": { unit: "1", domain: [0, 10], lines: one("pain", "course") },
  "reduces-glutamate": { unit: "%", domain: [0, 140], lines: one("release", "drip") },
  "reduces-the-need-for-opioids": share(...one("requirement", "steady")),
  "risk-of-blood-pressure": {
    unit: "mmHg",
    domain: [0, 25],
    lines: [...one("peaks_SBP", "drip"), ...one("SBP", "drip")],
  },
  "risk-of-breathing": { unit: "L/min", domain: [-8, 0], lines: one("airflow", "push", "drip") },
  "risk-of-confusion": share(...one("confusion", "drip")),
  "risk-of-dizziness": share(...one("dizziness", "drip")),
  "risk-of-hallucinations": { unit: "points", domain: [0, 92], lines: one("dissociation", "drip", "low") },
  "risk-of-sedation": share(...one("drowsiness", "drip")),
  "studied-for-anxiety": share(...one("worry", "drip")),
  "studied-for-bipolar-disorder": { unit: "1", domain: [0, 1], lines: one("bipolar", "drip") },
  "studied-for-depression": share(...one("responders", "open")),
  "studied-for-ptsd": { unit: "1", domain: [0, 1], lines: one("trauma", "high", "low") },
  "time-by-individual-response": share(...one("unreality", "push", "drip"), ...one("analgesia", "push", "drip")),
};
const looks: readonly { readonly ink: Ink; readonly dash: Dash }[] = [
  { ink: "site", dash: "solid" },
  { ink: "unwanted", dash: "long" },
  { ink: "parent", dash: "short" },
  { ink: "block", dash: "dots" },
];
/** The column of a claim of which nothing is drawn. */
const NONE = "none";

/** The claim to start with, which many believe and which was measured the other way; and no guess yet. */
const [FIRST, OPEN] = ["reduces-glutamate", "open"] as const;

/** How long a demonstration goes on, min. */
function spanOf({ demonstration }: Claim): number {
  if (typeof demonstration === "string") return 240;
  const ends = Object.values(demonstration.scenarios).map(({ span = "1 h" }) => {
    const { value, unit } = quantity(String(span));
    return convert(value, unit, "min");
  });
  return Math.max(...ends);
}

/** The runs of a claim, and the numbers that its verdict rests on; worked out once, when somebody wants to see them. */
const shown = new Map<string, ReturnType<typeof shownOf>>();
function shownOf({ demonstration }: Claim) {
  if (typeof demonstration === "string") return { runs: {}, numbers: {} };
  const asked = demonstration.effects.map((id) => effects[id] as (typeof effects)[string]);
  const model = asked.length > 0 ? { model: chainWith(...asked) } : {};
  const runs: Record<string, Result> = {};
  for (const [name, scenario] of Object.entries(demonstration.scenarios))
    runs[name] = prepare({ ...model, ...scenario } as Scenario).run();
  return { runs, numbers: demonstration.measure(runs) };
}
function shownBy(claim: Claim) {
  const found = shown.get(claim.id) ?? shownOf(claim);
  shown.set(claim.id, found);
  return found;
}

/** A sentence at a time: guess what is to be said of it, then see what was found and what the model shows. */
export const claims: Worded = worded(english, (words) => {
  const { panels } = words;
  const namesOf = ({ id }: Claim): readonly string[] => words.curves[id]?.names ?? [];
  const turns = new Map(
    claimList.map((claim): [string, Turn] => {
      const { unit, domain } = drawn[claim.id] ?? share();
      const names = namesOf(claim);
      const lines = (names.length > 0 ? names : [NONE]).map((name, i) => ({
        column: name,
        name: name === NONE ? "" : name,
        label: name,
        ...(looks[i] ?? { ink: "data" as const }),
      }));
      const title = words.curves[claim.id]?.title ?? panels.model.title;
      return [claim.id, { title, short: panels.model.title, unit, domain, lines, span: spanOf(claim) }];
    }),
  );

  /** Before a guess not even the axis tells what will be drawn. */
  const hidden: Turn = {
    title: panels.model.title,
    unit: "1",
    domain: [0, 1],
    lines: [{ column: NONE, name: "", label: "", ink: "data" }],
    span: 240,
  };

  const model: RunSpec = {
    id: "model",
    ready: () =>
      kept(
        (values) => [claimAt(values).id, guessOf(values) !== undefined],
        (values) => {
          const claim = claimAt(values);
          const names = namesOf(claim);
          const without = (why: string) => columns(new Float64Array(0), {}, { without: { [names[0] ?? NONE]: why } });
          if (guessOf(values) === undefined)
            return columns(new Float64Array(0), {}, { without: { [NONE]: words.first(claim) } });
          if (typeof claim.demonstration === "string") return without(words.fact(claim.demonstration));
          const { runs } = shownBy(claim);
          const parts = Object.entries(runs).map(([name, run]) => [name, { ...run, abscissa: run.time, without: {} }]);
          const { abscissa, made } = overlay(Object.fromEntries(parts) as Readonly<Record<string, Columns>>);
          const lines = (drawn[claim.id]?.lines ?? []).map(({ run, column, largest }, i): [string, Column] => {
            const { unit, values: course } = made[`${column}.${run}`] as Column;
            const whole = largest === undefined ? undefined : runs[run]?.values()[largest];
            const shown = drawn[claim.id]?.unit ?? unit;
            const factor = whole === undefined ? convert(1, unit, shown) : convert(1, "1", shown) / whole;
            return [names[i] ?? column, { unit: shown, values: course.map((value) => factor * value) }];
          });
          return columns(abscissa, Object.fromEntries(lines));
        },
      ),
  };

  const number = (verdict: Verdict) => verdicts.indexOf(verdict);
  return {
    id: "claims",
    title: words.title,
    lead: words.lead,
    main: "card",
    hand: "claim",
    opens: ["card", "model"],
    runs: [model],
    controls: [
      slider({
        name: "claim",
        label: words.controls.claim,
        unit: "1",
        min: 1,
        max: claimList.length,
        step: 1,
        fine: 1,
        published: claimList.findIndex(({ id }) => id === FIRST) + 1,
        weight: "major",
      }),
      choice({
        name: "guess",
        label: words.controls.guess,
        options: [
          { value: OPEN, label: words.notYet },
          ...verdicts.map((value) => ({ value, label: words.verdicts[value] })),
        ],
        published: OPEN,
        of: "claim",
      }),
    ],
    charts: [
      {
        run: "model",
        place: "left",
        plot: 345,
        chart: card({
          ...panels.card,
          id: "card",
          texts: (_, values) => {
            const claim = claimAt(values);
            const quoted = { text: words.quoted(claim), look: "loud" } as const;
            if (guessOf(values) === undefined) return [quoted, { text: words.ask }];
            return [
              quoted,
              { text: words.verdict(claim), look: "strong" },
              { text: words.because(claim) },
              { text: words.wouldChange(claim) },
            ];
          },
          scale: (values) => {
            const guess = guessOf(values);
            const all = verdicts.map((value) => words.verdicts[value]);
            return guess
              ? { words: all, right: number(claimAt(values).verdict), guessed: number(guess) }
              : { words: all };
          },
        }),
      },
      {
        run: "model",
        place: "right",
        plot: 220,
        chart: turnedCurve({ ...panels.model, id: "model", names: words.longest }, (values) => {
          return guessOf(values) === undefined ? hidden : (turns.get(claimAt(values).id) as Turn);
        }),
      },
      {
        run: "model",
        place: "right",
        plot: 440,
        chart: card({
          ...panels.found,
          id: "found",
          texts: (_, values) => {
            const claim = claimAt(values);
            const told = guessOf(values) === undefined ? [words.findings(claim)] : words.found(claim);
            return told.map((text) => ({ text }));
          },
        }),
      },
    ],
    steps: words.steps,
    summary(_, values: Values) {
      return guessOf(values) === undefined ? {} : shownBy(claimAt(values)).numbers;
    },
    says: words.says,
    liberties: words.liberties,
  };
});
