/**
 * Over what the numbers of the circuit might plausibly lie, for `sensitivity`: judgements of the literature and no confidence
 * limits; texts with units. Where a parameter is let in over a wider range, the wider one is what still makes sense at all.
 */
export const circuitRanges: Readonly<Record<string, readonly [least: string, most: string]>> = {
  KI: ["0.5 µmol/L", "3 µmol/L"],
  KE: ["2 µmol/L", "10 µmol/L"],
  h: ["1", "1.6"],
  nI: ["0.6", "0.95"],
  nE: ["0.7", "0.97"],
  JEI: ["1.35", "4.7"],
  JIE: ["0.3", "1"],
  JII: ["0", "0.5"],
  tauI: ["1 min", "5 min"],
  tauE: ["10 min", "20 min"],
  tauz: ["5 min", "20 min"],
  Km: ["10 µmol/L", "97 µmol/L"],
  alpha: ["0.4", "0.8"],
  Ka: ["4 µmol/L", "20 µmol/L"],
  taua: ["0.1 min", "5 min"],
};
