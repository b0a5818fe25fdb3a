import * as eq from "../equations/index.js";
import type { Equation } from "../language/formula/equation.js";
import type { Parameter } from "../language/parameter.js";
import { type Model, model } from "../model/model.js";

/**
 * A site of its own that follows a concentration, `Ce_pulse` with `ke0_pulse` from `halfLife_pulse`.
 * @param column of the effect, which names the symbols.
 * @param follows the concentration in the blood, `CketS`.
 * @param named what the formulas are called: `effect-site-pulse`.
 */
export const ownSite = (column: string, follows: string, named: string): Equation[] => [
  eq.rateFromHalfLife.as({ ke0: `ke0_${column}`, halfLife: `halfLife_${column}` }, `ke0-${named}`),
  eq.effectSite.as({ Ce: `Ce_${column}`, C1: follows, ke0: `ke0_${column}` }, `effect-site-${named}`),
];

/**
 * The model of an effect that rises with a concentration as a sigmoid: `Emax`, `EC50` and `gamma` of the column. With a `halfLife` it has
 * a site of its own, which lags behind that concentration; without, the concentration is one of a site that is there.
 */
export function effectAtSite({
  id,
  column,
  follows,
  named = id,
  parameters,
}: {
  readonly id: string;
  readonly column: string;
  /** `CketS`, `Cket` or, without a site of its own, `CeS`. */
  readonly follows: string;
  /** What the formulas of its site are called, where that is not the id. */
  readonly named?: string;
  /** `halfLife`, `Emax`, `EC50`, `gamma`, without the column behind them; one that is left out is the drug's. */
  readonly parameters: Readonly<Partial<Record<"halfLife" | "Emax" | "EC50" | "gamma", Parameter>>>;
}): Model {
  const own = (symbol: string) => `${symbol}_${column}`;
  const lags = parameters.halfLife !== undefined;
  const C = lags ? own("Ce") : follows;
  return model({
    id,
    states: lags ? [C] : [],
    equations: [
      ...(lags ? ownSite(column, follows, named) : []),
      eq.emax.as({ E: column, Emax: own("Emax"), EC50: own("EC50"), gamma: own("gamma"), C }, id),
    ],
    parameters: Object.fromEntries(Object.entries(parameters).map(([symbol, one]) => [own(symbol), one])),
    columns: [column],
  });
}
