import { apparentIC50, ligand, measurementsOf, mostPotentVoltage, occupancy } from "@ketalab/core/receptor";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { Point } from "../marks/points.js";
import type { Known, RunSpec } from "../scene/spec.js";
import { concentrationAxis, concentrations, RANGE } from "./shared/concentration-axis.js";
import { poreNumbers, VOLTAGES, voltageAxis, voltages } from "./shared/voltage-axis.js";
import { type Worded, worded } from "./shared/worded.js";
import { sameDrugOtherIC50 as english } from "./words/en/same-drug-other-ic50.js";

/** One constant, many IC50s: voltage and magnesium make the difference, and the lowest is not at rest. */
export const sameDrugOtherIC50: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const around = ({ voltage, magnesium }: Values) => ({ voltage: Number(voltage), magnesium: Number(magnesium) });

  const known = (values: Values): Known =>
    poreNumbers({ drug: String(values.drug), concentration: Number(values.concentration), ...around(values) });

  /** The IC50 at every voltage, in the dish and in the bath that was chosen, and what was published. */
  const byVoltage: RunSpec = {
    id: "voltage",
    follows: "voltage",
    ready() {
      return ({ drug, magnesium }) => {
        const at = (Mg: number) =>
          voltages.map((voltage) => apparentIC50({ ligand: String(drug), voltage, magnesium: Mg }));
        return {
          ...columns(voltages, {
            dish: { unit: "µmol/L", values: at(0) },
            brain: { unit: "µmol/L", values: at(Number(magnesium)) },
          }),
          inDish: inDish.get(String(drug)),
          inMagnesium: inMagnesium.get(String(drug)),
        };
      };
    },
    explain: () => known,
  };

  /** Dose and block at the voltage that was chosen. */
  const byConcentration: RunSpec = {
    id: "concentration",
    follows: "concentration",
    ready() {
      return (values) => {
        const at = (magnesium: number) => {
          const K = apparentIC50({ ligand: String(values.drug), ...around(values), magnesium });
          return { unit: "1", values: concentrations.map((concentration) => occupancy({ K, concentration })) };
        };
        return columns(concentrations, { dish: at(0), brain: at(Number(values.magnesium)) });
      };
    },
    explain: () => known,
  };

  /** The published IC50s that say their voltage, by drug; the first of them, from above or below, carries their name. */
  const published = (
    fits: (magnesium: number | undefined) => boolean,
    { name, from }: { name: string; from: "above" | "below" },
  ): ReadonlyMap<string, readonly Point[]> =>
    new Map(
      Object.keys(words.drugs).map((drug) => {
        const all: readonly Point[] = measurementsOf(drug, { quantity: "IC50" }).flatMap(
          ({ voltage, base, unfit, evidence, source, conditions, magnesium }) =>
            voltage === undefined || unfit || !fits(magnesium)
              ? []
              : [{ x: voltage, y: base, evidence, about: words.point(source.citation, conditions, magnesium) }],
        );
        const sorted = [...all].sort((a, b) => (from === "above" ? b.y - a.y : a.y - b.y));
        return [drug, sorted.map((one, i) => (i === 0 ? { ...one, label: name } : one))];
      }),
    );
  const inDish = published((magnesium) => magnesium === 0, { name: lines.dish.name, from: "below" });
  const inMagnesium = published((magnesium) => magnesium !== undefined && magnesium > 0, {
    name: lines.brain.name,
    from: "above",
  });
  type Measured = Columns & { readonly inDish?: readonly Point[]; readonly inMagnesium?: readonly Point[] };

  return {
    id: "same-drug-other-ic50",
    title: words.title,
    lead: words.lead,
    main: "ic50",
    hand: "voltage",
    runs: [byVoltage, byConcentration],
    controls: [
      slider({
        name: "voltage",
        label: words.controls.voltage,
        unit: "mV",
        min: VOLTAGES[0],
        max: VOLTAGES[1],
        step: 5,
        fine: 1,
        published: -70,
        weight: "major",
      }),
      slider({
        name: "magnesium",
        label: words.controls.magnesium,
        unit: "mM",
        min: 0.1,
        max: 4,
        step: 0.1,
        fine: 0.05,
        published: 1,
      }),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: Object.keys(words.drugs).map((value) => ({ value, label: ligand(value).short })),
        published: "ketamine",
      }),
      slider({
        name: "concentration",
        label: words.controls.concentration,
        unit: "µmol/L",
        scale: "log",
        min: RANGE[0],
        max: RANGE[1],
        step: 0.1,
        fine: 0.01,
        published: 0.5,
      }),
    ],
    charts: [
      {
        run: "voltage",
        place: "left",
        plot: 500,
        chart: curve({
          ...panels.IC50,
          id: "ic50",
          unit: "µmol/L",
          domain: [0.1, 100],
          scale: "log",
          span: voltageAxis(words.abscissa),
          cursor: "voltage",
          lines: [
            { column: "dish", ...lines.dish, ink: "block", dash: "long" },
            { column: "brain", ...lines.brain, ink: "block" },
          ],
          points: [
            { ink: "data", at: (run) => (run as Measured).inDish ?? [] },
            { ink: "block", at: (run) => (run as Measured).inMagnesium ?? [] },
          ],
          equations: ["woodhull", "magnesium-affinity", "apparent-ic50"],
        }),
      },
      {
        run: "concentration",
        place: "right",
        plot: 500,
        chart: curve({
          ...panels.curve,
          id: "curve",
          unit: "%",
          domain: [0, 104],
          span: concentrationAxis(words.concentration),
          cursor: "concentration",
          lines: [
            { column: "dish", ...lines.dishBlock, ink: "block", dash: "long" },
            { column: "brain", ...lines.brainBlock, ink: "block" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ voltage, concentration }, values) {
      const at = ({ abscissa, column }: Columns, name: string, where: unknown) =>
        readAt(abscissa, column(name), Number(where));
      const spec = { ligand: String(values.drug), magnesium: Number(values.magnesium) };
      const lowestAt = mostPotentVoltage(spec);
      return {
        dish: at(voltage as Columns, "dish", values.voltage),
        brain: at(voltage as Columns, "brain", values.voltage),
        lowestAt,
        lowest: apparentIC50({ ...spec, voltage: lowestAt }),
        bare: 100 * at(concentration as Columns, "dish", values.concentration),
        blocked: 100 * at(concentration as Columns, "brain", values.concentration),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
