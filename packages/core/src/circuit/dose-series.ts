import { lookup } from "../language/names.js";
import { findingOf, type Sign } from "./finding-row.js";

/** The five doses of the microdialysis in rats, a part of the table of all findings and in its form. */
export const doseSeriesRows = `
MOG-10 | rat | microdialysis | conscious rat, PFC microdialysis, 10 mg/kg ketamine (i.p., 20-min samples: unverified) | 10 mg/kg | 20-100 min | 120 % of baseline (20-100 min mean) | up | read | Moghaddam, Adams, Verma, Daly 1997 J Neurosci 17:2921-2927 | 10.1523/JNEUROSCI.17-08-02921.1997 | unverified | figure magnitude unverified, ±15 points. Only the sign is verified (MOG-sign)
MOG-20 | rat | microdialysis | conscious rat, PFC microdialysis, 20 mg/kg ketamine (i.p., 20-min samples: unverified) | 20 mg/kg | 20-100 min | 130 % of baseline (20-100 min mean) | up | read | Moghaddam, Adams, Verma, Daly 1997 J Neurosci 17:2921-2927 | 10.1523/JNEUROSCI.17-08-02921.1997 | unverified | figure magnitude unverified, ±15 points. Only the sign is verified (MOG-sign)
MOG-30 | rat | microdialysis | conscious rat, PFC microdialysis, 30 mg/kg ketamine (i.p., 20-min samples: unverified) | 30 mg/kg | 20-100 min | 140 % of baseline (20-100 min mean) | up | read | Moghaddam, Adams, Verma, Daly 1997 J Neurosci 17:2921-2927 | 10.1523/JNEUROSCI.17-08-02921.1997 | unverified | figure magnitude unverified, ±15 points. Only the sign is verified (MOG-sign)
MOG-50 | rat | microdialysis | conscious rat, PFC microdialysis, 50 mg/kg ketamine (i.p., 20-min samples: unverified) | 50 mg/kg | 20-100 min | 103 % of baseline (20-100 min mean) | none | read | Moghaddam, Adams, Verma, Daly 1997 J Neurosci 17:2921-2927 | 10.1523/JNEUROSCI.17-08-02921.1997 | unverified | figure magnitude unverified, ±15 points. Only the sign is verified (MOG-sign)
MOG-200 | rat | microdialysis | conscious rat, PFC microdialysis, 200 mg/kg ketamine (i.p., 20-min samples: unverified) | 200 mg/kg | 20-100 min | 70 % of baseline (20-100 min mean) | down | read | Moghaddam, Adams, Verma, Daly 1997 J Neurosci 17:2921-2927 | 10.1523/JNEUROSCI.17-08-02921.1997 | unverified | figure magnitude unverified, ±15 points. Only the sign is verified (MOG-sign)
`;

/** A dose of the series in rats with what it did to glutamate outside the cells: the sign was read, the size was not. */
export interface RatDose {
  /** As a finding is called. */
  readonly id: string;
  /** Into the belly, mg/kg. */
  readonly dose: number;
  /** Which way glutamate went: up, down, or neither. */
  readonly sign: Sign;
  /** Mean from 20 to 100 min, % of baseline; from memory of a figure. */
  readonly size: number;
  /** Its lower end, % of baseline. */
  readonly low: number;
  /** Its upper end, % of baseline. */
  readonly high: number;
  /** Who published it. */
  readonly citation: string;
}

/** From when to when the samples of the series (Moghaddam 1997) are averaged, min. */
export const ratDoseWindow: readonly [from: number, to: number] = [20, 100];

/** The dose series in rats, from the lowest dose up: Moghaddam 1997, signs read, sizes from memory. */
export const ratDoseSeries: readonly RatDose[] = doseSeriesRows
  .trim()
  .split("\n")
  .map((line) => {
    const { id, dose, says, sign, citation, note } = findingOf(line);
    const size = Number.parseFloat(says);
    const within = Number(/±(\d+)/.exec(note)?.[1]);
    const [low, high] = [size - within, size + within];
    return { id, dose: Number.parseFloat(dose), sign: sign as Sign, size, low, high, citation };
  });

/** From where a mean counts as a rise, between which two as no change, and up to where as a fall, % of baseline; assumed. */
const LIMITS = { up: [110, Number.POSITIVE_INFINITY], none: [85, 115], down: [0, 90] } as const;

/**
 * Whether a predicted mean of glutamate goes the way that was seen, by the limits that the sets of the circuit were chosen with. They overlap
 * a little, so that a prediction near a limit is not called wrong.
 *
 * @param sign what was seen.
 * @param G the prediction, % of baseline.
 * @throws KetalabError for another sign.
 */
export function agreesWith(sign: Sign, G: number): boolean {
  const [low, high] = lookup("sign", LIMITS, sign);
  return G >= low && G <= high;
}
