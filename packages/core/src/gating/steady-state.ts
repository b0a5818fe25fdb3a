import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { readValue } from "../language/parameter.js";
import type { Given } from "../language/units.js";
import { areaToSteady, slowestRate, stationary } from "../numerics/markov/rate-matrix.js";
import { hasSite } from "./blocker-rates.js";
import type { Scheme } from "./scheme.js";
import { type ChannelSpec, channel, type Outside, observables, type SumName, schemeOf } from "./scheme-with-rates.js";

/** What surrounds the receptors and stays as it is. */
export interface Still {
  /** µmol/L or text; none by default. */
  readonly glutamate?: Given;
  /** Free concentration of the ligand, µmol/L or text. */
  readonly concentration?: Given;
  /** mV; -70 by default. */
  readonly voltage?: Given;
}

/** A channel and the conditions that hold it still. */
export interface SteadySpec extends ChannelSpec, Still {}

/** One arrow of a scheme with its rate under some conditions, 1/s. */
export interface Arrow {
  /** The state it leaves, by id. */
  readonly from: string;
  /** The state it enters, by id. */
  readonly to: string;
  /** The formula. */
  readonly rate: string;
  /** 1/s */
  readonly value: number;
}

const sums = Object.keys(observables) as SumName[];

function outsideOf(scheme: Scheme, spec: ChannelSpec, { glutamate = 0, concentration = 0, voltage = -70 }: Still) {
  const Cu = readValue("concentration", concentration, { unit: "µmol/L", range: [0, 1e6] });
  if (Cu > 0 && !hasSite(scheme))
    throw new KetalabError("unsupported", `${scheme.id} has no site for a blocker; leave concentration out`, {
      path: "concentration",
    });
  if (Cu > 0 && spec.ligand === undefined && spec.kinetics === undefined)
    throw new KetalabError(
      "missing",
      'a concentration of what? give ligand, for instance "ketamine", or kinetics: { kon, koff }',
      { path: "ligand" },
    );
  return {
    Glu: readValue("glutamate", glutamate, { unit: "µmol/L", range: [0, 1e7] }),
    Cu,
    Vm: readValue("voltage", voltage, { unit: "mV", range: [-200, 200] }),
  } satisfies Outside;
}

/** Receptors that have settled: fractions of all. */
export interface Settled {
  /** Fraction in every state, by its id; good as the `start` of a run. */
  readonly states: Readonly<Record<string, number>>;
  /** Fraction whose gate is open and whose pore is free. */
  readonly open: number;
  /** Fraction that passes current; less than `open` where fast magnesium comes and goes. */
  readonly conducting: number;
  /** Fraction that holds the ligand. */
  readonly blocked: number;
  /** Fraction that holds the ligand while the gate is not open. */
  readonly trapped: number;
  /** Fraction whose gate is desensitised. */
  readonly desensitised: number;
}

/**
 * Where receptors settle when nothing changes any more: the occupancy of every state, and sums of them. What cannot be reached from rest stays empty: without glutamate nothing is blocked,
 * however much blocker there is.
 *
 * @param scheme a kinetic scheme, by its id, or the object itself.
 * @throws KetalabError as {@link gate} does.
 * @example steadyState("trapping", { glutamate: "1 mM", ligand: "ketamine", concentration: "1 µM", magnesium: 0 }).blocked
 */
export function steadyState(scheme: string | Scheme, spec: SteadySpec): Settled {
  argument(spec, "the conditions of steadyState");
  const made = schemeOf(scheme);
  const { Q, n, weights } = channel(made, spec, sums).medium(outsideOf(made, spec, spec));
  return settled(made, stationary(Q, n, rest(made)), weights);
}

/**
 * Rates of all arrows of a scheme under some conditions: what a picture of it needs beside the states.
 * @param scheme a kinetic scheme, by its id, or the object itself.
 * @throws KetalabError as {@link gate} does.
 */
