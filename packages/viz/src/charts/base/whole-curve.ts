import { extent, max, min, scaleLinear, scaleLog } from "d3";
import type { Columns } from "../../data/columns.js";
import type { AbscissaSpec, Span } from "../../drawing/abscissa.js";
import { CURSOR, factorTo } from "./component.js";
import type { CurveSpec, LineSpec } from "./curve-spec.js";
import { usualLines } from "./usual-lines.js";

/** A line of which at least the column is said. */
export type SomeLine = Pick<LineSpec, "column"> & Partial<LineSpec>;

/** What has been said of a curve so far. */
export type SomeCurve = Partial<Omit<CurveSpec, "lines">> & {
  /** From back to front. */
  readonly lines?: readonly SomeLine[];
  /** What was said of the abscissa. */
  readonly along?: Partial<AbscissaSpec>;
};

/** A logarithmic axis that nobody gave a domain reaches so many decades down from its highest value. */
const DECADES = 4;
/** About how many ticks an axis is rounded to. */
const ROUND = 5;

/** Whether a curve can be drawn before any data are seen. */
export const isWholeCurve = (spec: SomeCurve): spec is CurveSpec =>
  spec.lines !== undefined && spec.domain !== undefined && spec.span !== undefined && spec.unit !== undefined;

/** Lines with the names and looks that were not said. */
export function linesOf(some: readonly SomeLine[]): LineSpec[] {
  const usual = usualLines(some.map(({ column }) => column));
  return some.map((one, i) => {
    const { name = usual[i]?.name ?? one.column } = one;
    // Who chose a hue chose the dash with it.
    const look = one.ink === undefined ? usual[i] : undefined;
    return { ink: "data", ...look, label: name, ...one, name };
  });
}

/**
 * A curve with everything that was not said: every column of the data, the unit of the first, an axis that holds them.
 * @throws KetalabError for a column that the data do not have.
 */
export function wholeCurve(spec: SomeCurve, columns: Columns): CurveSpec {
  const { along: _, ...said } = spec;
  const lines = linesOf(spec.lines ?? alike(columns, spec.unit).map((column) => ({ column })));
  // What is nowhere, and without a reason for it, is a slip of the pen: asking for it says which names are near.
  for (const { column, optional } of lines)
    if (!optional && columns.names.length > 0 && !(column in columns.without)) columns.column(column);
  const first = lines.find(({ column }) => columns.names.includes(column));
  const unit = spec.unit ?? ((first && columns.unit(first.column)) || "1");
  const scale = spec.scale ?? "linear";
  return {
    cursor: CURSOR,
    ...said,
    id: spec.id ?? "curve",
    title: spec.title ?? lines.map(({ name }) => name).join(", "),
    unit,
    lines,
    scale,
    span: spec.span ?? spanOf(spec.along ?? {}, columns),
    domain: spec.domain ?? domainFor(lines, columns, { unit, scale }),
  };
}

/** All columns that can stand on one axis, those that are measured like the first, or like the unit that was asked for. */
export function alike({ names, unit }: Columns, asked?: string): readonly string[] {
  const wanted = asked ?? (names[0] === undefined ? "1" : unit(names[0]));
  return names.filter((name) => {
    try {
      return wanted === "" || Number.isFinite(factorTo(wanted, unit(name)));
    } catch {
      return false;
    }
  });
}

/** The abscissa: time from its beginning, where nothing else is said. */
export function spanOf({ title, unit, domain, scale }: Partial<AbscissaSpec>, { abscissa }: Columns): Span {
  const last = abscissa.at(-1) || 1;
  const isTime = title === undefined && (unit === undefined || unit === "min") && scale !== "log";
  if (isTime && (domain?.[0] ?? 0) === 0) return domain?.[1] ?? last;
  const above = scale === "log" ? abscissa.filter((at) => at > 0) : abscissa;
  const [low = 0, high = 1] = extent(above);
  return { title: title ?? "time", unit: unit ?? "min", domain: domain ?? [low, high], ...(scale && { scale }) };
}

/** Round ends between which the lines lie; from zero, or a few decades, where they are logarithms. */
export function domainFor(
  lines: readonly Pick<LineSpec, "column">[],
  columns: Columns,
  axis: Required<Pick<CurveSpec, "unit" | "scale">>,
): readonly [number, number] {
  const all = lines
    .filter(({ column }) => columns.names.includes(column))
    .map(({ column }) => {
      const factor = factorTo(axis.unit, columns.unit(column));
      return columns.column(column).map((value) => value * factor);
    });
  return roundEnds(
    all.flatMap((values) => [...values]),
    axis,
  );
}

/** Round ends between which values in the unit on the axis lie. */
export function roundEnds(
  values: Iterable<number>,
  { scale }: Required<Pick<CurveSpec, "scale">>,
): readonly [number, number] {
  const all = [...values];
  const highest = max(all) || 1;
  if (scale === "linear") {
    const lowest = Math.min(0, min(all) ?? 0);
    return scaleLinear([lowest, highest], [0, 1]).nice(ROUND).domain() as [number, number];
  }
  const least = min(all, (value) => (value > 0 ? value : undefined));
  const top = highest > 0 ? highest : 1;
  const foot = Math.max(Math.min(least ?? 1, top / 10), top / 10 ** DECADES);
  return scaleLog([foot, top], [0, 1]).nice().domain() as [number, number];
}
