import { doseRatio } from "../equations/antagonism/dose-ratio.js";
import { leffDougall } from "../equations/antagonism/leff-dougall.js";
import { pa2 } from "../equations/antagonism/pa2.js";
import { schildPlot } from "../equations/antagonism/schild-plot.js";
import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { algebra } from "../language/formula/evaluate.js";
import { lookup, unknown } from "../language/names.js";
import { readValue } from "../language/parameter.js";
import type { Given } from "../language/units.js";
import type { Antagonism, AntagonismConstant } from "./antagonism.js";
import * as family from "./antagonisms/index.js";

/** Every antagonism by its id, in the order of a lesson. */
export const antagonisms: Readonly<Record<string, Antagonism>> = Object.fromEntries(
  Object.values(family).map((one: Antagonism) => [one.id, one]),
);

/**
 * An antagonism by its id, or the object itself.
 * @param given its id, or the thing itself.
 * @throws KetalabError that names the nearest ones.
 */
export const antagonism = (given: string | Antagonism): Antagonism =>
  typeof given === "string"
    ? lookup("antagonism", antagonisms, given)
    : argument(given, "an antagonism", "id", "parameters", "equations");

/** Which antagonism, with which constants; what is not given is taken from its file. */
export interface AntagonisedSpec extends Readonly<Partial<Record<AntagonismConstant, Given>>> {
  /** By its id, or the object itself. */
  readonly antagonism: string | Antagonism;
}

/** An agonist and its antagonist. Concentrations are numbers in µmol/L or text with a unit, from 0 on. */
export interface Antagonised {
  /** Which one. */
  readonly antagonism: Antagonism;
  /** The constants in use, µmol/L and pure numbers. */
  readonly constants: Readonly<Partial<Record<AntagonismConstant, number>>>;
  /** The response, 0 to 1: a share of the largest without antagonist. */
  response(agonist: Given, antagonist?: Given): number;
  /** The agonist for half of the response that is left, µmol/L: the EC50 that a curve beside this antagonist shows. */
  EC50(antagonist?: Given): number;
  /** The largest response that is left, 0 to 1. */
  largest(antagonist?: Given): number;
  /** The antagonist for half of the largest inhibition that it can reach, µmol/L, beside this agonist. */
  IC50(agonist: Given): number;
  /**
   * How many times as much agonist is needed for the same response, of 0.5 by default. Equal responses, because
   * the halves of two curves of unequal height are not comparable. Infinity where the response cannot be reached any more.
   */
  doseRatio(antagonist: Given, response?: number): number;
  /**
   * The height in a Schild plot, $\lg(DR - 1)$, a logarithm without a unit; minus infinity without antagonist. DR is
   * that of `doseRatio`.
   */
  schild(antagonist: Given, response?: number): number;
}

const amount = { unit: "µmol/L", range: [0, 1e12] } as const;

/**
 * An agonist beside an antagonist, in one of the ways that they stand to each other. What was read is kept, so that a
 * curve costs no more than its points.
 *
 * @throws KetalabError for an unknown antagonism, a constant that its equations do not have, a negative concentration and a
 *   wrong unit.
 * @example antagonised({ antagonism: "competitive", KA: 2, KB: 1 }).response(10, 3) // 0.556
 */
export function antagonised(spec: AntagonisedSpec): Antagonised {
  const { antagonism: given, ...own } = argument(spec, "an antagonised receptor", "antagonism");
  const kind = antagonism(given);
  const constants = readConstants(kind, own);
  // The equations that compare equal responses ask for a slope; where a member has none it is 1.
  const values = { nA: 1, ...constants };
  const { response, half, largest, IC50, equieffective } = kind.equations;
  const chain = {
    response: algebra([response], "response"),
    half: half === undefined ? () => constants.KA as number : algebra([half], "A50"),
    largest: largest === undefined ? () => 1 : algebra([largest], "pmax"),
    IC50: algebra([IC50], "IC50"),
    equieffective: algebra([equieffective], "agonist"),
  };
  const read = (name: string, value: Given) => readValue(name, value, amount);
  /** The agonist for a response beside an antagonist, µmol/L. */
  const agonistFor = (wanted: number, antagonist: number): number => {
    const top = chain.largest({ ...values, antagonist });
    if (wanted >= top) return Number.POSITIVE_INFINITY;
    return chain.equieffective({
      ...values,
      A50: chain.half({ ...values, antagonist }),
      odds: wanted / (top - wanted),
    });
  };
  const made: Antagonised = {
    antagonism: kind,
    constants,
    response: (agonist, antagonist = 0) =>
      chain.response({
        ...values,
        agonist: read("agonist", agonist),
        antagonist: read("antagonist", antagonist),
      }),
    EC50: (antagonist = 0) => chain.half({ ...values, antagonist: read("antagonist", antagonist) }),
    largest: (antagonist = 0) => chain.largest({ ...values, antagonist: read("antagonist", antagonist) }),
    IC50: (agonist) => chain.IC50({ ...values, agonist: read("agonist", agonist) }),
    doseRatio(antagonist, wanted = 0.5) {
      if (!(wanted > 0 && wanted < 1))
        throw new KetalabError("range", `response must lie between 0 and 1: ${wanted}`, {
          path: "response",
          given: wanted,
        });
      return agonistFor(wanted, read("antagonist", antagonist)) / agonistFor(wanted, 0);
    },
    schild: (antagonist, wanted) => Math.log10(made.doseRatio(antagonist, wanted) - 1),
  };
  return made;
}

