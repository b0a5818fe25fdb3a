import type { Axis } from "./axes.js";

/** The points of a run along the time axis: where they lie, and the same as text. */
export interface Abscissae {
  readonly at: Float64Array;
  text(i: number): string;
}

/** A hundredth of a pixel is finer than any screen, and half the text of a full number. */
const rounded = (pixel: number) => Math.round(pixel * 100) / 100;

/** A line may leave its points by this much of a pixel, which nobody can see; a smooth tail then needs few of them. */
const TOLERANCE = 0.05;

/** Positions of times in pixels. Times rarely change while a slider moves, so only those that did are written again. */
export function abscissae(): (time: Float64Array, x: Axis) => Abscissae {
  let known = new Float64Array(0);
  let at = new Float64Array(0);
  let texts: (string | undefined)[] = [];
  let axis: Axis | undefined;
  const text = (i: number) => {
    texts[i] ??= `${rounded(at[i] as number)},`;
    return texts[i] as string;
  };
  return (time, x) => {
    if (axis !== x || known.length !== time.length) {
      known = new Float64Array(time.length).fill(Number.NaN);
      at = new Float64Array(time.length);
      texts = new Array(time.length);
      axis = x;
    }
    for (let i = 0; i < time.length; i++) {
      if (known[i] === time[i]) continue;
      known[i] = time[i] as number;
      at[i] = x.start + x.perUnit * (time[i] as number);
      texts[i] = undefined;
    }
    return { at, text };
  };
}

/** The text of `d` for a line, written by hand because this is where the time of a frame goes. */
export const linePath = (xs: Abscissae, column: Float64Array, y: Axis, factor = 1) =>
  `M${along(xs, column, y, factor, 1)}`;

export interface BandEdges {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly y: Axis;
  readonly lowFactor?: number;
  readonly highFactor?: number;
}

/** The closed outline between two columns: out along the upper one, back along the lower one. */
export function bandPath(xs: Abscissae, { low, high, y, lowFactor = 1, highFactor = 1 }: BandEdges): string {
  return `M${along(xs, high, y, highFactor, 1)}L${along(xs, low, y, lowFactor, -1)}Z`;
}

/**
 * The points of a column from left to right or back. A point is left out while the line on which the last two lay still
 * meets the next one; the picture is the same and there is a fifth of the text to write, to parse and to paint.
 */
function along({ at, text }: Abscissae, column: Float64Array, y: Axis, factor: number, way: 1 | -1): string {
  const { start } = y;
  const perUnit = y.perUnit * factor;
  const last = at.length - 1;
  let i = way === 1 ? 0 : last;
  const end = last - i;
  let fromX = at[i] as number;
  let fromY = start + perUnit * (column[i] as number);
  let d = text(i) + rounded(fromY);
  let slope = Number.NaN;
  let beforeX = fromX;
  let beforeY = fromY;
  for (i += way; i !== end + way; i += way) {
    const pixelX = at[i] as number;
    const pixelY = start + perUnit * (column[i] as number);
    if (Number.isNaN(slope)) slope = (pixelY - fromY) / (pixelX - fromX);
    else if (Math.abs(fromY + slope * (pixelX - fromX) - pixelY) > TOLERANCE) {
      d += `L${text(i - way)}${rounded(beforeY)}`;
      fromX = beforeX;
      fromY = beforeY;
      slope = (pixelY - fromY) / (pixelX - fromX);
    }
    beforeX = pixelX;
    beforeY = pixelY;
  }
  return last > 0 ? `${d}L${text(end)}${rounded(beforeY)}` : d;
}
