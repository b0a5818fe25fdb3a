import type { DosePoint } from "./dose-response-fit.js";
import type { Heading } from "./heading.js";
import type { Problem, Reading } from "./reading.js";
import type { SchildPoint } from "./schild-fit.js";

/** Points out of a table, and what of it could not be used. */
export interface Points<T> {
  /** In the order of the lines. */
  readonly points: readonly T[];
  /** Those of the reading first. */
  readonly problems: readonly Problem[];
}

/** Columns of scatter are no responses. */
const scatter = /^(?:s\.?d\.?|s\.?e\.?m?\.?|st(?:d|andard)\b.*|(?:std)?err(?:or)?|var(?:iance)?|cv|n)(?:\s*\d+)?$/i;

/** The columns that hold responses: all but the first, without those of scatter and those that repeat the first. */
function responsesOf({ columns, header = 1 }: Reading, problems: Problem[]): number[] {
  const [first] = columns;
  return columns.flatMap(({ name }, i) => {
    const told = (says: string) => {
      problems.push({ line: header, column: i + 1, found: name, says });
      return [];
    };
    if (i === 0) return [];
    if (scatter.test(name))
      return told("is taken for a column of scatter and left out; every column of responses counts as a replicate");
    if (name === first?.name)
      return told("has the name of the first column and is left out; give one dose a line, with replicates beside it");
    return [i];
  });
}

/** The numbers of the first column, turned back where they are logarithms. */
function amountOf({ log }: Heading, value: number): number {
  return log ? 10 ** value : value;
}

/** Walks over the cells of a table as pairs of the first column and one of the others. */
function pairs(
  reading: Reading,
  use: (amount: number, value: number, at: Place, problems: Problem[]) => void,
): Problem[] {
  const problems = [...reading.problems];
  const {
    columns: [first],
    header: top = 1,
  } = reading;
  if (first === undefined || reading.rows.length === 0) {
    if (first !== undefined) {
      problems.push({ line: top, found: first.name, says: "no line of numbers was found below it" });
    }
    return problems;
  }
  const others = responsesOf(reading, problems);
  if (reading.columns.length < 2) {
    problems.push({
      line: 1,
      found: first.name,
      says: "one column was found; a second one is needed, parted by a tab, a semicolon or a comma",
    });
  }
  if (/^[-\u2212]\s*(?:log|lg)/i.test(first.name)) {
    problems.push({
      line: 1,
      column: 1,
      found: first.name,
      says: "minus logarithms are not read; give logarithms or concentrations",
    });
    return problems;
  }
  const told = new Set(problems.flatMap(({ line, column }) => (column === 1 ? [line] : [])));
  for (const { line, values } of reading.rows) {
    const [given] = values;
    const filled = others.filter((i) => values[i] !== undefined);
    if (given === undefined) {
      if (filled.length > 0 && !told.has(line))
        problems.push({ line, column: 1, found: "", says: "no number in the first column; the line is left out" });
      continue;
    }
    const amount = amountOf(first, given);
    if (!(amount >= 0 && Number.isFinite(amount)) || (first.log && amount === 0)) {
      const says = first.log
        ? "too large or too small a logarithm; the line is left out"
        : `${first.name} cannot be negative; the line is left out`;
      problems.push({ line, column: 1, found: String(given), says });
      continue;
    }
    for (const i of filled) use(amount, values[i] as number, { line, column: i + 1 }, problems);
  }
  return problems;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Doses and responses of a table: the dose in the first column, a response in every other one, so that columns side by side
 * are replicates. A header that begins with `log` says that doses are decimal logarithms.
 */
export function dosePoints(reading: Reading): Points<DosePoint> {
  const points: DosePoint[] = [];
  const problems = pairs(reading, (dose, response, at) => points.push({ dose, response, ...at }));
  return { points, problems };
}

/** What stands beside the antagonist: dose ratios, or agonist EC50s with a line without antagonist. */
export type SchildMeasure = "dose ratio" | "EC50";

/**
 * Antagonist concentrations and dose ratios of a table: the antagonist in the first column, a dose ratio in every other one. EC50s
 * will do as well, when lines with an antagonist of 0 give the control; their geometric mean is what the others are divided by.
 *
 * @param measure which of the two; read off the header, or off a control that is not 1, by default.
 */
export function schildPoints(
  reading: Reading,
  measure?: SchildMeasure,
): Points<SchildPoint> & {
  /** Which it was. */
  readonly measure: SchildMeasure;
} {
  const all: { amount: number; value: number; at: Place }[] = [];
  const found = pairs(reading, (amount, value, at, problems) => {
    if (value > 0) all.push({ amount, value, at });
    else problems.push({ ...at, found: String(value), says: "a dose ratio or an EC50 is above 0; left out" });
  });
  const controls = all.filter(({ amount }) => amount === 0);
  const kind = measure ?? (isEC50(reading) || controls.some(({ value }) => value !== 1) ? "EC50" : "dose ratio");
  const problems = [...found];
  const by = kind === "EC50" ? geometricMean(controls.map(({ value }) => value)) : 1;
  if (by === undefined) {
    problems.push({
      line: 1,
      found: "",
      says: "EC50s need a line with an antagonist of 0 as the control; none was found",
    });
    return { points: [], problems, measure: kind };
  }
  const points = all.flatMap(({ amount, value, at }): SchildPoint[] => {
    if (amount === 0) return [];
    const doseRatio = value / by;
    if (doseRatio > 1) return [{ antagonist: amount, doseRatio, ...at }];
    problems.push({
      ...at,
      found: String(value),
      says: `a dose ratio of ${doseRatio.toPrecision(3)} is not above 1 and has no place on a Schild plot; left out`,
    });
    return [];
  });
  return { points, problems, measure: kind };
}

const isEC50 = ({ columns }: Reading) => columns.slice(1).some(({ name }) => /\b(?:ec|a|ed)[\s_]?50/i.test(name));

function geometricMean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return Math.exp(values.reduce((sum, one) => sum + Math.log(one), 0) / values.length);
}
