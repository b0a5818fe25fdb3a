import { KetalabError } from "../language/errors.js";
import { lookup } from "../language/names.js";
import { ensembleRows } from "./ensemble-sets.js";

/** Values of the circuit's parameters by symbol, as `set` of a scenario takes them; numbers are in the unit of the parameter. */
export type CircuitSet = Readonly<Record<string, string | number>>;

/** Whose kinetics stand before the circuit: the dose-to-brain scale is of a rat alone. */
export type Whose = "human" | "rat";

const shared = ["KI", "KE", "h", "nI", "nE", "JEI"];
/** The symbols of a set, in the order of its numbers: the scale of a rat stands last. */
const symbols: Readonly<Record<Whose, readonly string[]>> = { human: shared, rat: [...shared, "sRat"] };

/** `first`: as first fitted; the golden values belong to it. `meets-both`: the default. `best-fit`: the smallest misfit of sizes. */
const named: Readonly<Record<string, readonly number[]>> = {
  "meets-both": [1.152, 4.3678, 1.519, 0.804, 0.9124, 2.0637, 0.1014],
  first: [1.2, 5.2, 1.4, 0.8, 0.92, 3, 0.18],
  "best-fit": [0.8019, 4.3066, 1.4932, 0.8198, 0.9672, 2.1151, 0.1105],
};

/** The names of the sets, the default first. */
export const circuitSetNames: readonly string[] = Object.keys(named);

const setOf = (numbers: readonly number[], whose: Whose): CircuitSet =>
  Object.fromEntries(lookup("body", symbols, whose).map((symbol, i) => [symbol, numbers[i] as number]));

/**
 * A set of the circuit by its name, for `set` of a scenario; numbers are in the unit of the parameter. All seven numbers of every set are fitted, to signs that were read
 * and to sizes that were not; none was measured.
 *
 * @param name `meets-both`, `first` or `best-fit`.
 * @param whose `human` by default; for a rat the set has its dose-to-brain scale too.
 * @throws KetalabError for another name, and for a body that is neither.
 * @example simulate({ regimen: "0.5 mg/kg over 40 min", set: circuitSet("first") })
 */
export function circuitSet(name: string, whose: Whose = "human"): CircuitSet {
  if (Object.hasOwn(named, name)) return setOf(named[name] as readonly number[], whose);
  throw new KetalabError(
    "unknown",
    `no set of the circuit is called ${JSON.stringify(name)}; there are ${circuitSetNames.join(", ")}`,
    {
      path: "set",
      given: name,
      nearest: circuitSetNames,
    },
  );
}

/**
 * The 300 sets that meet both the rat dose series and anaesthesia, for `ensemble`. Their 5 to 95 % band, and not one curve, is
 * what is known; it holds no spread between people and no doubt about the account itself.
 *
 * @param whose `human` by default; for a rat each set has its dose-to-brain scale too.
 * @throws KetalabError for a body that is neither.
 */
export const circuitEnsemble = (whose: Whose = "human"): readonly CircuitSet[] =>
  ensembleRows
    .trim()
    .split("\n")
    .map((row) => setOf(row.split(" ").map(Number), whose));