function readConstants(kind: Antagonism, own: Readonly<Record<string, Given | undefined>>) {
  const { parameters } = kind;
  for (const [symbol, value] of Object.entries(own)) {
    if (value !== undefined && !Object.hasOwn(parameters, symbol)) {
      throw unknown(`constant of ${kind.id}`, symbol, Object.keys(parameters));
    }
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([symbol, known]) => {
      const value = own[symbol];
      return [symbol, value === undefined ? known.base : readValue(symbol, value, known)];
    }),
  ) as Antagonised["constants"];
}

const positive = { unit: "µmol/L", range: [Number.MIN_VALUE, 1e12] } as const;
const line = algebra([schildPlot], "logDR");
const ratio = algebra([doseRatio], "DR");
const height = algebra([pa2], "pA2");
const behind = algebra([leffDougall], "KB");

/**
 * The line of a Schild plot: $\lg(DR - 1)$, without a unit, at an antagonist concentration, $s\,\lg([B]/K_B)$;
 * equation `schild-plot`.
 *
 * @throws KetalabError for a concentration that is not above 0, and for a wrong unit.
 */
export function schildLine(given: {
  /** Dissociation constant of the antagonist; a number is µmol/L. */
  KB: Given;
  /** Its concentration; a number is µmol/L. */
  antagonist: Given;
  /** Without a unit; 1, that of a competitive antagonist, by default. */
  slope?: number;
}): number {
  const { KB, antagonist, slope = 1 } = argument(given, "the options of schildLine");
  return line({
    KB: readValue("KB", KB, positive),
    antagonist: readValue("antagonist", antagonist, positive),
    sB: readValue("slope", slope, { unit: "1", range: [-10, 10] }),
  });
}

/**
 * The dose ratio of a competitive antagonist, $1 + [B]/K_B$; equation `dose-ratio`.
 * @throws KetalabError for a negative concentration, a constant that is not above 0, and a wrong unit.
 */
export function competitiveDoseRatio(given: {
  /** Dissociation constant of the antagonist; a number is µmol/L. */
  KB: Given;
  /** Its concentration; a number is µmol/L. */
  antagonist: Given;
}): number {
  const { KB, antagonist } = argument(given, "the options of competitiveDoseRatio");
  return ratio({ KB: readValue("KB", KB, positive), antagonist: readValue("antagonist", antagonist, amount) });
}

/**
 * The pA2 of an antagonist: minus the decimal logarithm of the concentration, in mol/L, that doubles the agonist
 * needed. Of a competitive antagonist that is its constant. Equation `pa2`.
 *
 * @param KB dissociation constant of the antagonist; a number is µmol/L.
 * @throws KetalabError for a constant that is not above 0, and for a wrong unit.
 * @example pA2("1 µM") // 6
 */
export const pA2 = (KB: Given): number => height({ KB: readValue("KB", KB, positive), molar: 1e6 });

/**
 * The constant of a competitive antagonist from an IC50 that was measured beside an agonist, by Leff and Dougall
 * (equation `leff-dougall`). With a slope of 1 it is the rule of Cheng and Prusoff.
 *
 * @param given `KA`: the agonist's EC50 without antagonist; `nA`: its Hill slope.
 * @returns µmol/L.
 * @throws KetalabError for what is out of range, and for a wrong unit.
 * @example affinityFromIC50({ IC50: "6 µM", agonist: "10 µM", KA: "2 µM" }) // 1
 */
export function affinityFromIC50(given: {
  /** What halves the response; a number is µmol/L. */
  readonly IC50: Given;
  /** The concentration of agonist beside which that was measured; a number is µmol/L. */
  readonly agonist: Given;
  /** The agonist's EC50 without antagonist; a number is µmol/L. */
  readonly KA: Given;
  /** Its Hill slope; 1 by default. */
  readonly nA?: number;
}): number {
  const { IC50, agonist, KA, nA = 1 } = argument(given, "the options of affinityFromIC50");
  return behind({
    IC50: readValue("IC50", IC50, positive),
    agonist: readValue("agonist", agonist, amount),
    KA: readValue("KA", KA, positive),
    nA: readValue("nA", nA, { unit: "1", range: [0.1, 10] }),
  });
}
