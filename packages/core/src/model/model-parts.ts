import type { Equation } from "../language/formula/equation.js";
import type { Parameter } from "../language/parameter.js";
import type { Evidence, Source } from "../language/source.js";

/** What moves from one state to another: one value that is a term in two equations and an arrow in the picture. */
export interface Flow {
  /** The state it leaves; `null` is the world outside. */
  readonly from: string | null;
  /** The state it enters; `null` is the world outside. */
  readonly to: string | null;
  /** Amount per minute, as a formula. */
  readonly rate: string;
}

/** Where a dose goes that is given by a route. */
export interface Input {
  /** The route that a regimen names, `iv` for instance. */
  readonly route: string;
  /** The state it enters. */
  readonly to: string;
  /**
   * What arrives, as a formula of `dose` (µg), constants, and `before`: µg already given by this route in this session
   * (doses less than 12 h apart).
   */
  readonly amount: string;
  /** Over which time a dose given at once arrives, as a formula; at once by default. */
  readonly over?: string;
  /** `given`: as fast as it is given. `at once`: the whole course counts as one dose at its start. */
  readonly as: "given" | "at once";
}

/** Whom a published set was measured in; it travels with the set. */
export interface Measured {
  /** Who they were and how many. */
  readonly population: string;
  /** Where the samples were drawn. */
  readonly site: "arterial" | "venous" | "not read";
  /** The drugs, by id, whose concentrations the set describes; any mixture of S and R by default. */
  readonly forms?: readonly string[];
  /** What would look like a slip and is published so, with a word why; the gates of plausibility ask for it. */
  readonly declared?: Readonly<Partial<Record<"clearance" | "volume" | "fraction", string>>>;
}

/** How a parameter differs from person to person: a lognormal factor, of this variance on the log scale. */
export interface Variability {
  /** The variance of the logarithm, without a unit. */
  readonly omega2: number;
  /** Where it is published. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
  /** What to be careful about; empty where there is nothing. */
  readonly note: string;
}

/** Two parameters that vary together: the covariance of their logarithms, or the correlation. */
export interface Correlation {
  /** The two parameters, by symbol. */
  readonly of: readonly [string, string];
  /** Of their logarithms, without a unit; or give `r`. */
  readonly covariance?: number;
  /** The correlation of their logarithms, -1 to 1; or give `covariance`. */
  readonly r?: number;
}

/** What a measurement adds: a share of the value, and a concentration in the unit of the column. */
export interface Residual {
  /** Standard deviation, as a fraction of the value. */
  readonly proportional?: number;
  /** Standard deviation, in the unit of the column. */
  readonly additive?: number;
}

/** What people write; everything but the id may be left out. */
export interface ModelSpec {
  /** What a scenario calls it. */
  readonly id: string;
  /** For a heading; the id by default. */
  readonly title?: string;
  /** Who was measured, where the sample was taken, what to be careful about. */
  readonly about?: string;
  /** Symbols of what is kept track of: amounts, concentrations, fractions. */
  readonly states?: readonly string[];
  /** Each is a term in the equations of its two states. */
  readonly flows?: readonly Flow[];
  /** Assignments, and rates of states that are no flows. */
  readonly equations?: readonly Equation[];
  /** By symbol; a drug and a body go before them. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Which routes lead where. */
  readonly inputs?: readonly Input[];
  /** Where states start, as formulas of constants; 0 by default. */
  readonly initial?: Readonly<Record<string, string>>;
  /** The symbols that a result shows. */
  readonly columns?: readonly string[];
  /** In whom; nothing where it is no published set. */
  readonly measured?: Measured;
  /** Between-subject variability by parameter, where it is published. */
  readonly variability?: Readonly<Record<string, Variability>>;
  /** Parameters that vary together, where that is published; their source is that of `variability`. */
  readonly correlations?: readonly Correlation[];
  /** Residual error by column, where it is published; its source is that of the parameters. */
  readonly residual?: Readonly<Record<string, Residual>>;
}

/** States, flows between them, and equations about them. */
export type Model = Required<Omit<ModelSpec, "measured">> & Pick<ModelSpec, "measured">;
