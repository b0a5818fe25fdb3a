import { type DoseEvent, lookup, type Result } from "@ketalab/core";

/** What charts draw: columns over one abscissa. A run over time is one, and so is a dose–response curve. */
export interface Columns {
  /** One for each point, increasing; in minutes where it is time, else in the unit that the chart names. */
  readonly abscissa: Float64Array;
  /** What `column` knows. */
  readonly names: readonly string[];
  /** One value for each point of the abscissa, in the unit `unit(name)`. */
  column(name: string): Float64Array;
  /** The unit of a column. */
  unit(name: string): string;
  /** What was given, in the order of time; none where the abscissa is no time. */
  readonly doses: readonly DoseEvent[];
  /** Columns that are asked for and not there, and why. */
  readonly without: Readonly<Record<string, string>>;
}

/** A simulated run as columns over its time. */
export type TimeColumns = Result & Columns;

/** A column with its unit, as `columns` takes it. */
export interface Column {
  /** Of the values. */
  readonly unit: string;
  /** One for each point of the abscissa, in `unit`. */
  readonly values: Float64Array;
}

/**
 * Columns made of arrays, for what is no run over time.
 *
 * @param abscissa one for each point, increasing; in minutes where it is time, else in the unit that the chart names.
 * @param made columns by name.
 * @param more doses to be shaded, and columns that are not there, with the reason.
 * @throws TypeError for a column that has not one value for each point.
 * @example columns(concentrations, { B: { unit: "1", values: blocked } })
 */
export function columns(
  abscissa: Float64Array,
  made: Readonly<Record<string, Column>>,
  { doses = [], without = {} }: Partial<Pick<Columns, "doses" | "without">> = {},
): Columns {
  for (const [name, { values }] of Object.entries(made)) {
    if (values.length !== abscissa.length)
      throw new TypeError(`column ${name} has ${values.length} values for ${abscissa.length} points`);
  }
  return {
    abscissa,
    names: Object.keys(made),
    column: (name) => lookup("column", made, name).values,
    unit: (name) => lookup("column", made, name).unit,
    doses,
    without,
  };
}

/** The same numbers in arrays of their own: a run may write the next ones into those that it has. What else it brings stays with it. */
export function copied<T extends Columns>(all: T): T {
  const { abscissa, names, column, unit, doses } = all;
  const values = new Map(names.map((name) => [name, { unit: unit(name), values: column(name).slice() }]));
  const of = (name: string) => values.get(name) ?? { unit: unit(name), values: column(name) };
  return {
    ...all,
    abscissa: abscissa.slice(),
    names: [...names],
    column: (name: string) => of(name).values,
    unit: (name: string) => of(name).unit,
    doses: [...doses],
  };
}

/** The name of the curve of one of many, by number from 0. */
export const strand = (i: number) => `one.${i}`;

/** The curves of all who are drawn one by one. */
export function strandsOf({ names, column }: Columns): readonly Float64Array[] {
  const there = new Set(names);
  const found: Float64Array[] = [];
  while (there.has(strand(found.length))) found.push(column(strand(found.length)));
  return found;
}
