import {
  gate,
  kineticsOf,
  levels,
  ligand,
  relaxation,
  type Scheme,
  schemes,
  steadyState,
} from "@ketalab/core/receptor";

/** A dish without magnesium near rest, with glutamate in plenty, as rates are measured. */
const around = { magnesium: 0, voltage: -70 } as const;
const GLUTAMATE = "1 mM";
const trapping = schemes.trapping as Scheme;
const withExit = schemes["partial-trapping"] as Scheme;

/** Whether somebody published the rates of a blocker. */
export const hasRates = (drug: string): boolean => levels(drug).includes("kinetics");

/** The free concentration that blocks half, µmol/L: unbinding over binding, or the IC50 of a blocker without rates. */
export function halfBlock(drug: string): number {
  if (!hasRates(drug)) return ligand(drug).parameters.KBref?.base ?? Number.NaN;
  const { kon, koff } = kineticsOf(drug);
  return koff.value / kon.value;
}

/** How a blocker leaves receptors that had settled in it, once the dish is washed. */
export interface Leaving {
  /** What is left of the block at each moment while glutamate stays, 1 at the start. */
  readonly busy: Float64Array;
  /** The same after glutamate was washed away too, at each moment of the silence; nothing where no exit from the closed channel is known. */
  readonly silent: Float64Array | undefined;
  /** The time constant of leaving while glutamate stays, s. */
  readonly tau: number;
}

/**
 * How a blocker leaves. In a symmetric trapping scheme settled block has the same shape at every concentration, so what is left
 * of it does not depend on how much there was.
 *
 * @param times moments with glutamate, s, increasing.
 * @param silence moments without it.
 */
export function leaving(drug: string, times: Float64Array, silence: Float64Array): Leaving {
  const spec = { ...around, ligand: drug };
  const half = halfBlock(drug);
  const { states, blocked } = steadyState(trapping, { ...spec, glutamate: GLUTAMATE, concentration: half });
  const left = (scheme: Scheme, glutamate: string, moments: Float64Array): Float64Array => {
    let start = states;
    let now = 0;
    return moments.map((moment) => {
      const span = moment - now;
      if (span > 0) {
        start = gate(scheme, glutamate, { ...spec, concentration: 0, start, span, step: span, columns: [] }).end;
        now = moment;
      }
      return held(scheme, start) / blocked;
    });
  };
  const { tau } = relaxation(trapping, {
    ...spec,
    glutamate: GLUTAMATE,
    from: { concentration: half },
    to: { concentration: 0 },
  });
  return {
    busy: left(trapping, GLUTAMATE, times),
    silent: kineticsOf(drug).kesc === undefined ? undefined : left(withExit, "0 mM", silence),
    tau: tau.open as number,
  };
}

const held = ({ states }: Scheme, occupied: Readonly<Record<string, number>>): number =>
  states.reduce((sum, { id, holds }) => sum + (holds === "ligand" ? (occupied[id] as number) : 0), 0);
