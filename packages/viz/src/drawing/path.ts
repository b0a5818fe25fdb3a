import { area, curveStepAfter, line, type Path, pathRound, type Series, stack } from "d3";
import { type Axis, toPixel } from "./axis.js";
import { type Course, thinned, together } from "./thinned.js";

/** A hundredth of a pixel is finer than any screen, and half the text of a full number. */
const DIGITS = 2;

/** A line of D3 through the points of a course; it breaks off where a value is missing. */
const through = ({ xs, column, y, factor = 1 }: Course) =>
  line<number>()
    .digits(DIGITS)
    .defined((i) => !Number.isNaN(column[i]))
    .x((i) => xs[i] as number)
    .y((i) => toPixel(y, (column[i] as number) * factor));

/** The text of `d` for a line. */
export const linePath = (course: Course): string => through(course)(thinned(course)) ?? "";

/** Many lines as the text of one `d`. */
export function linesPath(courses: readonly Course[]): string {
  const into: Path = pathRound(DIGITS);
  for (const course of courses) through(course).context(into as unknown as CanvasRenderingContext2D)(thinned(course));
  return into.toString();
}

/** The text of `d` for a column that keeps each value until the next: a rate that is set and stays. */
export function stepsPath(course: Course): string {
  const { column } = course;
  const last = column.length - 1;
  const turns: number[] = [];
  for (let i = 0; i <= last; i++) if (i === 0 || i === last || !Object.is(column[i], column[i - 1])) turns.push(i);
  return through(course).curve(curveStepAfter)(turns) ?? "";
}

export interface BandEdges {
  /** px of the view box, one for each point. */
  readonly xs: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly y: Axis;
  readonly lowFactor?: number;
  readonly highFactor?: number;
}

/** The closed outline between two columns. */
export function bandPath({ xs, low, high, y, lowFactor = 1, highFactor = 1 }: BandEdges): string {
  const edges = [
    { xs, column: high, y, factor: highFactor },
    { xs, column: low, y, factor: lowFactor },
  ];
  const outline = area<number>()
    .digits(DIGITS)
    .defined((i) => !Number.isNaN(low[i]) && !Number.isNaN(high[i]))
    .x((i) => xs[i] as number)
    .y0((i) => toPixel(y, (low[i] as number) * lowFactor))
    .y1((i) => toPixel(y, (high[i] as number) * highFactor));
  return outline(together((low === high ? edges.slice(0, 1) : edges).map(thinned))) ?? "";
}

/** A layer of a stack: its outline, and its upper edge by itself. */
export interface LayerPaths {
  readonly fill: string;
  readonly edge: string;
}

/** Columns on top of each other, from the ground up. */
export function layerPaths(courses: readonly Course[]): LayerPaths[] {
  const [{ xs, y } = { xs: new Float64Array(0), y: undefined }] = courses;
  if (y === undefined) return [];
  const points = together(courses.map(thinned));
  const piled = stack<number, number>()
    .keys(courses.keys())
    .value((i, k) => {
      const { column, factor = 1 } = courses[k] as Course;
      return (column[i] as number) * factor;
    })(points);
  const x = (_: unknown, n: number) => xs[points[n] as number] as number;
  type At = Series<number, number>[number];
  const fill = area<At>()
    .digits(DIGITS)
    .x(x)
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high));
  const edge = line<At>()
    .digits(DIGITS)
    .x(x)
    .y(([, high]) => y(high));
  return piled.map((one) => ({ fill: fill(one) ?? "", edge: edge(one) ?? "" }));
}
