/** The fixed drawing area of a chart, in the units of its viewBox. Nothing is ever measured to find it. */
export interface Frame {
  /** The whole, px of the view box. */
  readonly width: number;
  /** The whole, px of the view box. */
  readonly height: number;
  /** Room beside the plot, px of the view box. */
  readonly left: number;
  /** Room beside the plot, where lines are named, px of the view box. */
  readonly right: number;
  /** Room above the plot, for the title, px of the view box. */
  readonly top: number;
  /** Room below the plot, px of the view box. */
  readonly bottom: number;
  /** About how many ticks the abscissa carries. */
  readonly xTicks: number;
  /** About how many ticks the other axis carries. */
  readonly yTicks: number;
  /** Whether the abscissa has its labels; only the last of charts that share it does. */
  readonly timeAxis: "labelled" | "plain";
}

/**
 * How much room there is: a phone, half a window, a small projector, a wide screen. The host of a scene says which. Each is
 * drawn so that its small print is at least 12 px high from the least width on that it is used for.
 */
export type Shape = "narrow" | "single" | "medium" | "wide";

/** Whether all charts of a scene stand in one column. */
export const inOneColumn = (shape: Shape): boolean => shape === "narrow" || shape === "single";

/** Where a chart stands in a scene: in the left or right column, or across below them. */
export type Place = "left" | "right" | "below";

const HEAD = 25;
const FOOT = 25;
const GAP = 9;

const sizes = {
  narrow: { width: 380, plot: 104, left: 49, right: 110, xTicks: 4 },
  single: { width: 500, plot: 100, left: 49, right: 110, xTicks: 8 },
  medium: { width: 380, plot: 74, left: 49, right: 110, xTicks: 4 },
  wide: { width: 500, plot: 74, left: 49, right: 110, xTicks: 8 },
} as const;

/** The height of a plot by default, and the height in which scenes say theirs. */
const PLOT = 88;

/** The room of a chart and the margins in it, in units of its view box. */
export interface FrameOptions {
  /** Whether charts below share the abscissa. */
  readonly position?: "last" | "inner";
  /** The height of the plot, px of the view box, where the usual one is 88. */
  readonly plot?: number | undefined;
  /** The room below the plot, where an axis has a title, px of the view box. */
  readonly foot?: number | undefined;
}

/** The frame of one chart. Only the last chart of a column carries the labels of the shared axis. */
export function frame(
  shape: Shape,
  place: Place,
  { position = "last", plot: asked = PLOT, foot = FOOT }: FrameOptions = {},
): Frame {
  const { width, plot, left, right, xTicks } = sizes[shape];
  const across = place === "below" && !inOneColumn(shape);
  const labelled = position === "last" || shape === "narrow";
  const bottom = labelled ? foot : GAP;
  const height = Math.round((asked * plot) / PLOT);
  return {
    width: across ? 2 * width + gutter(shape) : width,
    height: HEAD + height + bottom,
    left,
    right,
    top: HEAD,
    bottom,
    xTicks: across ? 2 * xTicks : xTicks,
    yTicks: Math.min(8, Math.max(3, Math.round(height / 40))),
    timeAxis: labelled ? "labelled" : "plain",
  };
}

/** About how far apart the ticks of an abscissa stand, px of the view box. */
const APART = 43;

/**
 * The frame of a chart that stands alone.
 * @param size of the view box, px.
 * @param foot room below the plot, px of the view box.
 */
export function frameOfSize([width, height]: readonly [width: number, height: number], foot = FOOT): Frame {
  const { left, right } = sizes.wide;
  return {
    width,
    height,
    left,
    right,
    top: HEAD,
    bottom: foot,
    xTicks: Math.max(2, Math.round((width - left - right) / APART)),
    yTicks: Math.min(8, Math.max(3, Math.round((height - HEAD - foot) / 40))),
    timeAxis: "labelled",
  };
}

/** The space between two columns, as in the style sheet, so that a chart across both stays aligned to the pixel. */
export const gutter = (shape: Shape) => (shape === "wide" ? 24 : 16);

/** Below this width a title has no room to stand in full, nor boxes beside each other. */
const ROOMY = 500;
export const narrow = ({ width }: Frame): boolean => width < ROOMY;