export function arrows(scheme: string | Scheme, spec: SteadySpec): readonly Arrow[] {
  argument(spec, "the conditions of arrows");
  const made = schemeOf(scheme);
  const values = channel(made, spec, []).rates(outsideOf(made, spec, spec));
  return made.transitions.map(({ from, to, rate }, k) => ({ from, to, rate, value: values[k] as number }));
}

/** How receptors go from one steady state to another. */
export interface Relaxation {
  /** Where the receptors were. */
  readonly before: Settled;
  /** Where they go. */
  readonly after: Settled;
  /**
   * Time constants of the states and sums that change, by name, s: the area between its course and its end, over the whole change. It is exact for any
   * course; of a single exponential it is the usual time constant.
   */
  readonly tau: Readonly<Record<string, number>>;
  /** The slowest rate of the whole, 1/s: what is left at the end goes with it. */
  readonly slowest: number;
}

/**
 * What follows a step of the drug, of glutamate or of the voltage, when the receptors had settled before: how far, and how
 * fast. Of a trapping blocker in constant glutamate the current relaxes with $1/[P_o(k_{on}[B] + k_{off})]$, exactly.
 *
 * @param scheme a kinetic scheme, by its id, or the object itself.
 * @param given the receptor, and what stays the same; `from` and `to` say what changes.
 * @throws KetalabError as {@link gate} does.
 * @example relaxation("trapping", { glutamate: "1 mM", ligand: "ketamine", magnesium: 0, from: {}, to: { concentration: "1 µM" } }).tau.open
 */
export function relaxation(
  scheme: string | Scheme,
  given: SteadySpec & {
    /** What is different before. */
    readonly from: Still;
    /** What is different afterwards. */
    readonly to: Still;
  },
): Relaxation {
  const { from, to, ...spec } = argument(given, "the conditions of relaxation", "from", "to");
  const made = schemeOf(scheme);
  const receptors = channel(made, spec, sums);
  const [first, last] = [from, to].map((still) => receptors.medium(outsideOf(made, spec, { ...spec, ...still })));
  const [{ Q: Q0, n, weights: w0 }, { Q, weights }] = [first!, last!];
  const start = stationary(Q0, n, rest(made));
  const end = stationary(Q, n, rest(made));
  const [begins, ends] = [named(made, start, weights), named(made, end, weights)];
  const areas = named(made, areaToSteady(Q, n, start, end), weights);
  const changed = Object.keys(ends).filter((name) => Math.abs(begins[name]! - ends[name]!) > 1e-12 * ends[name]!);
  return {
    before: settled(made, start, w0),
    after: settled(made, end, weights),
    tau: Object.fromEntries(changed.map((name) => [name, areas[name]! / (begins[name]! - ends[name]!)])),
    get slowest() {
      return slowestRate(Q, n, start, end);
    },
  };
}

const rest = ({ states, rest: id }: Scheme): number => states.findIndex((state) => state.id === id);

const statesOf = ({ states }: Scheme, p: Float64Array): Readonly<Record<string, number>> =>
  Object.fromEntries(states.map(({ id }, i) => [id, p[i]!]));

function sumsOf(p: Float64Array, weights: Float64Array): Readonly<Record<SumName, number>> {
  const n = p.length;
  const sum = (o: number) => p.reduce((all, one, i) => all + one * weights[o * n + i]!, 0);
  return Object.fromEntries(sums.map((name, o) => [name, sum(o)])) as Record<SumName, number>;
}

const settled = (scheme: Scheme, p: Float64Array, weights: Float64Array): Settled => ({
  states: statesOf(scheme, p),
  ...sumsOf(p, weights),
});

/** States and sums together, by name. */
const named = (scheme: Scheme, p: Float64Array, weights: Float64Array): Readonly<Record<string, number>> => ({
  ...statesOf(scheme, p),
  ...sumsOf(p, weights),
});
