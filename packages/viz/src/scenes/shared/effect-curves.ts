import { convert, type Effect, quantity } from "@ketalab/core";
import { emax } from "@ketalab/core/effects";
import type { Column } from "../../data/columns.js";

/** A sigmoid of an effect by its parameters, in base units. */
export interface Sigmoid {
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

/** The effect at a level, by the equation of the library. */
export const effectAt = (curve: Sigmoid, C: number): number => emax.value({ ...curve, C });

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

/**
 * An effect along what drives it, by its own formula.
 *
 * @param effect with a formula of its own for its column, which reads one driver.
 * @param at the symbol of the driver and its values, in its base unit.
 * @param edge other values for some parameters, as an edge of the band of the effect has them.
 */
export function alongDriver(
  { column, model: { equations, parameters } }: Effect,
  { symbol, values }: { readonly symbol: string; readonly values: Float64Array },
  edge: Readonly<Record<string, string>> = {},
): Float64Array {
  const formula = equations.find(({ of }) => of === column);
  const own = Object.entries(parameters).filter(([name]) => formula?.reads.includes(name));
  const set = own.map(([name, { base, value, unit }]) => {
    const other = edge[name] === undefined ? undefined : quantity(edge[name]);
    return [name, other ? (convert(other.value, other.unit, unit) * base) / value : base] as const;
  });
  const fixed = Object.fromEntries(set);
  return values.map((x) => formula?.value({ ...fixed, [symbol]: x }) ?? Number.NaN);
}
