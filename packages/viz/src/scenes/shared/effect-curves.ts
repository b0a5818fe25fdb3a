import type { Column } from "../../data/columns.js";

/** A sigmoid of an effect by its parameters, in base units. */
interface Sigmoid {
  /** The largest effect. */
  readonly Emax: number;
  /** The level of half of it. */
  readonly EC50: number;
  /** How steep it is. */
  readonly gamma: number;
}

/**
 * The parameters of an effect by its column.
 * @param parameters of a model that has the effect.
 * @param of the column.
 */
export const sigmoidOf = (
  parameters: Readonly<Record<string, { readonly base: number } | undefined>>,
  of: string,
): Sigmoid => {
  const [Emax, EC50, gamma] = ["Emax", "EC50", "gamma"].map((name) => parameters[`${name}_${of}`]?.base ?? Number.NaN);
  return { Emax, EC50, gamma } as Sigmoid;
};

/**
 * A curve in two columns, so that what was not studied is dashed: `name` ends where the studies end.
 *
 * @param name of the column of what was studied; the other is `name.beyond`.
 * @param course the abscissa, and the values along it.
 * @param studied from where to where, in the unit of the abscissa.
 */
export function asStudied(
  name: string,
  { along, values, unit }: { readonly along: Float64Array; readonly values: Float64Array; readonly unit: string },
  [from, to]: readonly [number, number],
): Readonly<Record<string, Column>> {
  const inside = (x: number) => x >= from && x <= to;
  return {
    [name]: { unit, values: values.map((value, i) => (inside(along[i] as number) ? value : Number.NaN)) },
    [`${name}.beyond`]: { unit, values },
  };
}
