import { addedLigand } from "../equations/receptor/added-ligand.js";
import { apparentIc50 } from "../equations/receptor/apparent-ic50.js";
import { ligandShare } from "../equations/receptor/ligand-share.js";
import { magnesiumGate as gateEquation } from "../equations/receptor/magnesium-gate.js";
import { openPores } from "../equations/receptor/open-pores.js";
import { thermalVoltage as thermal } from "../equations/receptor/thermal-voltage.js";
import { woodhull as woodhullEquation } from "../equations/receptor/woodhull.js";
import { argument, listArgument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { algebra } from "../language/formula/evaluate.js";
import { type Parameter, readValue } from "../language/parameter.js";
import type { Given } from "../language/units.js";
import type { Model } from "../model/model.js";
import { ligand as find } from "./find-ligand.js";
import type { Ligand } from "./ligand.js";
import { DEFAULT_FORM, magnesiumForm } from "./magnesium-block.js";
import { type Bound, toBound } from "./occupancy.js";
import { missing } from "./published-constants.js";

/** What surrounds the pore. */
export interface Around {
  /** mV; -70 by default. */
  readonly voltage?: Given;
  /** Extracellular, mM; 1 by default. */
  readonly magnesium?: Given;
  /** Which published form of the magnesium block, by id or as a model; Jahr and Stevens by default. */
  readonly form?: string | Model;
  /** °C; 22 by default. It enters by RT/F only. */
  readonly temperature?: number;
}

/** A charged blocker: whose, and what of its numbers is replaced. */
export interface Blocker {
  /** Whose numbers, by any of its names, or the object itself. */
  readonly ligand?: Ligand | string;
  /** Its constant at `Vref`: a number in µmol/L, text, or a measured row. */
  readonly K?: Given | Parameter;
  /** The voltage of `K`; a number is mV. */
  readonly Vref?: Given;
  /** Valence. */
  readonly z?: number;
  /** The fraction of the field that it crosses. */
  readonly delta?: number;
}

const ABSOLUTE_ZERO = 273.15;
/** R/F, mV/K, from the exact constants of the SI. */
const RF = (1000 * 8.31446261815324) / 96485.33212331;
const heat = algebra([thermal], "VT");

/**
 * RT/F in mV: 25.43 at 22 °C; equation `thermal-voltage`, with the constants of the SI.
 * @param celsius temperature, °C.
 * @throws KetalabError for a temperature outside of -20 to 60 °C.
 */
export const thermalVoltage = (celsius = 22): number =>
  heat({ RF, Tabs: readValue("temperature", celsius, { unit: "1", range: [-20, 60] }) + ABSOLUTE_ZERO });

/** Voltage, magnesium and temperature in the base system. */
function surroundings({ voltage = -70, magnesium = 1, temperature }: Around) {
  return {
    Vm: readValue("voltage", voltage, { unit: "mV", range: [-200, 200] }),
    Mg: readValue("magnesium", magnesium, { unit: "mM", range: [0, 1000] }),
    VT: thermalVoltage(temperature),
  };
}

const fieldOf = algebra([woodhullEquation], "KB");

/**
 * The dissociation constant of a charged blocker at a voltage, by Woodhull (equation `woodhull`): $K(V) = K(V_r) e^{z\delta F(V - V_r)/RT}$.
 * The depth $\delta$ is apparent: ions that share the pore are in it too.
 *
 * @returns µmol/L.
 * @throws KetalabError for a ligand whose voltage dependence nobody measured, with what it has.
 * @example woodhull({ ligand: "ketamine", voltage: "-40 mV" }) // 1.8
 */
export function woodhull(given: Blocker & Around): number {
  const { voltage, temperature, ...blocker } = argument(given, "the options of woodhull");
  const { Vm, VT } = surroundings({ voltage, temperature });
  return gripOf(blocker, VT)(Vm);
}

/** The constant of a blocker as a function of the voltage; what it is made of is read once. */
function gripOf(blocker: Blocker, VT: number): (Vm: number) => number {
  const one = blocker.ligand === undefined ? undefined : find(blocker.ligand);
  const number = (symbol: "Vref" | "z" | "delta", unit: string, limits: readonly [number, number]) => {
    const own = blocker[symbol];
    if (own !== undefined) return readValue(symbol, own, { unit, range: limits });
    const known = one?.parameters[symbol];
    if (known !== undefined) return known.base;
    if (one === undefined)
      throw new KetalabError("missing", `woodhull needs a ligand, or K, Vref, z and delta; ${symbol} is missing`, {
        path: symbol,
      });
    throw missing(one, "voltage", one.without[symbol]);
  };
  const values = {
    KBref: toBound({ ligand: one, K: blocker.K, concentration: 0 }, "block").K,
    Vref: number("Vref", "mV", [-200, 200]),
    z: number("z", "1", [-4, 4]),
    delta: number("delta", "1", [0, 2]),
    VT,
    Vm: 0,
  };
  return (Vm) => {
    values.Vm = Vm;
    return fieldOf(values);
  };
}

const made = new WeakMap<Model, (Vm: number) => number>();

/** The constant of a form as a function of the voltage, µmol/L; each form is compiled once. */
function magnesiumOf(given: string | Model = DEFAULT_FORM): (Vm: number) => number {
  const form = magnesiumForm(given);
  const known = made.get(form);
  if (known !== undefined) return known;
  const chain = algebra(form.equations, "KMg");
  const constants = Object.entries(form.parameters).map(([symbol, { base }]) => [symbol, base] as const);
  const values: Record<string, number> = Object.fromEntries(constants);
  const at = (Vm: number) => {
    values.Vm = Vm;
    return chain(values);
  };
  made.set(form, at);
  return at;
}

/**
 * How much magnesium blocks half of the pores at a voltage, mM; by equation `magnesium-affinity`
 * or that of another form.
 *
 * @throws KetalabError for an unknown form, a voltage out of range, and a wrong unit.
 */
export function magnesiumAffinity(given: Omit<Around, "magnesium" | "temperature"> = {}): number {
  const { voltage, form } = argument(given, "the options of magnesiumAffinity");
  return magnesiumOf(form)(surroundings({ voltage }).Vm) / 1000;
}

const gate = algebra([gateEquation], "gMg");

/**
 * The fraction of pores that magnesium leaves open, 0 to 1; equation `magnesium-gate`.
 * @throws KetalabError for an unknown form, for values out of range, and for a wrong unit.
 * @example magnesiumGate({ voltage: -66, magnesium: "1 mM" }) // 0.056
 */
export function magnesiumGate(given: Omit<Around, "temperature"> = {}): number {
  const { form, ...around } = argument(given, "the options of magnesiumGate");
  const { Vm, Mg } = surroundings(around);
  return gate({ Mg, KMg: magnesiumOf(form)(Vm) });
}

const apparent = algebra([apparentIc50], "IC50Mg");

/**
 * The IC50 of a blocker that has to compete with magnesium for the pore, against the current that magnesium leaves:
 * $K_B(V)(1 + [Mg]/K_{Mg}(V))$, equation `apparent-ic50`. Magnesium raises it. It is smallest at an intermediate voltage, see
 * {@link mostPotentVoltage}, because depolarisation frees the pore of magnesium faster than it weakens the blocker.
 *
 * @returns µmol/L.
 * @throws KetalabError as {@link woodhull} does.
 * @example apparentIC50({ ligand: "ketamine", voltage: -66 }) // 14.3
 */
export function apparentIC50(given: Blocker & Around): number {
  const { voltage, ...spec } = argument(given, "the options of apparentIC50");
  return apparentOf(spec)(surroundings({ voltage }).Vm);
}

function apparentOf({ form, magnesium, temperature, ...blocker }: Blocker & Omit<Around, "voltage">) {
  const { Mg, VT } = surroundings({ magnesium, temperature });
  const [grip, ion] = [gripOf(blocker, VT), magnesiumOf(form)];
  return (Vm: number) => apparent({ KB: grip(Vm), Mg, KMg: ion(Vm) });
}

/**
 * The voltage at which a blocker is most potent in magnesium, mV, by equation `apparent-ic50`; found by narrowing down, for any form of the block.
 *
 * @throws KetalabError when the IC50 has no smallest value between -150 and 100 mV: without magnesium, for instance.
 */
export function mostPotentVoltage(spec: Blocker & Omit<Around, "voltage">): number {
  argument(spec, "the options of mostPotentVoltage");
  const [lowest, highest] = [-150, 100];
  const golden = (Math.sqrt(5) - 1) / 2;
  const height = apparentOf(spec);
  let [a, b] = [lowest, highest];
  while (b - a > 1e-7) {
    const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
    if (height(left) < height(right)) b = right;
    else a = left;
  }
  const found = (a + b) / 2;
  if (found - lowest < 1e-3 || highest - found < 1e-3) {
    throw new KetalabError("unsolved", `the IC50 has no smallest value between ${lowest} and ${highest} mV here`);
  }
  return found;
}

/** Who holds the pores. */
export interface Pores {
  /** The fraction that nothing blocks. */
  readonly open: number;
  /** The fraction that magnesium holds. */
  readonly magnesium: number;
  /** The fraction that each ligand holds, in the order given. */
  readonly shares: readonly number[];
  /** What the ligands take of the current that magnesium alone would leave, 0 to 1. */
  readonly blocked: number;
}

const plusOne = algebra([addedLigand], "S");
const free = algebra([openPores], "gpore");
const held = algebra([ligandShare], "B");

/**
 * Magnesium and any number of blockers at one pore: $1/(1 + [Mg]/K_{Mg} + \sum [B]/K_B)$ of the pores stay open.
 *
 * @param parts the blockers with their free concentrations; a ligand without a depth in the field is refused.
 * @throws KetalabError as {@link woodhull} does.
 * @example pores([{ ligand: "ketamine", concentration: "1 µM" }], { voltage: -20 }).blocked
 */
export function pores(parts: readonly (Bound & Blocker)[], options: Around = {}): Pores {
  const { voltage, ...around } = argument(options, "the options of pores");
  return poresAlong(parts, around)(surroundings({ voltage }).Vm);
}

/**
 * The same as a function of the voltage, for a curve: names, units and constants are read once.
 *
 * @returns a function from mV to who holds the pores.
 * @throws KetalabError as {@link woodhull} does.
 */
export function poresAlong(
  parts: readonly (Bound & Blocker)[],
  options: Omit<Around, "voltage"> = {},
): (voltage: number) => Pores {
  listArgument(parts, "the blockers of a pore");
  const { form, ...around } = argument(options, "the options of poresAlong");
  const { Mg, VT } = surroundings(around);
  const ion = magnesiumOf(form);
  const blockers = parts.map((part) => ({ Cu: toBound(part, "block").concentration, grip: gripOf(part, VT) }));
  return (voltage) => {
    const KMg = ion(voltage);
    const bound = blockers.map(({ Cu, grip }) => ({ Cu, KB: grip(voltage) }));
    const S = bound.reduce((S0, one) => plusOne({ S0, ...one }), 0);
    const open = free({ Mg, KMg, S });
    // With magnesium among the ligands the site is shared by one more.
    const all = plusOne({ S0: S, Cu: Mg, KB: KMg });
    return {
      open,
      magnesium: held({ Cu: Mg, KB: KMg, S: all }),
      shares: bound.map((one) => held({ ...one, S: all })),
      blocked: 1 - open / gate({ Mg, KMg }),
    };
  };
}
