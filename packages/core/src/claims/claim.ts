import type { Evidence, Source } from "../language/source.js";
import type { Result } from "../simulation/result.js";
import type { Scenario } from "../simulation/scenario.js";

/** What is to be said of a sentence that people meet. */
export const verdicts = ["supported", "with caveats", "oversimplified", "contradicted", "outdated"] as const;

/** One of `verdicts`. */
export type Verdict = (typeof verdicts)[number];

/** One thing that was found. */
export interface Finding {
  /** In a sentence. */
  readonly says: string;
  /** Where. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
}

/** A few numbers by name, each in the unit that its sentence says. */
export type Shown = Readonly<Record<string, number>>;

/** What the library works out to bear the verdict out. */
export interface Demonstration {
  /** Effects that join the default chain, by id. */
  readonly effects: readonly string[];
  /** What is run, by a name of its own; a dose is that of a source among the findings. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /**
   * The numbers that the verdict rests on, by name, each in the unit that the sentence says.
   *
   * @param runs the results by the names of the scenarios.
   */
  measure(runs: Readonly<Record<string, Result>>): Shown;
  /** Whether the numbers bear the verdict out. */
  holds(numbers: Shown): boolean;
  /** The numbers in a sentence. */
  says(numbers: Shown): string;
}

/** A sentence about ketamine as people meet it, and what is to be said of it. */
export interface Claim {
  /** Of all claims alone, in kebab-case. */
  readonly id: string;
  /** As people meet it. */
  readonly sentence: string;
  /** Whether it holds. */
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly because: string;
  /** What was found, for it and against it. */
  readonly findings: readonly Finding[];
  /** What the library works out, or why the sentence is a fact without a model. */
  readonly demonstration: Demonstration | string;
  /** What would change the verdict. */
  readonly wouldChange: string;
}
