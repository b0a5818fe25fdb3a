import type { Parameter } from "@ketalab/core";
import { kineticsOf, magnesiumForm, type Scheme, schemes, thermalVoltage } from "@ketalab/core/receptor";
import type { Known } from "../../scene/spec.js";

/** The scheme of trapping block. */
export const trapping = schemes.trapping as Scheme;

/** The formulas behind its open gates: how they fill and empty, and the rates at which the blocker comes and goes. */
export const trappingFormulas: readonly string[] = ["trapping O", "trapping OB", "unbinding", "magnesium-gate"];

/** The states whose shares those formulas read. */
export const openStates = ["C2", "C2B", "O", "OB"] as const;

interface TrappingSpec {
  readonly drug: string;
  /** mV. */
  readonly voltage: number;
  /** mM. */
  readonly magnesium: number;
  /** Free, µmol/L. */
  readonly concentration: number;
  /** The share of the receptors in each state. */
  readonly share: (state: string) => number;
}

/** mM to the unit of the equations, µmol/L. */
const MICRO = 1000;

/** What the formulas of trapping read: numbers in their own units, and where those come from. */
export function trappingNumbers({ drug, voltage, magnesium, concentration, share }: TrappingSpec): Known {
  const { kon: konB, koff: koffB, z, delta, Vref } = kineticsOf(drug);
  const given: Readonly<Record<string, Parameter | undefined>> = {
    ...magnesiumForm("jahr-stevens").parameters,
    ...trapping.parameters,
    konB,
    koffB,
    z,
    delta,
    Vref,
  };
  const parameters = Object.fromEntries(Object.entries(given).flatMap(([symbol, one]) => (one ? [[symbol, one]] : [])));
  return {
    numbers: {
      // A rate whose voltage dependence nobody measured crosses no field.
      ...{ z: 0, delta: 0, Vref: voltage },
      ...Object.fromEntries(Object.entries(parameters).map(([symbol, { base }]) => [symbol, base])),
      ...Object.fromEntries(openStates.map((state) => [state, share(state)])),
      Vm: voltage,
      Mg: magnesium * MICRO,
      Cu: concentration,
      VT: thermalVoltage(),
    },
    parameters,
  };
}
