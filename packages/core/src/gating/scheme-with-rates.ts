import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { compile, type Program } from "../language/formula/compile.js";
import { parseSource } from "../language/formula/parse.js";
import { lookup, unknown } from "../language/names.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { shownUnit, symbolUnit } from "../language/symbols/known.js";
import type { Model } from "../model/model.js";
import { type Medium, medium } from "../numerics/markov/constant-conditions.js";
import { generator } from "../numerics/markov/rate-matrix.js";
import { DEFAULT_FORM, magnesiumForm } from "../receptors/magnesium-block.js";
import { type Around, thermalVoltage } from "../receptors/pore-block.js";
import { gatings, schemes } from "./all-schemes.js";
import { type BlockerSpec, blockerOf, type OfLigand, voltageOfRates } from "./blocker-rates.js";
import type { Gating } from "./rate-set.js";
import type { Scheme, State } from "./scheme.js";

/** A receptor and what surrounds it while nothing changes; concentrations and voltage of a run are given beside it. */
export interface ChannelSpec extends Omit<Around, "voltage">, BlockerSpec {
  /** Which published set of gating rates, by its id, or the object itself; the scheme's own by default. */
  readonly gating?: string | Gating;
}

/** What changes during a run: free concentrations in µmol/L, voltage in mV. */
export interface Outside {
  /** Glutamate, µmol/L. */
  readonly Glu: number;
  /** The free blocker, µmol/L. */
  readonly Cu: number;
  /** The membrane's voltage, mV. */
  readonly Vm: number;
}

/** A scheme with numbers: what it does at given concentrations and voltage. */
export interface Channel {
  /** What it was made of. */
  readonly scheme: Scheme;
  /** Rates of all transitions, 1/s, in the order of the scheme. */
  rates(outside: Outside): Float64Array;
  /** The chain, with observables; made once for each outside. */
  medium(outside: Outside): Medium;
}

/** The sums of states that a scheme can be asked for. */
export type SumName = "open" | "conducting" | "blocked" | "trapped" | "desensitised";

/** What a state counts for in each sum; `conducting` is scaled by the share of the open pores that passes current. */
export const observables: Readonly<Record<SumName, (state: State) => number>> = {
  open: ({ gate, holds }) => (gate === "open" && holds === undefined ? 1 : 0),
  conducting: ({ gate, holds }) => (gate === "open" && holds === undefined ? 1 : 0),
  blocked: ({ holds }) => (holds === "ligand" ? 1 : 0),
  trapped: ({ holds, gate }) => (holds === "ligand" && gate !== "open" ? 1 : 0),
  desensitised: ({ gate }) => (gate === "desensitised" ? 1 : 0),
};

/** A scheme by its id, or the object itself. */
export const schemeOf = (given: string | Scheme): Scheme =>
  typeof given === "string"
    ? lookup("scheme", schemes, given)
    : argument(given, "a scheme", "id", "states", "transitions", "equations", "reads");

/**
 * Puts numbers into a scheme.
 *
 * @param wanted which observables the media carry.
 * @throws KetalabError for unknown names, for a ligand without published rates (with the levels that it has), for rates
 *   that the scheme needs and nobody measured.
 */
export function channel(given: string | Scheme, spec: ChannelSpec, wanted: readonly SumName[]): Channel {
  const scheme = schemeOf(given);
  const form = magnesiumForm(spec.form ?? DEFAULT_FORM);
  const { program, inputs } = compiled(scheme, form);
  const values = numbers(scheme, form, inputs, spec);
  const fixedAt = voltageOfRates(scheme, spec);
  const registers = program.registers();
  inputs.forEach((symbol, i) => {
    registers[i] = values[symbol] ?? 0;
  });
  const places = { Glu: inputs.indexOf("Glu"), Cu: inputs.indexOf("Cu"), Vm: inputs.indexOf("Vm") };
  const n = scheme.states.length;
  const index = new Map(scheme.states.map(({ id }, i) => [id, i]));
  const ways = scheme.transitions.map(({ from, to }, k) => ({
    at: index.get(from)! * n + index.get(to)!,
    rate: program.outputs[`k${k}`] as number,
  }));
  const weights = new Float64Array(wanted.length * n);
  wanted.forEach((name, o) => {
    scheme.states.forEach((state, i) => {
      weights[o * n + i] = observables[name](state);
    });
  });
  const scaled = wanted.indexOf("conducting");
  const run = (outside: Outside) => {
    if (fixedAt !== undefined && Math.abs(outside.Vm - fixedAt.voltage) > 1e-9) throw fixedAt.error(outside.Vm);
    for (const [symbol, place] of Object.entries(places)) {
      if (place >= 0) registers[place] = outside[symbol as keyof Outside];
    }
    program.run(registers);
  };
  const kept = new Map<string, Medium>();
  return {
    scheme,
    rates(outside) {
      run(outside);
      return Float64Array.from(ways, ({ rate }) => registers[rate]! / MINUTE);
    },
    medium(outside) {
      const key = `${outside.Glu},${outside.Cu},${outside.Vm}`;
      let made = kept.get(key);
      if (made !== undefined) return made;
      run(outside);
      const Q = new Float64Array(n * n);
      ways.forEach(({ at, rate }, k) => {
        const value = registers[rate]! / MINUTE;
        if (!(value >= 0 && Number.isFinite(value))) {
          const { from, to, rate: text } = scheme.transitions[k]!;
          throw new KetalabError(
            "range",
            `${scheme.id}: the rate ${from} -> ${to} (${text}) must not be negative: ${value} 1/s`,
            { path: "rate", given: value },
          );
        }
        Q[at] = Q[at]! + value;
      });
      const own = weights.slice();
      if (scaled >= 0) {
        const share = registers[program.outputs.share as number]!;
        for (let i = 0; i < n; i++) own[scaled * n + i] = own[scaled * n + i]! * share;
      }
      made = medium(generator(Q, n), n, own);
      kept.set(key, made);
      return made;
    },
  };
}

