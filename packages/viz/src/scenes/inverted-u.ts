import { circuitEnsemble, circuitSet, circuitSetNames, settledCircuit } from "@ketalab/core/circuit";
import { quantile } from "d3";
import { curve } from "../charts/index.js";
import { choice } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { kept } from "./shared/kept.js";
import {
  AFTER_DRIP,
  circuitNumbers,
  circuitParameters,
  levelAxis,
  levelSlider,
  levels,
} from "./shared/steady-level.js";
import { type Worded, worded } from "./shared/worded.js";
import { invertedU as english } from "./words/en/inverted-u.js";

/** Free at the end of a depression drip, and at a steady 2211 ng/mL in plasma, µmol/L. */
const LANDMARKS = { drip: AFTER_DRIP, anaesthesia: 5.1 } as const;
const EDGES = [0.05, 0.95] as const;

/** Concentration against release: why it turns, and where. */
export const invertedU: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "concentration";

  /** Where the circuit settles at every concentration, with one set, and the band of many. */
  const steady: RunSpec = {
    id: "steady",
    follows: CURSOR,
    explain() {
      const published = circuitNumbers();
      return (values) => {
        const given = { ...published, ...circuitSet(String(values.set)), Cu: Number(values[CURSOR]) };
        const { states, rI, rE, release } = settledCircuit(given);
        return { numbers: { ...given, ...states, rI, rE, release }, parameters: circuitParameters() };
      };
    },
    ready() {
      const published = circuitNumbers();
      const settled = (set: object, Cu: number) => settledCircuit({ ...published, ...set, Cu });
      const sets = circuitEnsemble();
      const edges = Array.from(levels, (Cu) => {
        const all = sets.map((set) => settled(set, Cu).release);
        return EDGES.map((part) => 100 * (quantile(all, part) as number)) as [number, number];
      });
      const share = (values: Float64Array) => ({ unit: "%", values });
      const low = share(Float64Array.from(edges, ([one]) => one));
      const high = share(Float64Array.from(edges, ([, one]) => one));
      return kept(
        ({ set }) => [set],
        ({ set }) => {
          const all = Array.from(levels, (Cu) => settled(circuitSet(String(set)), Cu));
          return columns(levels, {
            release: share(Float64Array.from(all, ({ release }) => 100 * release)),
            interneurons: share(Float64Array.from(all, ({ rI }) => 100 * rI)),
            pyramidal: share(Float64Array.from(all, ({ rE }) => 100 * rE)),
            low,
            high,
          });
        },
      );
    },
  };

  const at = ({ abscissa, column }: Columns, name: string, x: number) => readAt(abscissa, column(name), x);
  const panel = {
    span: levelAxis(words.abscissa),
    cursor: CURSOR,
    unit: "%",
    thresholds: [{ level: 100, label: words.baseline, side: "above" }],
  } as const;

  return {
    id: "inverted-u",
    title: words.title,
    lead: words.lead,
    main: "release",
    hand: CURSOR,
    runs: [steady],
    controls: [
      levelSlider({ name: CURSOR, label: words.controls.concentration, weight: "major" }),
      choice({
        name: "set",
        label: words.controls.set,
        options: circuitSetNames.map((value) => ({ value, label: words.sets[value as keyof typeof words.sets] })),
        published: circuitSetNames[0] as string,
      }),
    ],
    charts: [
      {
        run: "steady",
        place: "left",
        plot: 500,
        chart: curve({
          ...panel,
          ...panels.release,
          id: "release",
          equations: ["rE", "fa", "release"],
          domain: [0, 200],
          lines: [{ column: "release", ...lines.release, ink: "glutamate", uncertainty: { low: "low", high: "high" } }],
          points: [
            {
              ink: "data",
              at: (run) => [
                {
                  x: LANDMARKS.drip,
                  y: at(run, "release", LANDMARKS.drip),
                  label: words.landmarks.drip,
                  side: "above",
                },
                {
                  x: LANDMARKS.anaesthesia,
                  y: at(run, "release", LANDMARKS.anaesthesia),
                  label: words.landmarks.anaesthesia,
                  side: "right",
                },
              ],
            },
          ],
        }),
      },
      {
        run: "steady",
        place: "right",
        plot: 500,
        chart: curve({
          ...panel,
          ...panels.cells,
          id: "cells",
          equations: ["AI", "rI", "AE", "rE"],
          domain: [0, 200],
          lines: [
            { column: "interneurons", ...lines.interneurons, ink: "block", dash: "long" },
            { column: "pyramidal", ...lines.pyramidal, ink: "glutamate" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ steady: run }, values) {
      const made = run as Columns;
      const here = (name: string) => at(made, name, Number(values[CURSOR]));
      const top = peak(made.abscissa, made.column("release"));
      return {
        release: here("release"),
        interneurons: here("interneurons"),
        pyramidal: here("pyramidal"),
        low: here("low"),
        high: here("high"),
        top: top.value,
        topAt: top.time,
        asleep: at(made, "release", LANDMARKS.anaesthesia),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
