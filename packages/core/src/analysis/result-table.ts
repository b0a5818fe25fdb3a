import { argument } from "../language/argument.js";
import { convert } from "../language/units.js";
import type { Result } from "../simulation/result.js";
import { readTimes } from "../simulation/scenario.js";

/** What stands on everything that leaves the library. */
export const purpose = "for teaching, not for patient care";

/** What of a result is written down. */
export interface TableOptions {
  /** All columns of the result by default. */
  readonly columns?: readonly string[];
  /** `min` by default. */
  readonly timeUnit?: string;
  /**
   * Only these moments, `"0 min, 40 min"` or a list with one for each, numbers in min; all of the grid where nothing is
   * said.
   */
  readonly at?: string | readonly (string | number)[];
}

/** A result as rows of numbers; the first column is the time. */
export interface Table {
  /** Of the columns: `time`, then the others. */
  readonly names: readonly string[];
  /** One for each column. */
  readonly units: readonly string[];
  /** One for each moment; in a row one number for each column, in its unit. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * The rows that a writer writes.
 * @throws KetalabError for an unknown column, for a unit that is not one of time, and for a moment outside the run.
 */
export function table(result: Result, options: TableOptions = {}): Table {
  argument(result, "a result of simulate", "column", "names");
  const { columns = result.names, timeUnit = "min", at } = argument(options, "the options of table");
  const data = columns.map((name) => result.column(name));
  // Twelve figures: 0.1 h is then 0.1 and not the nearest thing that six minutes divided by sixty happens to give.
  const time = (minutes: number) => Number(convert(minutes, "min", timeUnit).toPrecision(12));
  return {
    names: ["time", ...columns],
    units: [timeUnit, ...columns.map((name) => result.unit(name))],
    rows:
      at === undefined
        ? Array.from(result.time, (minutes, k) => [time(minutes), ...data.map((column) => column[k] as number)])
        : readTimes(at).map((minutes) => {
            const values = result.at(minutes);
            return [time(minutes), ...columns.map((name) => values[name] as number)];
          }),
  };
}
