import type { Equation } from "../language/formula/equation.js";
import { type Parameter, parameter } from "../language/parameter.js";
import { convention } from "../sources/default-chain.js";

/** What an antagonism may be told: the constants of its equations, by symbol. */
export type AntagonismConstant = "KA" | "KB" | "nA" | "alphaB" | "mB";

/** A way of standing in an agonist's way answers for itself: the response, and what becomes of its half and its height. */
export interface Antagonism {
  /** Of all of them alone. */
  readonly id: string;
  /** In a sentence. */
  readonly name: string;
  /** Who does it and how it is told from the others, in a sentence or two. */
  readonly about: string;
  /** What moves when antagonist is added, in words for a caption. */
  readonly moves: string;
  /** What a member leaves out stays as it is without antagonist. */
  readonly equations: {
    /** `response` from `agonist` and `antagonist`, as a share of the largest without antagonist. */
    readonly response: Equation;
    /** `A50`: agonist for half of what is left; not given where it stays `KA`. */
    readonly half?: Equation;
    /** `pmax`: the largest response that is left; not given where it stays all. */
    readonly largest?: Equation;
    /** `IC50`: antagonist for half of the largest inhibition that it can reach, at a given agonist. */
    readonly IC50: Equation;
    /** `agonist` for a response, from `A50` and `odds`. */
    readonly equieffective: Equation;
  };
  /** Values to start from; each can be replaced. */
  readonly parameters: Readonly<Partial<Record<AntagonismConstant, Parameter>>>;
  /** What becomes of the IC50 when there is more agonist. */
  readonly rising: "rises" | "falls" | "stays" | "rises or falls";
}

const chosen = { source: convention, evidence: "illustrative" } as const;
const limits = ["1e-6 µmol/L", "1e6 µmol/L"] as const;

/** Constants of a worked example: 2 of agonist and 1 of antagonist, so that every answer can be done by hand. */
export const constants = {
  KA: parameter("2 µmol/L", {
    ...chosen,
    range: limits,
    note: "half of the largest response of one site, no antagonist",
  }),
  KB: parameter("1 µmol/L", { ...chosen, range: limits, note: "dissociation constant of the antagonist" }),
} as const;
/** A Hill slope that is not one. */
export const steep = parameter("1.5", { ...chosen, range: [0.1, 10], note: "a slope of the worked example" });
/** A receptor with agonist is held ten times as weakly. */
export const weaker = parameter("10", { ...chosen, range: [1e-6, 1e6], note: "a factor of the worked example" });
/** A tenth of the response is left, however much antagonist there is. */
export const incomplete = parameter("0.9", { ...chosen, range: [0, 1], note: "a ceiling of the worked example" });
