import { curveOver } from "./four-parameter.js";

/** Mean responses over the logarithms of their doses, and how many points each stands for. */
export interface Levels {
  readonly logDoses: Float64Array;
  readonly means: Float64Array;
  readonly counts: Float64Array;
}

/** More levels than this tell a search nothing new. */
const ENOUGH = 60;
const slopes = [0.5, 1, 2, 4] as const;
const PLACES = 24;

/**
 * Where the search starts: of a grid of EC50s and slopes over the doses, the pair with the smallest sum of squares, with the
 * plateaus that a straight line of regression gives it. The same data always start at the same place.
 *
 * @param fixed numbers that are not to be found, by their place in the curve.
 */
export function startOf(
  { logDoses, means, counts }: Levels,
  fixed: readonly (number | undefined)[],
  range: readonly [number, number],
): number[] {
  const [low, high] = range;
  const over = curveOver(logDoses);
  let best = { sum: Number.POSITIVE_INFINITY, numbers: [0, 1, (low + high) / 2, 1] };
  for (const nH of fixed[3] === undefined ? slopes : [fixed[3]]) {
    for (let i = 0; i <= PLACES; i++) {
      const logEC50 = low + ((high - low) * i) / PLACES;
      // With plateaus of 0 and 1 the heights are the shares of the way.
      const share = over([0, 1, logEC50, nH]).values;
      const [baseline, plateau] = plateaus(share, means, counts, fixed);
      let sum = 0;
      for (let k = 0; k < share.length; k++) {
        const off = (means[k] as number) - baseline - (plateau - baseline) * (share[k] as number);
        sum += (counts[k] as number) * off * off;
      }
      if (sum < best.sum) best = { sum, numbers: [baseline, plateau, logEC50, nH] };
    }
  }
  return best.numbers;
}

/** The plateaus that fit best when the shares of the way are known. */
function plateaus(
  share: Float64Array,
  means: Float64Array,
  counts: Float64Array,
  [baseline, plateau]: readonly (number | undefined)[],
): [number, number] {
  if (baseline !== undefined && plateau !== undefined) return [baseline, plateau];
  let [aa, ab, bb, ay, by] = [0, 0, 0, 0, 0];
  for (let k = 0; k < share.length; k++) {
    const [count, b, y] = [counts[k] as number, share[k] as number, means[k] as number];
    const a = 1 - b;
    aa += count * a * a;
    ab += count * a * b;
    bb += count * b * b;
    ay += count * a * y;
    by += count * b * y;
  }
  if (baseline !== undefined) return [baseline, bb > 0 ? (by - ab * baseline) / bb : baseline];
  if (plateau !== undefined) return [aa > 0 ? (ay - ab * plateau) / aa : plateau, plateau];
  const of = aa * bb - ab * ab;
  if (!(of > 1e-12 * aa * bb)) {
    const mean = (ay + by) / (aa + 2 * ab + bb);
    return [mean, mean];
  }
  return [(ay * bb - by * ab) / of, (by * aa - ay * ab) / of];
}

/** Neighbouring levels together, when there are many; else the levels themselves. */
export function fewer(all: Levels): Levels {
  const { logDoses, means, counts } = all;
  const size = Math.ceil(logDoses.length / ENOUGH);
  if (size === 1) return all;
  const groups = Math.ceil(logDoses.length / size);
  const made = {
    logDoses: new Float64Array(groups),
    means: new Float64Array(groups),
    counts: new Float64Array(groups),
  };
  for (let g = 0; g < groups; g++) {
    const end = Math.min(logDoses.length, (g + 1) * size);
    for (let k = g * size; k < end; k++) {
      made.counts[g] = (made.counts[g] as number) + (counts[k] as number);
      made.means[g] = (made.means[g] as number) + (counts[k] as number) * (means[k] as number);
    }
    made.means[g] = (made.means[g] as number) / (made.counts[g] as number);
    // The dose in the middle stands for its neighbours; a dose of zero stays what it is.
    made.logDoses[g] = logDoses[(g * size + end - 1) >> 1] as number;
  }
  return made;
}
