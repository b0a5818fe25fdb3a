import { convert, quantity } from "../language/units.js";
import { findingOf } from "./finding-row.js";

/** What was seen to outlast the drug, by the id of its finding: parts of the table of all findings and in its form. */
export const lastingRows = {
  PHO16:
    "PHO16 | mouse | spines | mouse medial frontal cortex, single injection |  | 2 weeks | spine density raised for up to 2 weeks, by more formation not less elimination |  |  | Phoumthipphavong et al. 2016 eNeuro | 10.1523/ENEURO.0133-15.2016 / PMC4819286 | read | ",
  MA23: "MA23 | mouse | trapping | lateral habenula, one injection |  | 24 h | receptors of the lateral habenula stay blocked up to 24 h, though the plasma half-life is 13 min |  |  | Ma S et al. Nature 2023;622:802 |  | read | [3H]MK-801 occupancy was gone by 1 h (Lord 2013), and effects came without the habenula (Zhou 2021)",
} as const;

/** Something that was seen to be there when the drug was gone. */
export interface Lasting {
  /** In whom. */
  readonly species: string;
  /** What was found. */
  readonly says: string;
  /** Up to when it was seen, h. */
  readonly hours: number;
  /** Who published it. */
  readonly citation: string;
  /** What speaks against it; empty where nothing was found. */
  readonly note: string;
}

/** Spines (Phoumthipphavong 2016) and the block of the lateral habenula (Ma 2023), both in mice and both read. */
export const lasting: Readonly<Record<"PHO16" | "MA23", Lasting>> = {
  PHO16: lastingOf(lastingRows.PHO16),
  MA23: lastingOf(lastingRows.MA23),
};

function lastingOf(row: string): Lasting {
  const { species, time, says, citation, note } = findingOf(row);
  const { value, unit } = quantity(time.replace("weeks", "week"));
  return { species, says, hours: convert(value, unit, "h"), citation, note };
}
