import type { Axis } from "./axes.js";

/** A hundredth of a pixel is finer than any screen, and half the text of a full number. */
const rounded = (pixel: number) => Math.round(pixel * 100) / 100;

/** Horizontal positions as text. Times rarely change while a slider moves, so only those that did are written again. */
export function abscissae(): (time: Float64Array, x: Axis) => readonly string[] {
  const texts: string[] = [];
  let known = new Float64Array(0);
  let axis: Axis | undefined;
  return (time, x) => {
    const same = axis === x;
    axis = x;
    if (known.length < time.length) {
      const longer = new Float64Array(time.length).fill(Number.NaN);
      longer.set(known);
      known = longer;
    }
    for (let i = 0; i < time.length; i++) {
      const at = time[i] as number;
      if (same && known[i] === at) continue;
      known[i] = at;
      texts[i] = `${rounded(x.start + x.perUnit * at)},`;
    }
    texts.length = time.length;
    return texts;
  };
}

/** The text of `d` for a line, written by hand because this is where the time of a frame goes. */
export function linePath(xs: readonly string[], column: Float64Array, y: Axis, factor = 1): string {
  const { start } = y;
  const slope = y.perUnit * factor;
  let d = "M";
  for (let i = 0; i < xs.length; i++) {
    if (i > 0) d += "L";
    d += (xs[i] as string) + rounded(start + slope * (column[i] as number));
  }
  return d;
}

/** The closed outline between two columns: out along the upper one, back along the lower one. */
export function bandPath(xs: readonly string[], { low, high, y, lowFactor = 1, highFactor = 1 }: BandEdges): string {
  const { start } = y;
  let d = "M";
  const up = y.perUnit * highFactor;
  for (let i = 0; i < xs.length; i++) {
    if (i > 0) d += "L";
    d += (xs[i] as string) + rounded(start + up * (high[i] as number));
  }
  const down = y.perUnit * lowFactor;
  for (let i = xs.length - 1; i >= 0; i--) d += `L${xs[i]}${rounded(start + down * (low[i] as number))}`;
  return `${d}Z`;
}

export interface BandEdges {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly y: Axis;
  readonly lowFactor?: number;
  readonly highFactor?: number;
}
