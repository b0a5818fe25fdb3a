import { argument } from "../language/argument.js";
import { amountOf, asRatios, asResponses, type ColumnUse, type Uses } from "./column-use.js";
import type { DosePoint } from "./dose-response-fit.js";
import type { Problem, Reading } from "./reading.js";
import type { SchildPoint } from "./schild-fit.js";

/** Points out of a table, and what of it could not be used. */
export interface Points<T> {
  /** In the order of the lines. */
  readonly points: readonly T[];
  /** What every column was taken for; {@link columnsInWords} says it in one line. */
  readonly columns: readonly ColumnUse[];
  /** Those of the reading first. */
  readonly problems: readonly Problem[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

type Use = (amount: number, value: number, at: Place, problems: Problem[]) => void;

/** An amount beyond this power of ten comes from a logarithm that is none. */
const LARGEST_POWER = 30;

/** Walks over the cells of a table as pairs of the first column and one of those that are used, and says what cannot be. */
function pairs(reading: Reading, { columns, problems: ofColumns, amounts }: Uses, use: Use): Problem[] {
  const { header: top = 1, rows } = reading;
  const [first] = columns;
  if (first === undefined) return [...reading.problems];
  if (rows.length === 0) {
    return [...reading.problems, { line: top, found: first.name, says: "no line of numbers was found below it" }];
  }
  const problems = [...reading.problems, ...ofColumns];
  if (columns.length < 2) {
    const says = "one column was found; a second one is needed, parted by a tab, a semicolon or a comma";
    problems.push({ line: 1, found: first.name, says });
  }
  if (!amounts) return problems;
  const others = columns.filter((one) => one.column > 1 && one.use !== "left out");
  const told = new Set<number>();
  for (const { line, column } of problems) if (column === 1) told.add(line);
  for (const { line, values } of rows) {
    const [given] = values;
    if (given === undefined) {
      if (!told.has(line) && others.some(({ column }) => values[column - 1] !== undefined))
        problems.push({ line, column: 1, found: "", says: "no number in the first column; the line is left out" });
      continue;
    }
    const amount = amountOf(first, given);
    const says = whyNone(first, amount);
    if (says !== undefined) problems.push({ line, column: 1, found: String(given), says });
    else {
      for (const other of others) {
        const value = values[other.column - 1];
        if (value !== undefined) use(amount, amountOf(other, value), { line, column: other.column }, problems);
      }
    }
  }
  return problems;
}

/** Why an amount is none; nothing when it is one. */
function whyNone({ name, scale }: ColumnUse, amount: number): string | undefined {
  if (scale === "x") return amount >= 0 ? undefined : `${name} cannot be negative; the line is left out`;
  return Math.abs(Math.log10(amount)) <= LARGEST_POWER
    ? undefined
    : "too large or too small a logarithm; the line is left out";
}

/**
 * Doses and responses of a table: the dose in the first column, a response in every other one, so that columns side by side
 * are replicates. A header may say that doses are logarithms: `log dose`, `Dose (log nM)`, `log2 dose`, `pA`. Columns of scatter,
 * of counts and of other things than responses are left out, each with a problem that says so.
 * @throws TypeError for what is no table that was read.
 */
export function dosePoints(reading: Reading): Points<DosePoint> {
  argument(reading, "a table that was read", "columns", "rows");
  const points: DosePoint[] = [];
  const uses = asResponses(reading);
  const problems = pairs(reading, uses, (dose, response, at) => points.push({ dose, response, ...at }));
  return { points, columns: uses.columns, problems };
}

/** What stands beside the antagonist: dose ratios, or agonist EC50s with a line without antagonist. */
export type SchildMeasure = "dose ratio" | "EC50";

/**
 * Antagonist concentrations and dose ratios of a table: the antagonist in the first column, a dose ratio in every other one. EC50s
 * will do as well, when lines with an antagonist of 0 give the control; their geometric mean is what the others are divided by.
 * Columns that are transformed already are turned back: `log(DR - 1)`, `DR - 1`, `log DR`, `pEC50`, `log EC50`.
 *
 * @param measure which of the two; by default read off the header, or off a control that is not 1.
 * @throws TypeError for what is no table that was read.
 */
export function schildPoints(
  reading: Reading,
  measure?: SchildMeasure,
): Points<SchildPoint> & {
  /** Which it was. */
  readonly measure: SchildMeasure;
} {
  argument(reading, "a table that was read", "columns", "rows");
  const all: { amount: number; value: number; at: Place }[] = [];
  const uses = asRatios(reading);
  const problems = pairs(reading, uses, (amount, value, at, some) => {
    if (value > 0 && Number.isFinite(value)) all.push({ amount, value, at });
    else some.push({ ...at, found: String(value), says: "a dose ratio or an EC50 is above 0; left out" });
  });
  const controls = all.filter(({ amount }) => amount === 0);
  const named = uses.columns.find(({ use }) => use === "dose ratio" || use === "EC50");
  const untold = named?.use !== "EC50" && named?.scale === "x" && controls.some(({ value }) => value !== 1);
  const kind = measure ?? (named?.use === "EC50" || untold ? "EC50" : "dose ratio");
  const columns = uses.columns.map((one) =>
    one.use === "dose ratio" || one.use === "EC50" ? { ...one, use: kind } : one,
  );
  const by = kind === "EC50" ? geometricMean(controls.map(({ value }) => value)) : 1;
  if (by === undefined) {
    const says = "EC50s need a line with an antagonist of 0 as the control; none was found";
    return { points: [], columns, problems: [...problems, { line: 1, found: "", says }], measure: kind };
  }
  const points = all.flatMap(({ amount, value, at }): SchildPoint[] => {
    if (amount === 0) return [];
    const doseRatio = value / by;
    if (doseRatio > 1 && Number.isFinite(doseRatio)) return [{ antagonist: amount, doseRatio, ...at }];
    problems.push({
      ...at,
      found: String(value),
      says: `a dose ratio of ${doseRatio.toPrecision(3)} is not above 1 and has no place on a Schild plot; left out`,
    });
    return [];
  });
  return { points, columns, problems, measure: kind };
}

function geometricMean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return Math.exp(values.reduce((sum, one) => sum + Math.log(one), 0) / values.length);
}
