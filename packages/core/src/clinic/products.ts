import type { Evidence, Source } from "../language/source.js";
import { ketalarLabel } from "../sources/default-chain.js";
import { grunebaum2018, ketamineHistory, schwenk2018, spravatoApprovals, spravatoMedical } from "../sources/effects.js";

/** One fact with its source. */
export interface ClinicFact {
  /** In a sentence, or a word of a list. */
  readonly says: string;
  /** Where. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
}

/** A fact with a date. */
export interface DatedFact extends ClinicFact {
  /** As exactly as the source has it: `1970`, `2025-01`, `2019-03-05`. */
  readonly date: string;
}

/** What the vials and the spray hold, and what a label asks for. */
export const products: readonly ClinicFact[] = [
  { says: "vials of 10, 50 and 100 mg of base in 1 mL", source: ketalarLabel, evidence: "read" },
  {
    says: "100 mg/mL is diluted with as much again before it goes into a vein",
    source: ketalarLabel,
    evidence: "read",
  },
  { says: "1.153 mg of hydrochloride for 1 mg of base", source: ketalarLabel, evidence: "read" },
];

/** Where a label or a consensus says no; each list is only as long as what was seen of it. */
export const contraindications: readonly ClinicFact[] = [
  { says: "aneurysm of a vessel (spray)", source: spravatoMedical, evidence: "read" },
  { says: "arteriovenous malformation (spray)", source: spravatoMedical, evidence: "read" },
  { says: "bleeding within the brain in the past (spray)", source: spravatoMedical, evidence: "read" },
  { says: "pregnancy (drips against acute pain)", source: schwenk2018, evidence: "read" },
  { says: "active psychosis (drips against acute pain)", source: schwenk2018, evidence: "read" },
  { says: "where a marked rise of pressure would be a serious hazard", source: ketalarLabel, evidence: "unverified" },
  { says: "hypersensitivity", source: ketalarLabel, evidence: "unverified" },
];

/** First use and approvals in the United States, in order. */
export const approvals: readonly DatedFact[] = [
  { date: "1965", says: "first given to people", source: ketamineHistory, evidence: "read" },
  { date: "1970", says: "approved as an anaesthetic", source: grunebaum2018, evidence: "read" },
  {
    date: "2019-03-05",
    says: "esketamine spray for treatment-resistant depression",
    source: spravatoApprovals,
    evidence: "read",
  },
  {
    date: "2020-08-03",
    says: "esketamine spray for depression with suicidal ideation, as announced",
    source: spravatoApprovals,
    evidence: "read",
  },
  {
    date: "2025-01",
    says: "esketamine spray alone, without another antidepressant; sources say the 17th or the 21st",
    source: spravatoApprovals,
    evidence: "read",
  },
];
