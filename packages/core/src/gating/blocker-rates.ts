import { KetalabError } from "../language/errors.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { shownUnit, symbolUnit } from "../language/symbols/known.js";
import type { Given } from "../language/units.js";
import { ligand as findLigand } from "../receptors/find-ligand.js";
import type { Ligand } from "../receptors/ligand.js";
import { kineticsOf } from "../receptors/published-constants.js";
import type { Scheme } from "./scheme.js";

/** A blocker as somebody names it. */
export interface BlockerSpec {
  /** The blocker, by any of its names. */
  readonly ligand?: string | Ligand;
  /** Which of its sets of rates, by id, or rates of your own. */
  readonly kinetics?: string | Rates;
  /** Any symbol of the scheme: a number in the unit in which it is read, or text. */
  readonly set?: Readonly<Record<string, Given>>;
}

/** Rates of a blocker that are not in the library: a number in 1/(µM s) or 1/s, text with a unit, or a parameter. */
export interface Rates {
  /** Binding to the open channel; a number is 1/(µM s). */
  readonly kon: Given | Parameter;
  /** Unbinding at `Vref`; a number is 1/s. */
  readonly koff: Given | Parameter;
  /** Exit from the closed channel; a number is 1/s. */
  readonly kesc?: Given | Parameter;
  /** The voltage at which unbinding was measured; a number is mV. */
  readonly Vref?: Given | Parameter;
  /** Valence of the blocker. */
  readonly z?: Given | Parameter;
  /** The fraction of the field that unbinding crosses. */
  readonly delta?: Given | Parameter;
}

/** What a scheme reads of a blocker, and how its rates are called in the ligand's file. */
const ofLigand = { konB: "kon", koffB: "koff", kesc: "kesc", Vref: "Vref", z: "z", delta: "delta" } as const;

export type OfLigand = keyof typeof ofLigand;

/** True when somebody can sit in the pore. */
export const hasSite = ({ reads }: Pick<Scheme, "reads">): boolean => reads.includes("Cu");

/** The numbers of the blocker that a scheme reads, in the base system. */
export function blockerOf(
  scheme: Scheme,
  inputs: readonly string[],
  { ligand, kinetics, set = {} }: BlockerSpec,
): Partial<Record<OfLigand, number>> {
  const needed = (Object.keys(ofLigand) as OfLigand[]).filter((symbol) => inputs.includes(symbol));
  const named = ligand === undefined ? undefined : findLigand(ligand);
  if (named !== undefined && !hasSite(scheme))
    throw new KetalabError("unsupported", `${scheme.id} has no site for ${named.id}`, {
      path: "ligand",
      given: named.id,
    });
  const rates = ratesOf(named, kinetics);
  const values: Partial<Record<OfLigand, number>> = {};
  for (const symbol of needed) {
    const name = ofLigand[symbol];
    const given = rates?.[name];
    if (rates === undefined) values[symbol] = 0;
    else if (given !== undefined) values[symbol] = base(symbol, given);
    else if (symbol !== "kesc") values[symbol] = 0;
    else if (set.kesc === undefined) {
      throw new KetalabError(
        "missing",
        `${named?.id ?? "this blocker"}: no exit from the closed channel (kesc) was found; use the scheme trapping, or give set: { kesc: "0.001 1/s" }`,
        { path: "set.kesc", given: named?.id },
      );
    }
  }
  return values;
}

function ratesOf(named: Ligand | undefined, kinetics: string | Rates | undefined): Rates | undefined {
  if (typeof kinetics === "object") return kinetics;
  if (named !== undefined) return kineticsOf(named, kinetics);
  if (kinetics !== undefined)
    throw new KetalabError("missing", `the rates "${kinetics}" are whose? name the ligand`, {
      path: "ligand",
      given: kinetics,
    });
  return undefined;
}

const base = (symbol: OfLigand, given: Given | Parameter): number =>
  typeof given === "object"
    ? given.base
    : readValue(ofLigand[symbol], given, {
        unit: shownUnit(symbol) ?? symbolUnit(symbol) ?? "1",
        range: LIMITS[symbol],
      });

const LIMITS: Readonly<Record<OfLigand, readonly [number, number]>> = {
  konB: [0, 1e6],
  koffB: [0, 1e6],
  kesc: [0, 1e6],
  Vref: [-200, 200],
  z: [-4, 4],
  delta: [0, 2],
};

/** Rates whose voltage dependence nobody measured hold at the voltage of their measurement only. */
export function voltageOfRates(
  scheme: Scheme,
  { ligand, kinetics, set = {} }: BlockerSpec,
): { voltage: number; error: (Vm: number) => KetalabError } | undefined {
  const named = ligand === undefined ? undefined : findLigand(ligand);
  const rates = hasSite(scheme) ? ratesOf(named, kinetics) : undefined;
  if (rates === undefined || (rates.z !== undefined && rates.delta !== undefined)) return undefined;
  if (set.z !== undefined && set.delta !== undefined) return undefined;
  const voltage = rates.Vref === undefined ? -70 : base("Vref", rates.Vref);
  const who = named?.id ?? "this blocker";
  return {
    voltage,
    error: (Vm) =>
      new KetalabError(
        "unsupported",
        `${who}: nobody measured how its rates follow the voltage; they hold at ${voltage} mV and not at ${Vm} mV; give z and delta in set to go on`,
        { path: "voltage", given: Vm },
      ),
  };
}
