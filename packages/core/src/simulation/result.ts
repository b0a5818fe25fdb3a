import type { DoseEvent } from "../dosing/regimen.js";
import { KetalabError } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import { isBefore, placeOfMoment } from "../numerics/moments.js";
import { type LongRow, type RowOptions, rowsOf, type WideRow } from "./rows.js";

/** What came out of a run: columns over time, with names and units. Nothing in it changes afterwards. */
export interface Result {
  /** min, one for each moment, increasing; it contains every moment at which a dose starts or stops. */
  readonly time: Float64Array;
  /** The columns. */
  readonly names: readonly string[];
  /**
   * One value for each moment, in `unit(name)`.
   * @throws KetalabError for a column that the run does not have, with the nearest names.
   */
  column(name: string): Float64Array;
  /** The unit of a column. */
  unit(name: string): string;
  /** Every column at one moment, `"40 min"` or a number of minutes; a moment between two of the grid is worked out anew. */
  at(time: string | number): Record<string, number>;
  /**
   * The run as rows, for Observable Plot, tables and whatever else takes a list of objects. Wide by default, a row a moment:
   * `[{ time: 0, Cket: 0, Ce: 0 }, …]`, time in min and each column in `unit(name)`. With `{ shape: "long" }` a row a value:
   * `[{ time: 0, column: "Cket", value: 0, unit: "ng/mL" }, …]`, which colours and facets by `column`.
   * @throws KetalabError for a column that the run does not have, and for another shape.
   * @example Plot.lineY(result.rows(), { x: "time", y: "Cket" }).plot()
   */
  rows(options?: RowOptions<"wide">): WideRow[];
  rows(options: RowOptions<"long">): LongRow[];
  rows(options?: RowOptions): WideRow[] | LongRow[];
  /** What was given, in the order of time. */
  readonly doses: readonly DoseEvent[];
  /** Every parameter and constant that was used, in the base system (µg, L, min, µmol, kg …). */
  values(): Readonly<Record<string, number>>;
  /**
   * The exact area under a column that is linear in the drug, in its unit times h, from 0 to a time, min, or to infinity; beyond
   * the end of the run too, with every dose on the way. `undefined` for columns that are not linear.
   * @throws KetalabError for infinity when the doses go on without end.
   */
  area(name: string, until: number): number | undefined;
  /**
   * The slowest rate of decay of a column that is linear in the drug, 1/min, however long the run; `undefined` for others.
   * `halfLife(result, name, { of: "terminal" })` is ln 2 over it.
   */
  terminalRate(name: string): number | undefined;
}

interface Parts {
  readonly time: Float64Array;
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly units: readonly string[];
  readonly doses: readonly DoseEvent[];
  readonly behind: () => Behind;
}

/** What stands behind the columns, made when it is asked for. */
export interface Behind {
  readonly values: () => Readonly<Record<string, number>>;
  readonly again: (times: readonly number[]) => Result;
  readonly area: (column: number, until: number) => number | undefined;
  readonly terminalRate: (column: number) => number | undefined;
}

/** Makes a result of its columns. */
export function result({ time, names, columns, units, doses, behind }: Parts): Result {
  const place = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw unknown("column", name, names);
    return at;
  };
  const column = (name: string) => columns[place(name)] as Float64Array;
  const unit = (name: string) => units[place(name)] as string;
  return {
    time,
    names,
    column,
    unit,
    rows: ((options?: RowOptions) => rowsOf({ time, names, column, unit }, options)) as Result["rows"],
    at(moment) {
      const minutes = inUnit(moment, "min", "time");
      const last = time[time.length - 1] as number;
      if (!(minutes >= 0 && !isBefore(last, minutes)))
        throw new KetalabError("range", `time must be between 0 and ${last} min: ${moment}`, {
          path: "time",
          given: moment,
        });
      const k = placeOfMoment(time, minutes);
      if (k < 0) return behind().again([minutes]).at(minutes);
      return Object.fromEntries(names.map((name, i) => [name, (columns[i] as Float64Array)[k] as number]));
    },
    doses,
    values: () => behind().values(),
    area: (name, until) => behind().area(place(name), until),
    terminalRate: (name) => behind().terminalRate(place(name)),
  };
}