/** The base system counts minutes; a channel is counted in seconds. */
const MINUTE = 60;

interface Compiled {
  readonly program: Program;
  readonly inputs: readonly string[];
}

const programs = new WeakMap<Scheme, WeakMap<Model, Compiled>>();

function compiled(scheme: Scheme, form: Model): Compiled {
  let forms = programs.get(scheme);
  if (forms === undefined) {
    forms = new WeakMap();
    programs.set(scheme, forms);
  }
  let made = forms.get(form);
  if (made === undefined) {
    // The form of the magnesium block is asked only where the scheme reads its constant.
    const equations = [...scheme.equations, ...(scheme.reads.includes("KMg") ? form.equations : [])];
    const formulas = Object.fromEntries(equations.map(({ of, tree }) => [of, tree]));
    const read = new Set([...scheme.reads, ...equations.flatMap(({ reads }) => reads)]);
    const inputs = [...read].filter((symbol) => !Object.hasOwn(formulas, symbol));
    const rates = Object.fromEntries(scheme.transitions.map(({ rate }, k) => [`k${k}`, parseSource(rate)]));
    const outputs = { ...rates, share: parseSource(scheme.conducts) };
    made = { program: compile({ ...formulas, ...outputs }, inputs, Object.keys(outputs)), inputs };
    forms.set(form, made);
  }
  return made;
}

const fromOutside = new Set(["Glu", "Cu", "Vm"]);

function numbers(
  scheme: Scheme,
  form: Model,
  inputs: readonly string[],
  spec: ChannelSpec,
): Readonly<Record<string, number>> {
  const { set = {}, magnesium = 1, temperature } = spec;
  const gate = gatingOf(scheme, spec.gating);
  const blocker = blockerOf(scheme, inputs, spec);
  const known = (symbol: string): Parameter | undefined =>
    gate?.parameters[symbol as keyof Gating["parameters"]] ?? scheme.parameters[symbol] ?? form.parameters[symbol];
  for (const name of Object.keys(set)) if (!inputs.includes(name)) throw unknown("symbol", name, inputs);
  const values: Record<string, number> = {};
  for (const symbol of inputs) {
    if (fromOutside.has(symbol)) continue;
    const given = set[symbol];
    const one = known(symbol);
    if (given !== undefined) {
      const unit = one?.unit ?? shownUnit(symbol) ?? symbolUnit(symbol) ?? "1";
      values[symbol] = readValue(symbol, given, { unit, range: one?.range ?? [-1e12, 1e12] });
    } else if (symbol === "Mg") {
      values.Mg = readValue("magnesium", magnesium, { unit: "mM", range: [0, 1000] });
    } else if (symbol === "VT") {
      values.VT = thermalVoltage(temperature);
    } else if (Object.hasOwn(blocker, symbol)) {
      values[symbol] = blocker[symbol as OfLigand] as number;
    } else if (one !== undefined) {
      values[symbol] = one.base;
    } else {
      throw new KetalabError("missing", `${scheme.id}: no value for ${symbol}; give it in set`, {
        path: "set",
        given: symbol,
      });
    }
  }
  return values;
}

function gatingOf(scheme: Scheme, given: string | Gating | undefined): Gating | undefined {
  if (given === undefined) return undefined;
  const one = typeof given === "string" ? lookup("set of gating rates", gatings, given) : given;
  const odd = Object.keys(one.parameters).find((symbol) => !scheme.reads.includes(symbol));
  if (odd !== undefined)
    throw new KetalabError("conflict", `${scheme.id} has gating rates of its own; ${one.id} does not fit it`, {
      path: "gating",
      given: one.id,
    });
  return one;
}
