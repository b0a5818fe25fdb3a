import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { compile, type Program } from "../language/formula/compile.js";
import { parseSource } from "../language/formula/parse.js";
import { lookup, unknown } from "../language/names.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { shownUnit, symbolUnit } from "../language/symbols/known.js";
import type { Given } from "../language/units.js";
import type { Model } from "../model/model.js";
import { type Medium, medium } from "../numerics/markov/constant-conditions.js";
import { generator } from "../numerics/markov/rate-matrix.js";
import { ligand as findLigand } from "../receptors/find-ligand.js";
import type { Ligand } from "../receptors/ligand.js";
import { DEFAULT_FORM, magnesiumForm } from "../receptors/magnesium-block.js";
import { type Around, thermalVoltage } from "../receptors/pore-block.js";
import { kineticsOf } from "../receptors/published-constants.js";
import { gatings, schemes } from "./all-schemes.js";
import type { Gating } from "./rate-set.js";
import type { Scheme, State } from "./scheme.js";

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

/** A receptor and what surrounds it while nothing changes; concentrations and voltage of a run are given beside it. */
export interface ChannelSpec extends Omit<Around, "voltage"> {
  /** Which published set of gating rates, by its id, or the object itself; the scheme's own by default. */
  readonly gating?: string | Gating;
  /** The blocker, by any of its names. */
  readonly ligand?: string | Ligand;
  /** Which of its sets of rates, by id, or rates of your own. */
  readonly kinetics?: string | Rates;
  /** Any symbol of the scheme: a number in the unit in which it is read, or text. */
  readonly set?: Readonly<Record<string, Given>>;
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

/** What a scheme reads of a blocker, and how its rates are called in the ligand's file. */
const ofLigand = { konB: "kon", koffB: "koff", kesc: "kesc", Vref: "Vref", z: "z", delta: "delta" } as const;
type OfLigand = keyof typeof ofLigand;
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

/** True when somebody can sit in the pore. */
export const hasSite = ({ reads }: Pick<Scheme, "reads">): boolean => reads.includes("Cu");

function blockerOf(
  scheme: Scheme,
  inputs: readonly string[],
  { ligand, kinetics, set = {} }: ChannelSpec,
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
function voltageOfRates(
  scheme: Scheme,
  { ligand, kinetics, set = {} }: ChannelSpec,
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
