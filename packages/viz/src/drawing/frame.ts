import { KEY_LINE, type KeySpec, keyRows } from "./key.js";

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
  /** Room above the plot, for the title and the key, px of the view box. */
  readonly top: number;
  /** The lines of a key over the plot, a number without a unit; 0 where lines are named at their ends. */
  readonly keyLines: number;
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
 * How much room there is: a phone, half a window, a small projector, a wide screen; or the last row, which sees one panel
 * at a time, in type that is twice as large; or a slide, which shows its panels beside each other in such type. The host of a
 * scene says which. Each is drawn so that its small print is at least 12 px high from the least width on that it is used for.
 */
export type Shape = "narrow" | "single" | "medium" | "wide" | "projector" | "slide";

/** Whether all charts of a scene stand in one column. */
export const inOneColumn = (shape: Shape): boolean => !(shape === "medium" || shape === "wide");

/**
 * Where a chart stands. On a page: in front, with most of the width, at its side, or alone. On a sheet that shows all at
 * once: in the left or right column, or across below them.
 */
export type Place = SheetPlace | "front" | "side" | "alone";

/** Where a chart stands on a sheet. */
export type SheetPlace = "left" | "right" | "below";

const HEAD = 25;
const FOOT = 25;
const GAP = 9;

const sizes = {
  narrow: { width: 380, front: 380, plot: 104, left: 49, right: 110, xTicks: 4 },
  single: { width: 500, front: 500, plot: 100, left: 49, right: 110, xTicks: 8 },
  medium: { width: 380, front: 600, plot: 74, left: 49, right: 110, xTicks: 4 },
  wide: { width: 500, front: 780, plot: 74, left: 49, right: 110, xTicks: 8 },
  projector: { width: 620, front: 620, plot: 150, left: 49, right: 110, xTicks: 6 },
  slide: { width: 400, front: 400, plot: 150, left: 49, right: 110, xTicks: 4 },
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
  /** What is named beside the plot where there is room for it. */
  readonly key?: KeySpec | undefined;
}

/** What is left beside the plot of a phone where names stand over it. */
const SLIM = 16;

/** The frame of one chart. On a page `plot` is its height as it is; on a sheet it is one beside others. Only the last chart of a column carries the labels of the shared axis. */
export function frame(
  shape: Shape,
  place: Place,
  { position = "last", plot: asked = PLOT, foot = FOOT, key }: FrameOptions = {},
): Frame {
  const size = sizes[shape];
  const { left } = size;
  // A phone has no room beside its plot.
  const over = shape === "narrow" ? key : undefined;
  const right = over ? (over.right ?? SLIM) : size.right;
  const labelled = position === "last" || shape === "narrow";
  const bottom = labelled ? foot : GAP;
  const ofPage = place === "front" || place === "side" || place === "alone";
  const height = Math.round(ofPage ? asked : (asked * size.plot) / PLOT);
  const width = widthOf(shape, place);
  const keyLines = over ? keyRows(over, width) : 0;
  const top = HEAD + keyLines * KEY_LINE;
  return {
    width,
    height: top + height + bottom,
    left,
    right,
    top,
    keyLines,
    bottom,
    xTicks: Math.round((size.xTicks * width) / size.width),
    yTicks: Math.min(8, Math.max(3, Math.round(height / 40))),
    timeAxis: labelled ? "labelled" : "plain",
  };
}

/** px of the view box. */
const ALONE_ON_SLIDE = 720;

function widthOf(shape: Shape, place: Place): number {
  const { width, front } = sizes[shape];
  // Alone on a slide it has the whole width, and its type grows less than that of one of two.
  if (shape === "slide") return place === "alone" ? ALONE_ON_SLIDE : width;
  if (place === "front" || inOneColumn(shape)) return place === "front" || place === "alone" ? front : width;
  if (place === "alone") return front + gutter(shape) + width;
  return place === "below" ? 2 * width + gutter(shape) : width;
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
    keyLines: 0,
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
