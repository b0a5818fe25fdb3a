import type { Columns } from "../../data/columns.js";
import type { Span } from "../../drawing/abscissa.js";
import type { Scale } from "../../drawing/axis.js";
import type { Dash, Ink } from "../../drawing/ink.js";
import type { Values } from "../../drawing/view.js";
import type { Uncertainty } from "../../marks/band.js";
import type { PointsSpec } from "../../marks/points.js";
import type { ThresholdSpec } from "../../marks/threshold.js";
import type { Extent } from "./panel.js";

/** One line of a curve: its column, name and look. */
export interface LineSpec {
  /** Its name in the run. */
  readonly column: string;
  /** What stands at the end of the line. */
  readonly name: string;
  /** What stands in the readout, where there is no title above it. */
  readonly label: string;
  /** Its hue. */
  readonly ink: Ink;
  /** Its line; solid by default. */
  readonly dash?: Dash;
  /** The band around it. */
  readonly uncertainty?: Uncertainty;
  /** Whether it is the one that is spoken of now. The others are drawn thin and without a value at the cursor. */
  readonly picked?: (values: Values) => boolean;
  /** A value that holds until the next one: a rate that is set. */
  readonly shape?: "steps";
  /** Whether it may be missing without a word: the edge of a band that data do not give. */
  readonly optional?: boolean;
  /** Where another picture writes its value at the cursor, and the readout need not. */
  readonly told?: "elsewhere";
}

/** What `curve` draws. */
export interface CurveSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  /** From back to front. */
  readonly lines: readonly LineSpec[];
  /** The usual domain, in the unit on the axis, which stays as long as the lines fit in. */
  readonly domain: readonly [low: number, high: number];
  /** How values lie on the axis; a logarithmic domain begins above zero. */
  readonly scale?: Scale;
  /** The abscissa: the span of the run in minutes where it is time. */
  readonly span: Span;
  /** What of the axes follows the columns, for data that somebody brings. */
  readonly follows?: (columns: Columns) => Extent;
  /** The name under which the cursor is said; left out where nothing is read off. */
  readonly cursor?: string;
  /** The same line read in another unit at the right. */
  readonly second?: {
    /** Its name in the run. */
    readonly column: string;
    /** What stands at the end of it. */
    readonly name: string;
    /** What stands in the readout. */
    readonly label: string;
    /** On the axis at the right. */
    readonly unit: string;
  };
  /** The symbols whose equations stand behind the lines. */
  readonly equations?: readonly string[];
  /** Levels with their meaning. */
  readonly thresholds?: readonly ThresholdSpec[];
  /** Measured values behind the lines. */
  readonly points?: readonly PointsSpec[];
}
