import { gate, occupancy, steadyState } from "@ketalab/core/receptor";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns, type TimeColumns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { explained } from "../runs/base/explain-run.js";
import { passedOf, scenarioOf, solved } from "../runs/base/prepare-run.js";
import type { RunSpec } from "../scene/spec.js";
import { timeCursor } from "./shared/time-cursor.js";
import { openStates, trapping as scheme, trappingFormulas, trappingNumbers } from "./shared/trapping-values.js";
import { type Worded, worded } from "./shared/worded.js";
import { duringTheDrip as english } from "./words/en/during-the-drip.js";

/** Receptors through an infusion: they follow the drug as fast as their gates open, and a quiet synapse lags behind. */
export const duringTheDrip: Worded = worded(english, (words) => {
  const CURSOR = "minutes";
  const SPAN = 180;
  /** Minutes between the moments of the picture; every pulse interval is a part or a multiple of it. */
  const STEP = 2;
  const LIGAND = "ketamine";

  const cursor = timeCursor({ name: CURSOR, label: words.controls.minutes, span: SPAN, published: 60 });
  const drip = {
    scenario: { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" },
    numbers: ["dose", "duration"],
    span: `${SPAN} min`,
  } as const;
  const bodyOf = () => solved({ ...drip, step: `${STEP} min`, columns: ["Cu"] });
  const cellOf = ({ voltage }: Values) => ({ voltage: Number(voltage), magnesium: 1, ligand: LIGAND });

  /** The receptors of one synapse under the free drug of an infusion. */
  const receptors: RunSpec = {
    id: "receptors",
    cursor,
    ready() {
      const body = bodyOf();
      return (values) => synapse(body(values) as TimeColumns, values);
    },
    explain(asked) {
      const body = bodyOf();
      const chain = explained(asked, {
        ...drip,
        scenarioOf: scenarioOf(drip.scenario),
        passed: passedOf(drip.numbers),
        cursor,
      });
      return (values) => {
        const { numbers, parameters } = chain(values);
        const { ligand: drug, ...cell } = cellOf(values);
        const run = pulsed(body(values) as TimeColumns, values, openStates);
        const share = (state: string) => readAt(run.time, run.column(state), Number(values[CURSOR]));
        const pore = trappingNumbers({ ...cell, drug, concentration: numbers.Cu as number, share });
        return {
          numbers: { ...numbers, ...pore.numbers },
          parameters: { ...parameters, ...pore.parameters },
        };
      };
    },
  };

  const pulsed = (body: TimeColumns, values: Values, wanted: readonly string[]) =>
    gate(scheme, `${1 / Number(values.every)} Hz for ${SPAN * 60} s`, {
      ...cellOf(values),
      concentration: body,
      columns: wanted,
      // The moments of the body, which has one more where the drip ends between two of the grid.
      at: body.time,
      unit: "min",
    });

  function synapse(body: TimeColumns, values: Values): Columns {
    const cell = cellOf(values);
    const { time } = body;
    const run = pulsed(body, values, ["blocked"]);
    const free = body.column("Cu");
    const K = halfBlock(cell);
    const settled = Float64Array.from(free, (concentration) => occupancy({ K, concentration }));
    const blocked = run.column("blocked");
    const ofEnd = (all: Float64Array) => {
      const end = readAt(time, all, Number(values.duration));
      return { unit: "1", values: all.map((one) => (end > 0 ? one / end : 0)) };
    };
    return columns(
      time,
      {
        Cu: { unit: body.unit("Cu"), values: free },
        settled: { unit: "1", values: settled },
        blocked: { unit: "1", values: blocked },
        CuLeft: ofEnd(free),
        blockedLeft: ofEnd(blocked),
      },
      { doses: body.doses },
    );
  }

  /** At equilibrium trapping block is plain occupancy, whatever the activity: one point tells the constant, µmol/L. */
  function halfBlock(cell: { readonly voltage: number; readonly magnesium: number; readonly ligand: string }): number {
    const { blocked } = steadyState(scheme, { ...cell, glutamate: "1 mM", concentration: 1 });
    return (1 - blocked) / blocked;
  }

  const panel = { span: SPAN, cursor: CURSOR } as const;
  const { lines, panels } = words;

  return {
    id: "during-the-drip",
    title: words.title,
    lead: words.lead,
    main: "block",
    hand: "dose",
    runs: [receptors],
    controls: [
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.1,
        max: 2,
        step: 0.1,
        fine: 0.05,
        published: 0.5,
        weight: "major",
      }),
      choice({
        name: "every",
        label: words.controls.every,
        options: Object.entries(words.intervals).map(([value, label]) => ({ value, label })),
        published: "120",
      }),
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: 2,
        max: 120,
        step: 2,
        fine: 2,
        published: 40,
      }),
      slider({
        name: "voltage",
        label: words.controls.voltage,
        unit: "mV",
        min: -80,
        max: 0,
        step: 5,
        fine: 1,
        published: -20,
      }),
    ],
    charts: [
      {
        run: "receptors",
        place: "left",
        plot: 170,
        chart: curve({
          ...panel,
          ...panels.free,
          id: "free",
          unit: "µmol/L",
          domain: [0, 1],
          lines: [{ column: "Cu", ...lines.Cu, ink: "site" }],
          equations: ["Cu", "Ce"],
        }),
      },
      {
        run: "receptors",
        place: "left",
        plot: 430,
        chart: curve({
          ...panel,
          ...panels.block,
          id: "block",
          unit: "%",
          domain: [0, 10],
          lines: [
            { column: "settled", ...lines.settled, ink: "data", dash: "long" },
            { column: "blocked", ...lines.blocked, ink: "block" },
          ],
          equations: trappingFormulas,
        }),
      },
      {
        run: "receptors",
        place: "right",
        plot: 634,
        chart: curve({
          ...panel,
          ...panels.left,
          id: "left",
          unit: "%",
          domain: [1, 200],
          scale: "log",
          lines: [
            { column: "CuLeft", ...lines.CuLeft, ink: "site", dash: "long" },
            { column: "blockedLeft", ...lines.blockedLeft, ink: "block" },
          ],
          thresholds: [{ level: 50, label: words.half }],
        }),
      },
    ],
    steps: words.steps,
    summary({ receptors: run }, values) {
      const { abscissa, column } = run as Columns;
      const end = Number(values.duration);
      const at = (name: string, time: number) => 100 * readAt(abscissa, column(name), time);
      const later = Math.min(end + 60, SPAN);
      return {
        end: at("blocked", end),
        settled: at("settled", end),
        later: at("blocked", later),
        settledLater: at("settled", later),
        drugLeft: at("CuLeft", later),
        left: at("blockedLeft", later),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
