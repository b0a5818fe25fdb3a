import { type Axis, counted } from "./axis.js";

/** The points of a run along the abscissa: where they lie, and the same as text. */
export interface Abscissae {
  /** px of the view box, one for each point of the run. */
  readonly at: Float64Array;
  /** The same as text, with a comma behind it; the number of the point, from 0. */
  text(i: number): string;
}

/** A hundredth of a pixel is finer than any screen, and half the text of a full number. */
const rounded = (pixel: number) => Math.round(pixel * 100) / 100;

/** A line may leave its points by this much of a pixel, which nobody can see; a smooth tail then needs few of them. */
const TOLERANCE = 0.05;

/** Positions of an abscissa in pixels. It rarely changes while a slider moves, so only what did is written again. */
export function abscissae(): (abscissa: Float64Array, x: Axis) => Abscissae {
  let known = new Float64Array(0);
  let at = new Float64Array(0);
  let texts: (string | undefined)[] = [];
  let axis: Axis | undefined;
  const text = (i: number) => {
    texts[i] ??= `${rounded(at[i] as number)},`;
    return texts[i];
  };
  return (abscissa, x) => {
    if (axis !== x || known.length !== abscissa.length) {
      known = new Float64Array(abscissa.length).fill(Number.NaN);
      at = new Float64Array(abscissa.length);
      texts = new Array(abscissa.length);
      axis = x;
    }
    for (let i = 0; i < abscissa.length; i++) {
      if (known[i] === abscissa[i]) continue;
      known[i] = abscissa[i] as number;
      at[i] = x.start + x.perUnit * counted(x, abscissa[i] as number);
      texts[i] = undefined;
    }
    return { at, text };
  };
}

/** The text of `d` for a line, written by hand because this is where the time of a frame goes. */
export const linePath = (xs: Abscissae, column: Float64Array, y: Axis, factor = 1) =>
  `M${along(xs, column, y, factor, 1)}`;

/** The text of `d` for a column that keeps each value until the next: a rate that is set and stays. */
export function stepsPath({ at, text }: Abscissae, column: Float64Array, y: Axis, factor = 1): string {
  const height = (i: number) => rounded(y.start + y.perUnit * counted(y, (column[i] as number) * factor));
  let d = `M${text(0)}${height(0)}`;
  for (let i = 1; i < at.length; i++) {
    if (column[i] !== column[i - 1]) d += `H${rounded(at[i] as number)}V${height(i)}`;
  }
  return `${d}H${rounded(at[at.length - 1] as number)}`;
}

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
  const log = y.scale === "log";
  const perUnit = log ? y.perUnit : y.perUnit * factor;
  const value = (i: number) => (log ? counted(y, (column[i] as number) * factor) : (column[i] as number));
  const last = at.length - 1;
  let i = way === 1 ? 0 : last;
  const end = last - i;
  let fromX = at[i] as number;
  let fromY = start + perUnit * value(i);
  let d = text(i) + rounded(fromY);
  let slope = Number.NaN;
  let beforeX = fromX;
  let beforeY = fromY;
  for (i += way; i !== end + way; i += way) {
    const pixelX = at[i] as number;
    const pixelY = start + perUnit * value(i);
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
