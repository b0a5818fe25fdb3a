import type { Extent } from "../charts/base/panel.js";
import { curve, table } from "../charts/index.js";
import { choice, paste, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import type { Values } from "../drawing/view.js";
import type { Point } from "../marks/points.js";
import type { Known, RunSpec } from "../scene/spec.js";
import { extentOf, type Fitted, fittedOf, lineOf, pointsOf } from "./shared/fit-of-table.js";
import { samples } from "./shared/sample-data.js";
import { type Worded, worded } from "./shared/worded.js";
import { fitYourOwn as english } from "./words/en/fit-your-own.js";

/** A table that somebody has, and the fit that it carries or does not carry. */
export const fitYourOwn: Worded = worded(english, (words) => {
  const { lines, panels } = words;

  /** What was made of a table, with what is drawn of it. */
  interface Made extends Columns {
    readonly fitted: Fitted;
    readonly points: readonly Point[];
    readonly extent: Extent;
    readonly rows: ReturnType<typeof words.rows>;
  }

  /** The fit, worked out again when the table or what is asked of it changes. */
  const fit: RunSpec = {
    id: "fit",
    ready() {
      let known: { readonly fitted: Fitted; readonly made: Made } | undefined;
      let axes: { readonly of: string; readonly points: readonly Point[]; readonly extent: Extent } | undefined;
      return (values) => {
        const fitted = fittedOf(values);
        if (known?.fitted === fitted) return known.made;
        const drawn = lineOf(fitted);
        const of = `${values.model} ${values.slope} ${values.table}`;
        if (axes?.of !== of) {
          const points = pointsOf(fitted, words.series);
          axes = { of, points, extent: extentOf(fitted, points, drawn, words.axes[fitted.model]) };
        }
        const { points, extent } = axes;
        const column = (one: Float64Array | undefined, name: string) =>
          one ? { [name]: { unit: "1", values: one } } : {};
        const made: Made = {
          ...columns(
            drawn?.abscissa ?? Float64Array.from(points, ({ x }) => x).sort(),
            { ...column(drawn?.fit, "fit"), ...column(drawn?.low, "low"), ...column(drawn?.high, "high") },
            points.length > 0 ? {} : { without: { fit: words.nothing(fitted) } },
          ),
          fitted,
          points,
          extent,
          rows: words.rows(fitted),
        };
        known = { fitted, made };
        return made;
      };
    },
    explain: () => numbersOf,
  };

  /** The numbers of the formula, at the dose half-way or at the crossing. */
  function numbersOf(values: Values): Known {
    const { fit: found } = fittedOf(values);
    if (!found) return { numbers: {}, parameters: {} };
    if (found.model === "schild") {
      const { value: KB } = found.crossing;
      return { numbers: { sB: found.slope.value, KB, antagonist: 10 * KB }, parameters: {} };
    }
    const { baseline, plateau, logEC50, nH } = found.parameters;
    return {
      numbers: {
        baseline: baseline.value,
        plateau: plateau.value,
        logEC50: logEC50.value,
        logDose: logEC50.value,
        nH: nH.value,
      },
      parameters: {},
    };
  }

  return {
    id: "fit-your-own",
    title: words.title,
    lead: words.lead,
    main: "data",
    hand: "once",
    runs: [fit],
    controls: [
      slider({
        name: "once",
        label: words.controls.once,
        unit: "1",
        scale: "log",
        min: 2,
        max: 1000,
        step: 0.1,
        fine: 0.01,
        published: 20,
        weight: "major",
        format: words.once,
      }),
      choice({
        name: "model",
        label: words.controls.model,
        options: Object.entries(words.models).map(([value, label]) => ({ value, label })),
        published: "dose-response",
      }),
      choice({
        name: "slope",
        label: words.controls.slope,
        options: Object.entries(words.slopes).map(([value, label]) => ({ value, label })),
        published: "found",
        applies: ({ model }) => model === "dose-response",
      }),
      paste({
        name: "table",
        label: words.controls.table,
        hint: words.hint,
        published: samples.whole,
        problems: (values) => fittedOf(values).problems,
        words: words.paste,
      }),
    ],
    shelf: words.shelf,
    presets: Object.entries(words.presets).map(([name, { values, ...preset }]) => ({
      ...preset,
      values: { ...values, table: samples[name as keyof typeof samples] },
    })),
    charts: [
      {
        run: "fit",
        place: "left",
        plot: 540,
        chart: curve({
          ...panels.data,
          id: "data",
          unit: "1",
          domain: [0, 100],
          span: { title: words.axes["dose-response"].dose, unit: "", domain: [0.01, 100], scale: "log" },
          follows: (run) => (run as Made).extent,
          lines: [
            {
              column: "fit",
              ...lines.fit,
              ink: "block",
              uncertainty: { low: "low", high: "high" },
              picked: () => true,
            },
            { column: "low", ...lines.low, ink: "block", optional: true, picked: () => false },
            { column: "high", ...lines.high, ink: "block", optional: true, picked: () => false },
          ],
          points: [{ ink: "data", at: (run) => (run as Made).points }],
          equations: ["four-parameter", "schild-plot"],
        }),
      },
      {
        run: "fit",
        place: "right",
        plot: 400,
        chart: table({
          ...panels.numbers,
          id: "numbers",
          above: (run) => words.above((run as Made).fitted),
          rows: (run) => (run as Made).rows,
          notes: (run) => words.notes((run as Made).fitted),
        }),
      },
    ],
    steps: words.steps,
    summary(_runs, values) {
      const { fit: found } = fittedOf(values);
      const { value, low, high } =
        found?.model === "schild"
          ? found.crossing
          : (found?.EC50 ?? { value: Number.NaN, low: undefined, high: undefined });
      return { value, low: low ?? Number.NaN, high: high ?? Number.NaN };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
