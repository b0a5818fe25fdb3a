/**
 * Where a number comes from. `via` says what was really opened: most model parameters were read in third-party code or
 * in an abstract and not in the full paper.
 */
export interface Source {
  /** A short name: author and year. */
  readonly id: string;
  /** As a reference list gives it. */
  readonly citation: string;
  /** DOI, PMID or label number. */
  readonly identifier: string;
  /** What was opened. */
  readonly via: string;
}

/**
 * How well a number is known. `read`: seen in an accessible copy of its source. `unverified`: known only second-hand.
 * `derived`: worked out from read numbers. `fitted`: fitted to data in the sheet. `illustrative`: chosen for teaching.
 */
export type Evidence = "read" | "unverified" | "derived" | "fitted" | "illustrative";

/** Makes a source; the lists of all of them are in `sources`. */
export const source = (id: string, citation: string, identifier: string, via: string): Source => ({
  id,
  citation,
  identifier,
  via,
});
