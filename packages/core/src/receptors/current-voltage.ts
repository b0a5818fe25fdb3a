import { ampaCurrent } from "../equations/receptor/ampa-current.js";
import { charge } from "../equations/receptor/charge.js";
import { nmdaCurrent } from "../equations/receptor/nmda-current.js";
import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { algebra } from "../language/formula/evaluate.js";
import { parameter, readValue } from "../language/parameter.js";
import { convention } from "../sources/default-chain.js";
import type { Bound } from "./occupancy.js";
import { type Around, type Blocker, poresAlong } from "./pore-block.js";

const chosen = { source: convention, evidence: "illustrative" } as const;

/** What a current starts from. The conductances are round numbers, because a cell's own is its own. */
export const currentDefaults = {
  gN: parameter("1 nS", { ...chosen, range: ["0 nS", "1000 nS"] }),
  gA: parameter("1 nS", { ...chosen, range: ["0 nS", "1000 nS"] }),
  EN: parameter("0 mV", { ...chosen, range: ["-50 mV", "50 mV"], note: "as in most models; −0.7 mV was measured" }),
  EA: parameter("0 mV", { ...chosen, range: ["-50 mV", "50 mV"] }),
  Po: parameter("1", { ...chosen, range: [0, 1], note: "every gate open" }),
};

/** Who passes current and what blocks it. */
export interface CurrentSpec extends Around {
  /** Blockers with their free concentrations. */
  readonly blockers?: readonly (Bound & Blocker)[];
  /** Conductances with every gate open, nS; reversal potentials, mV; probability that the gate is open. */
  readonly set?: Readonly<Partial<Record<keyof typeof currentDefaults, number | string>>>;
}

/** Currents at one voltage, pA; inward is negative. */
export interface Currents {
  /** Through NMDA receptors, pA. */
  readonly NMDA: number;
  /** Through AMPA receptors, pA. */
  readonly AMPA: number;
}

const nmda = algebra([nmdaCurrent], "IN");
const ampa = algebra([ampaCurrent], "IA");

/**
 * The two currents of glutamate at a held voltage and at equilibrium, magnesium and blockers in the pore included.
 *
 * @throws KetalabError for values out of range, and as {@link pores} does.
 */
export function currents(given: CurrentSpec = {}): Currents {
  const { voltage = -70, ...spec } = argument(given, "the options of currents");
  return along(spec)(readValue("voltage", voltage, { unit: "mV", range: [-200, 200] }));
}

/** The currents as a function of the voltage; everything else is read once. */
function along({ blockers = [], set = {}, ...around }: Omit<CurrentSpec, "voltage">): (Vm: number) => Currents {
  const value = (symbol: keyof typeof currentDefaults) => {
    const { unit, range, value: usual } = currentDefaults[symbol];
    return readValue(symbol, set[symbol] ?? usual, { unit, range });
  };
  const [gN, gA, EN, EA, Po] = [value("gN"), value("gA"), value("EN"), value("EA"), value("Po")] as const;
  const pore = poresAlong(blockers, around);
  return (Vm) => ({
    NMDA: nmda({ gN, Po, gpore: pore(Vm).open, Vm, EN }),
    AMPA: ampa({ gA, Po, Vm, EA }),
  });
}

/** A current-voltage curve: columns of the same length, mV and pA. */
export interface CurrentVoltage {
  /** mV, one for each point. */
  readonly voltage: Float64Array;
  /** Through NMDA receptors, pA, one for each voltage. */
  readonly NMDA: Float64Array;
  /** Through AMPA receptors, pA, one for each voltage. */
  readonly AMPA: Float64Array;
}

/**
 * Current against voltage at equilibrium. The AMPA current is a line; magnesium bends the NMDA current into a J.
 *
 * @param given as for {@link currents}, without the voltage; `from`, `to` and `step` in mV.
 * @throws KetalabError for a step that is not positive, or that gives more than 10 000 points.
 * @example currentVoltage({ magnesium: "1 mM", from: -100, to: 60 })
 */
export function currentVoltage(
  given: Omit<CurrentSpec, "voltage"> & {
    /** mV; -100 by default. */
    readonly from?: number;
    /** mV; 60 by default. */
    readonly to?: number;
    /** mV; 1 by default. */
    readonly step?: number;
  } = {},
): CurrentVoltage {
  const { from = -100, to = 60, step = 1, ...spec } = argument(given, "the options of currentVoltage");
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (!(step > 0 && count >= 1 && count <= 10_000)) {
    throw new KetalabError("limit", `a curve from ${from} to ${to} mV cannot be drawn in steps of ${step} mV`, {
      path: "step",
      given: step,
    });
  }
  const voltage = Float64Array.from({ length: count }, (_, k) => from + k * step);
  const made = Array.from(voltage, along(spec));
  return {
    voltage,
    NMDA: Float64Array.from(made, (one) => one.NMDA),
    AMPA: Float64Array.from(made, (one) => one.AMPA),
  };
}

const passed = algebra([charge], "Qch");

/**
 * The charge that passes at a held voltage while the gate is open for a summed time: the area under the open
 * probability. Magnesium and blockers at equilibrium scale it and do not change its course.
 *
 * @returns fC (pA ms); inward is negative.
 * @throws KetalabError as {@link currents} does, and for a negative time.
 */
export function chargeTransferred(
  spec: CurrentSpec & {
    /** The area under the open probability, for instance 49.7 ms of one synaptic event; a number is ms. */
    readonly open: number | string;
  },
): Currents {
  argument(spec, "the options of chargeTransferred");
  const { open, ...around } = spec;
  // Base units count minutes; the answer counts milliseconds.
  const topen = readValue("open", open, { unit: "ms", range: [0, 1e7] }) * 60_000;
  const { NMDA, AMPA } = currents({ ...around, set: { ...around.set, Po: 1 } });
  return { NMDA: passed({ Iopen: NMDA, topen }), AMPA: passed({ Iopen: AMPA, topen }) };
}
