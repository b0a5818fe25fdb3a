import type { Parameter } from "@ketalab/core";
import { ligand, magnesiumForm, thermalVoltage, woodhull } from "@ketalab/core/receptor";
import type { AbscissaSpec } from "../../drawing/abscissa.js";
import type { Known } from "../../scene/spec.js";

/** From well below rest to well above the reversal of the current, mV. */
export const VOLTAGES = [-100, 60] as const;

/** A millivolt a step. */
export const voltages: Float64Array = Float64Array.from({ length: 161 }, (_, i) => VOLTAGES[0] + i);

export const voltageAxis = (title: string): AbscissaSpec => ({ title, unit: "mV", domain: VOLTAGES });

/** mM to the unit of the equations, µmol/L. */
const MICRO = 1000;

/** What the equations of the pore read at a voltage: numbers in their own units, and where those come from. */
export function poreNumbers({
  drug,
  voltage,
  magnesium,
  concentration,
}: {
  readonly drug: string;
  readonly voltage: number;
  readonly magnesium: number;
  readonly concentration: number;
}): Known {
  const blocker = ligand(drug).parameters;
  const parameters: Readonly<Record<string, Parameter>> = {
    ...magnesiumForm("jahr-stevens").parameters,
    ...(Object.fromEntries(Object.entries(blocker).filter(([, one]) => one !== undefined)) as Record<
      string,
      Parameter
    >),
  };
  const numbers = Object.fromEntries(Object.entries(parameters).map(([symbol, { base }]) => [symbol, base]));
  return {
    numbers: {
      ...numbers,
      Vm: voltage,
      Mg: magnesium * MICRO,
      Cu: concentration,
      VT: thermalVoltage(),
      S: concentration / woodhull({ ligand: drug, voltage }),
    },
    parameters,
  };
}
