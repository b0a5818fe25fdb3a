import { prepare } from "@ketalab/core";
import { cells, curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { duration } from "../text/number-text.js";
import { kept } from "./shared/kept.js";
import { lazily } from "./shared/lazily.js";
import { type Worded, worded } from "./shared/worded.js";
import { whoFallsSilentFirst as english } from "./words/en/who-falls-silent-first.js";

const SPAN = 120;
/** A change of so much of a rate is one that would be seen, %. */
const SEEN = 5;

const rat = lazily(() =>
  prepare(
    {
      ketalab: 1,
      account: "disinhibition",
      subject: "rat",
      regimen: "10 mg/kg ip",
      span: `${SPAN} min`,
      step: "0.5 min",
      columns: ["rI", "rE", "release"],
    },
    { relative: 1e-4 },
  ),
);

/** Two kinds of cell under one drug: which of them loses its rate, and when. */
export const whoFallsSilentFirst: Worded = worded(english, (words) => {
  const CURSOR = "time";
  const { lines, panels } = words;

  const minutes: RunSpec = {
    id: "minutes",
    follows: CURSOR,
    ready() {
      return kept(
        ({ dose }) => [dose],
        ({ dose }) => {
          const run = rat().run({ dose: Number(dose) });
          const percent = (name: string, by: number) => ({
            unit: "%",
            values: run.column(name).map((value) => by * value),
          });
          return columns(run.time.slice(), {
            interneurons: percent("rI", 100),
            pyramidal: percent("rE", 100),
            release: percent("release", 1),
          });
        },
      );
    },
  };

  return {
    id: "who-falls-silent-first",
    title: words.title,
    lead: words.lead,
    main: "cells",
    hand: CURSOR,
    needs: { accounts: true },
    runs: [minutes],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.time,
        unit: "min",
        min: 0,
        max: SPAN,
        step: 1,
        fine: 0.5,
        published: 10,
        weight: "major",
        format: duration,
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        scale: "log",
        min: 1,
        max: 200,
        step: 0.05,
        fine: 0.01,
        published: 10,
      }),
    ],
    charts: [
      {
        run: "minutes",
        place: "left",
        plot: 170,
        chart: cells({
          ...panels.cells,
          id: "cells",
          brake: { column: "interneurons", name: words.cells.interneurons, ink: "block" },
          driven: { column: "pyramidal", name: words.cells.pyramidal, ink: "glutamate" },
        }),
      },
      {
        run: "minutes",
        place: "right",
        plot: 330,
        chart: curve({
          ...panels.rates,
          id: "rates",
          unit: "%",
          domain: [0, 180],
          span: SPAN,
          cursor: CURSOR,
          thresholds: [{ level: 100, label: words.baseline, side: "above" }],
          lines: [
            { column: "interneurons", ...lines.interneurons, ink: "block", dash: "long" },
            { column: "pyramidal", ...lines.pyramidal, ink: "glutamate" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ minutes: run }, { time }) {
      const { abscissa, column } = run as Columns;
      const first = (name: string, is: (value: number) => boolean) => {
        const i = column(name).findIndex(is);
        return i < 0 ? Number.NaN : (abscissa[i] as number);
      };
      const here = (name: string) => readAt(abscissa, column(name), Number(time));
      return {
        interneurons: here("interneurons"),
        pyramidal: here("pyramidal"),
        lost: first("interneurons", (rate) => rate < 100 - SEEN),
        gained: first("pyramidal", (rate) => rate > 100 + SEEN),
        fell: first("pyramidal", (rate) => rate < 100 - SEEN),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
