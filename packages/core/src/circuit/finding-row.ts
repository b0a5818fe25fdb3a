import type { Evidence } from "../language/source.js";

/** Which way glutamate went, or the excitation that stands for it. */
export type Sign = "up" | "none" | "down";

/** Something that was measured or recalled of ketamine and glutamate, with all that is needed to dispute it. */
export interface Finding {
  /** What accounts and pages call it. */
  readonly id: string;
  /** In whom: `rat`, `human`; empty where the source was not seen to say. */
  readonly species: string;
  /** How it was measured, in a word or two. */
  readonly method: string;
  /** What was studied, and how it was prepared. */
  readonly preparation: string;
  /** As it was given, with its unit; empty where the source was not seen to say. */
  readonly dose: string;
  /** When, with its unit; empty where the source was not seen to say. */
  readonly time: string;
  /** What was found, in words and with units. */
  readonly says: string;
  /** Which way glutamate went, where the finding is of glutamate or of excitation. */
  readonly sign?: Sign;
  /** How well the sign is known: a sign may have been read where its size was not. */
  readonly signEvidence?: Evidence;
  /** Who published it, and where. */
  readonly citation: string;
  /** A DOI or another identifier; empty where none was seen. */
  readonly identifier: string;
  /** How well the finding as a whole is known, its size included. */
  readonly evidence: Evidence;
  /** What to be careful about. */
  readonly note: string;
}

/** A finding from its line of a table: thirteen cells, parted by bars. */
export function findingOf(line: string): Finding {
  const [
    id = "",
    species = "",
    method = "",
    preparation = "",
    dose = "",
    time = "",
    says = "",
    sign = "",
    known = "",
    citation = "",
    identifier = "",
    evidence = "",
    note = "",
  ] = line.split(" | ").map((cell) => cell.trim());
  return {
    id,
    species,
    method,
    preparation,
    dose,
    time,
    says,
    ...(sign !== "" && { sign: sign as Sign, signEvidence: known as Evidence }),
    citation,
    identifier,
    evidence: evidence as Evidence,
    note,
  };
}
