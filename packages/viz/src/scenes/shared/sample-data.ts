import { randomness } from "@ketalab/core";
import { antagonised, occupancy } from "@ketalab/core/receptor";

/** Numbers that scatter, the same every time. */
function scatter(seed: number, count: number): Float64Array {
  const noise = new Float64Array(count);
  randomness(seed).normals(0, 0, noise);
  return noise;
}

/** A table with tabs, as a spreadsheet gives it. */
const tabbed = (rows: readonly (readonly (number | string)[])[]) => rows.map((row) => row.join("\t")).join("\n");
const steps = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => Number((from * 10 ** (i / 2)).toPrecision(1)));

/** Standard deviation of a simulated reading, %. */
const SD = 4;

function ofBlock(from: number, count: number, seed: number): string {
  const noise = scatter(seed, 2 * count);
  const rows = steps(from, count).map((concentration, i) => {
    const block = 100 * occupancy({ ligand: "ketamine", concentration });
    return [concentration, ...[0, 1].map((k) => (block + SD * (noise[2 * i + k] as number)).toFixed(1))];
  });
  return tabbed([["ketamine (µM)", "block (%)", "block (%)"], ...rows]);
}

function ofRatios(): string {
  const noise = scatter(5, 6);
  const one = antagonised({ antagonism: "competitive" });
  const rows = steps(1, 6).map((antagonist, i) => {
    const ratio = 1 + (one.doseRatio(antagonist) - 1) * 10 ** (0.04 * (noise[i] as number));
    return [antagonist, ratio.toPrecision(3)];
  });
  return tabbed([["antagonist (µM)", "dose ratio"], ...rows]);
}

/** Tables made by the library with scatter on top: curves that carry a fit, one that stops too early, and dose ratios. */
export const samples = {
  whole: ofBlock(0.01, 9, 3),
  short: ofBlock(0.01, 5, 7),
  ratios: ofRatios(),
} as const;
