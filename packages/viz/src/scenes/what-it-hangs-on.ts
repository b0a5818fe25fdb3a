import { convert, quantity } from "@ketalab/core";
import { circuitRanges, settledCircuit } from "@ketalab/core/circuit";
import { curve, tornado } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { circuitNumbers, circuitParameters, levelAxis, levelSlider, levels } from "./shared/steady-level.js";
import { type Worded, worded } from "./shared/worded.js";
import { whatItHangsOn as english } from "./words/en/what-it-hangs-on.js";

/** The numbers that are swung, as wide as they swing release after a depression drip. */
export const SWUNG = ["KI", "KE", "JIE", "nI", "JEI", "JII", "nE", "h", "alpha"] as const;

/** One by one over their plausible ranges: which numbers the surge stands on. */
export const whatItHangsOn: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "concentration";

  const ends = (name: string) =>
    (circuitRanges[name] ?? []).map((end) => {
      const { value, unit } = quantity(end);
      return convert(value, unit, circuitParameters()[name]?.unit ?? "1");
    }) as [number, number];
  const chosen = ({ KI, KE }: Values) => ({ KI: Number(KI), KE: Number(KE) });

  /** Where the circuit settles at every level: as it is set, as it was published, and with each number at both ends of its range. */
  const steady: RunSpec = {
    id: "steady",
    follows: CURSOR,
    ready() {
      const base = circuitNumbers();
      const release = (set: Readonly<Record<string, number>>) => ({
        unit: "%",
        values: levels.map((Cu) => 100 * settledCircuit({ ...base, ...set, Cu }).release),
      });
      const published = release({});
      const swung = SWUNG.map((name) => [name, ends(name)] as const);
      return (values) => {
        const now = chosen(values);
        return columns(levels, {
          published,
          release: release(now),
          ...Object.fromEntries(
            swung.flatMap(([name, [least, most]]) => [
              [`${name}.least`, release({ ...now, [name]: least })],
              [`${name}.most`, release({ ...now, [name]: most })],
            ]),
          ),
        });
      };
    },
  };

  return {
    id: "what-it-hangs-on",
    title: words.title,
    lead: words.lead,
    main: "swings",
    hand: "KI",
    runs: [steady],
    controls: [
      slider({
        name: "KI",
        label: words.controls.KI,
        unit: "µmol/L",
        min: 0.5,
        max: 3,
        step: 0.05,
        fine: 0.01,
        published: 1.15,
        weight: "major",
      }),
      slider({
        name: "KE",
        label: words.controls.KE,
        unit: "µmol/L",
        min: 2,
        max: 10,
        step: 0.1,
        fine: 0.01,
        published: 4.37,
      }),
      levelSlider({ name: CURSOR, label: words.controls.concentration }),
    ],
    charts: [
      {
        run: "steady",
        place: "left",
        plot: 410,
        chart: tornado({
          ...panels.swings,
          id: "swings",
          unit: "%",
          domain: [0, 200],
          ink: "glutamate",
          bars: SWUNG.map((name) => ({ label: words.numbers[name], least: `${name}.least`, most: `${name}.most` })),
          rules: [{ column: "release", ink: "glutamate", label: words.asSet }],
        }),
      },
      {
        run: "steady",
        place: "right",
        plot: 410,
        chart: curve({
          ...panels.release,
          id: "release",
          unit: "%",
          domain: [0, 200],
          span: levelAxis(words.abscissa),
          cursor: CURSOR,
          thresholds: [{ level: 100, label: words.baseline, side: "above" }],
          lines: [
            { column: "published", ...lines.published, ink: "data", dash: "long" },
            { column: "release", ...lines.release, ink: "glutamate" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ steady: run }, values) {
      const { abscissa, column } = run as Columns;
      const here = (name: string) => readAt(abscissa, column(name), Number(values[CURSOR]));
      const { h = 1, nI = 1, nE = 1, JEI = 1 } = circuitNumbers();
      const { KI, KE } = chosen(values);
      const reach = SWUNG.map((name) => Math.abs(here(`${name}.most`) - here(`${name}.least`)));
      const [widest = 0, second = 0] = reach.map((_, i) => i).sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0));
      const ofWidest = [`${SWUNG[widest]}.least`, `${SWUNG[widest]}.most`].map(here);
      return {
        release: here("release"),
        first: column("release")[0] as number,
        widest,
        second,
        low: Math.min(...ofWidest),
        high: Math.max(...ofWidest),
        // At a low level, the drive that interneurons lose over what pyramidal cells lose, and what it takes for a surge.
        lost: (nI / nE) * (KE / KI) ** h,
        needed: (1 + JEI) / JEI,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
