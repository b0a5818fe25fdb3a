import { KetalabError } from "../language/errors.js";

/** A fit with more points wins when its adjusted r squared is less than this below the best. */
const AS_GOOD = 1e-4;

/** The straight line through the last points of log C: the best adjusted r squared, and of equals the most points. */
export function terminal(
  name: string,
  times: readonly number[],
  values: readonly number[],
  peak: number,
  from: number | undefined,
) {
  const usable = times.flatMap((time, i) =>
    i > peak && values[i]! > 0 && (from === undefined || time >= from) ? [i] : [],
  );
  if (usable.length < 3) {
    const why =
      peak === times.length - 1
        ? `${name} is still rising at the last sample`
        : `${name} has ${usable.length} samples after its peak that can be used`;
    throw new KetalabError(
      "unsolved",
      `${why}; a terminal half-life needs at least three, so take samples for longer`,
      { path: name },
    );
  }
  let best: { slope: number; r2: number; adjusted: number; count: number } | undefined;
  const sums = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  // From the last sample backwards; times and logs are taken from there, so that the sums keep their digits.
  const [t0, y0] = [times[usable.at(-1)!]!, Math.log(values[usable.at(-1)!]!)];
  for (let count = 1; count <= usable.length; count++) {
    const i = usable[usable.length - count]!;
    const [x, y] = [times[i]! - t0, Math.log(values[i]!) - y0];
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    if (count < 3 || (from !== undefined && count < usable.length)) continue;
    const [sxx, sxy, syy] = [
      sums.xx - sums.x ** 2 / count,
      sums.xy - (sums.x * sums.y) / count,
      sums.yy - sums.y ** 2 / count,
    ];
    const slope = -sxy / sxx;
    if (!(slope > 0)) continue;
    const r2 = Math.min(1, (sxy * sxy) / (sxx * syy));
    const adjusted = 1 - ((1 - r2) * (count - 1)) / (count - 2);
    if (best === undefined || adjusted > best.adjusted - AS_GOOD) {
      best = { slope, r2, adjusted: Math.max(adjusted, best?.adjusted ?? -1), count };
    }
  }
  if (best === undefined) {
    throw new KetalabError(
      "unsolved",
      `${name} does not fall at the end, so it has no terminal half-life; take samples for longer`,
      { path: name },
    );
  }
  const { slope, r2, count } = best;
  const adjusted = 1 - ((1 - r2) * (count - 1)) / (count - 2);
  return { slope, r2, adjusted, times: usable.slice(-count).map((i) => times[i]!) };
}
