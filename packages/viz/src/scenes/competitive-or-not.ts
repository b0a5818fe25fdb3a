import { antagonised } from "@ketalab/core/receptor";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { concentrationAxis, concentrations, RANGE } from "./shared/concentration-axis.js";
import { type Worded, worded } from "./shared/worded.js";
import { competitiveOrNot as english } from "./words/en/competitive-or-not.js";

/** Who wins when there is more agonist: curves side by side, and the plot that tells the kinds apart. */
export const competitiveOrNot: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const kindOf = ({ kind }: Values) => antagonised({ antagonism: String(kind) });
  /** The smallest height of a Schild plot that is drawn: a dose ratio of hardly more than one has no logarithm worth a point. */
  const FLOOR = -2;

  /** Agonist curves alone, beside a third of the antagonist, and beside all of it. */
  const responses: RunSpec = {
    id: "responses",
    follows: "agonist",
    ready() {
      return (values) => {
        const one = kindOf(values);
        const beside = (antagonist: number) => ({
          unit: "1",
          values: concentrations.map((agonist) => one.response(agonist, antagonist)),
        });
        const antagonist = Number(values.antagonist);
        return columns(concentrations, {
          alone: beside(0),
          low: beside(antagonist / 3),
          beside: beside(antagonist),
        });
      };
    },
  };

  /** Dose ratios at every antagonist concentration, and the line of a competitive one with the same constant. */
  const schild: RunSpec = {
    id: "schild",
    follows: "antagonist",
    ready() {
      const unit = kindOf({ kind: "competitive" });
      const straight = concentrations.map((antagonist) => unit.schild(antagonist));
      return (values) => {
        const one = kindOf(values);
        const heights = concentrations.map((antagonist) => {
          const height = one.schild(antagonist);
          // A response that cannot be reached has no dose ratio: the line ends there.
          return Number.isFinite(height) ? height : Number.NaN;
        });
        const first = heights.findIndex(Number.isNaN);
        const kept =
          first < 0 ? heights : heights.map((height, i) => (i < first ? height : (heights[first - 1] ?? FLOOR)));
        return columns(concentrations, {
          schild: { unit: "1", values: kept },
          unit: { unit: "1", values: straight },
        });
      };
    },
  };

  return {
    id: "competitive-or-not",
    title: words.title,
    lead: words.lead,
    main: "curves",
    hand: "antagonist",
    runs: [responses, schild],
    controls: [
      slider({
        name: "antagonist",
        label: words.controls.antagonist,
        unit: "µmol/L",
        scale: "log",
        min: RANGE[0],
        max: RANGE[1],
        step: 0.1,
        fine: 0.01,
        published: 3,
        weight: "major",
      }),
      choice({
        name: "kind",
        label: words.controls.kind,
        options: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
        published: "competitive",
      }),
      slider({
        name: "agonist",
        label: words.controls.agonist,
        unit: "µmol/L",
        scale: "log",
        min: RANGE[0],
        max: RANGE[1],
        step: 0.1,
        fine: 0.01,
        published: 2,
      }),
    ],
    charts: [
      {
        run: "responses",
        place: "left",
        plot: 500,
        chart: curve({
          ...panels.curves,
          id: "curves",
          unit: "%",
          domain: [0, 104],
          span: concentrationAxis(words.agonistAxis),
          cursor: "agonist",
          lines: [
            { column: "alone", ...lines.alone, ink: "data" },
            { column: "low", ...lines.low, ink: "glutamate", dash: "short" },
            { column: "beside", ...lines.beside, ink: "glutamate" },
          ],
        }),
      },
      {
        run: "schild",
        place: "right",
        plot: 500,
        chart: curve({
          ...panels.schild,
          id: "schild",
          unit: "1",
          domain: [FLOOR, 2],
          span: concentrationAxis(words.antagonistAxis),
          cursor: "antagonist",
          lines: [
            { column: "unit", ...lines.unit, ink: "data", dash: "long" },
            { column: "schild", ...lines.schild, ink: "glutamate" },
          ],
          thresholds: [{ level: 0, label: words.one }],
        }),
      },
    ],
    steps: words.steps,
    summary({ responses: run }, values) {
      const one = kindOf(values);
      const [agonist, antagonist] = [Number(values.agonist), Number(values.antagonist)];
      const { abscissa, column } = run as Columns;
      return {
        EC50: one.EC50(antagonist),
        EC50alone: one.EC50(),
        largest: one.largest(antagonist),
        floor: one.largest(1e6 * antagonist),
        ratio: one.doseRatio(antagonist),
        IC50: one.IC50(agonist),
        response: readAt(abscissa, column("beside"), agonist),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
