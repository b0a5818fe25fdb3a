import type { Parameter } from "@ketalab/core";
import {
  confusion,
  dizziness,
  headache,
  nausea,
  numberNeeded,
  numbness,
  reportedAnxiety,
  reportedDissociation,
  reportedPressure,
  reportedSedation,
  vertigo,
  vomiting,
} from "@ketalab/core/effects";
import { curve, iconArray, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Column, type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { asStudied } from "./shared/effect-curves.js";
import { kept } from "./shared/kept.js";
import { type Worded, worded } from "./shared/worded.js";
import { sideEffects as english } from "./words/en/side-effects.js";

/** What people report after a session, counted in people: with the drug, and with nothing. */
export const sideEffects: Worded = worded(english, (words) => {
  const { panels } = words;
  const CURSOR = "level";
  /** The highest level that the slider takes, and the peak that was assumed of a session, ng/mL of S-ketamine. */
  const [MOST, SESSION] = [300, 95] as const;
  const all = {
    dissociation: reportedDissociation,
    dizziness,
    nausea,
    sedation: reportedSedation,
    vertigo,
    headache,
    numbness,
    anxiety: reportedAnxiety,
    pressure: reportedPressure,
    vomiting,
    confusion,
  };
  type Event = keyof typeof all;
  const names = Object.keys(all) as Event[];
  const levels = Float64Array.from({ length: 61 }, (_, i) => 5 * i);

  /** The probability along the level, by the two equations of the effect. */
  const course = ({ column, model: { equations, parameters } }: (typeof all)[Event]) => {
    const [odds, share] = equations;
    const [b0, b1] = [`b0_${column}`, `b1_${column}`];
    return levels.map((CketS) => {
      const given = { [b0]: parameters[b0]?.base ?? 0, [b1]: parameters[b1]?.base ?? 0, CketS };
      return share?.value({ [`logit_${column}`]: odds?.value(given) ?? Number.NaN }) ?? Number.NaN;
    });
  };

  const levelRun: RunSpec = {
    id: "levels",
    follows: CURSOR,
    explain: () => (values) => {
      const { column, model } = all[values.event as Event];
      const [b0, b1] = [model.parameters[`b0_${column}`], model.parameters[`b1_${column}`]] as [Parameter, Parameter];
      return { numbers: { b0: b0.base, b1: b1.base, C: Number(values[CURSOR]) }, parameters: { b0, b1 } };
    },
    ready() {
      const made: Record<string, Column> = {};
      for (const name of names) {
        const values = course(all[name]);
        const range = all[name].studied?.range ?? [0, MOST];
        Object.assign(made, asStudied(name, { along: levels, values, unit: "1" }, range));
        made[`${name}.without`] = { unit: "1", values: values.map(() => values[0] as number) };
      }
      const known = columns(levels, made);
      // The chosen one under names of its own, so that one line is drawn and not eleven.
      return kept(
        ({ event }) => [event],
        ({ event }) => {
          const of = (column: string) => ({ unit: "1", values: known.column(column) });
          return columns(levels, {
            ...made,
            chosen: of(String(event)),
            beyond: of(`${event}.beyond`),
            without: of(`${event}.without`),
          });
        },
      );
    },
  };
  const picked = (name: Event) => (values: Values) => values.event === name;

  return {
    id: "side-effects",
    title: words.title,
    lead: words.lead,
    main: "people",
    hand: CURSOR,
    runs: [levelRun],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.level,
        unit: "ng/mL",
        min: 0,
        max: MOST,
        step: 5,
        fine: 1,
        published: SESSION,
        weight: "major",
      }),
      choice({
        name: "event",
        label: words.controls.event,
        options: names.map((value) => ({ value, label: words.events[value] })),
        published: "dissociation",
      }),
    ],
    charts: [
      {
        run: "levels",
        place: "left",
        plot: 430,
        chart: iconArray({
          ...panels.people,
          id: "people",
          of: "people",
          counted: "at the cursor",
          shares: [
            { column: "without", name: words.people.without, ink: "data" },
            { column: "beyond", name: words.people.drug, ink: "unwanted" },
          ],
          left: words.people.none,
        }),
      },
      {
        run: "levels",
        place: "right",
        plot: 190,
        chart: curve({
          ...panels.course,
          id: "course",
          equations: ["event-log-odds", "event-probability"],
          unit: "%",
          domain: [0, 100],
          span: { title: words.axis, unit: "ng/mL", domain: [0, MOST] },
          cursor: CURSOR,
          lines: [
            { column: "without", ...words.lines.without, ink: "data", dash: "dots" },
            { column: "beyond", ...words.lines.beyond, ink: "unwanted", dash: "short" },
            { column: "chosen", name: "", label: words.lines.chosen, ink: "unwanted", told: "elsewhere" },
          ],
        }),
      },
      {
        run: "levels",
        place: "right",
        plot: 420,
        chart: rows({
          ...panels.all,
          id: "all",
          unit: "%",
          domain: [0, 100],
          picks: "event",
          rows: names.map((name) => ({
            label: words.events[name],
            ink: "unwanted",
            bars: [{ column: `${name}.beyond`, ink: "unwanted" }],
            picked: picked(name),
            aside: "pale" as const,
            value: name,
            end: ([share = Number.NaN]) => words.of100(share),
          })),
        }),
      },
    ],
    steps: words.steps,
    summary({ levels: run }, { level }) {
      const { abscissa, column } = run as Columns;
      const at = (name: string) => readAt(abscissa, column(name), Number(level));
      const [drug, without] = [at("beyond"), at("without")];
      return { drug: 100 * drug, without: 100 * without, harm: numberNeeded(drug, without).people };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
