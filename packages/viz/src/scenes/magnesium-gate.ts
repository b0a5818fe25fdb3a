import { currentVoltage, pores } from "@ketalab/core/receptor";
import { curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { poreNumbers, VOLTAGES, voltageAxis, voltages } from "./shared/voltage-axis.js";
import { type Worded, worded } from "./shared/worded.js";
import { magnesiumGate as english } from "./words/en/magnesium-gate.js";

/** The gate by itself: current against voltage bends into a J, and the pore shows why. */
export const magnesiumGate: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "voltage";
  const [from, to] = VOLTAGES;
  const blockers = ({ ketamine }: Values) => [{ ligand: "ketamine", concentration: Number(ketamine) }];

  /** Currents and pores at every voltage. */
  const membrane: RunSpec = {
    id: "membrane",
    follows: CURSOR,
    ready() {
      const { NMDA: bare } = currentVoltage({ magnesium: 0, from, to });
      return (values) => {
        const magnesium = Number(values.magnesium);
        const { NMDA } = currentVoltage({ magnesium, blockers: blockers(values), from, to });
        const held = Array.from(voltages, (voltage) => pores(blockers(values), { voltage, magnesium }));
        const share = (of: (one: (typeof held)[number]) => number) => ({
          unit: "1",
          values: Float64Array.from(held, of),
        });
        return columns(voltages, {
          NMDA: { unit: "pA", values: NMDA },
          bare: { unit: "pA", values: bare },
          open: share(({ open }) => open),
          magnesium: share((one) => one.magnesium),
          ketamine: share(({ shares }) => shares[0] as number),
          blocked: share(({ blocked }) => blocked),
        });
      };
    },
    explain: () => (values) =>
      poreNumbers({
        drug: "ketamine",
        voltage: Number(values[CURSOR]),
        magnesium: Number(values.magnesium),
        concentration: Number(values.ketamine),
      }),
  };

  const panel = { span: voltageAxis(words.abscissa), cursor: CURSOR } as const;

  return {
    id: "magnesium-gate",
    title: words.title,
    lead: words.lead,
    main: "current",
    hand: "magnesium",
    runs: [membrane],
    controls: [
      slider({
        name: "magnesium",
        label: words.controls.magnesium,
        unit: "mM",
        min: 0,
        max: 4,
        step: 0.1,
        fine: 0.05,
        published: 1,
        weight: "major",
      }),
      slider({
        name: CURSOR,
        label: words.controls.voltage,
        unit: "mV",
        min: from,
        max: to,
        step: 5,
        fine: 1,
        published: -70,
      }),
      slider({
        name: "ketamine",
        label: words.controls.ketamine,
        unit: "µmol/L",
        min: 0,
        max: 20,
        step: 0.5,
        fine: 0.1,
        published: 0,
      }),
    ],
    charts: [
      {
        run: "membrane",
        place: "left",
        plot: 500,
        chart: curve({
          ...panel,
          ...panels.current,
          id: "current",
          unit: "pA",
          // The ends of the lines stay clear of the corner, where the equation opens.
          domain: [-100, 68],
          lines: [
            { column: "bare", ...lines.bare, ink: "glutamate", dash: "long" },
            { column: "NMDA", ...lines.NMDA, ink: "glutamate" },
          ],
          thresholds: [{ level: 0, label: words.zero }],
          equations: ["magnesium-gate"],
        }),
      },
      {
        run: "membrane",
        place: "right",
        plot: 500,
        chart: curve({
          ...panel,
          ...panels.pore,
          id: "pore",
          unit: "%",
          domain: [0, 104],
          lines: [
            { column: "open", ...lines.open, ink: "glutamate" },
            { column: "magnesium", ...lines.magnesium, ink: "data", dash: "long" },
            { column: "ketamine", ...lines.ketamine, ink: "block", dash: "short" },
          ],
          equations: ["magnesium-affinity", "woodhull", "open-pores"],
        }),
      },
    ],
    steps: words.steps,
    summary({ membrane: run }, values) {
      const { abscissa, column } = run as Columns;
      const at = (name: string) => 100 * readAt(abscissa, column(name), Number(values[CURSOR]));
      const current = column("NMDA");
      // A line through both ends and zero: what bends leaves it.
      const slopeAtEnd = (current[current.length - 1] as number) / to;
      const least = current.reduce((best, value, i) => (value < (current[best] as number) ? i : best), 0);
      return {
        open: at("open"),
        magnesium: at("magnesium"),
        ketamine: at("ketamine"),
        passes: at("blocked"),
        deepest: abscissa[least] as number,
        bend: Math.max(...voltages.map((voltage, i) => Math.abs((current[i] as number) - voltage * slopeAtEnd))),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
