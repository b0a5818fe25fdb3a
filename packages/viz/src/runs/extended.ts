import { type Column, type Columns, columns as columnsOf } from "../data/columns.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";

/**
 * A run with columns that are worked out from its own: an area so far, a share, a line to compare with.
 * @param more the columns to add, from those of the run and the state of the scene.
 */
export function extended(
  run: RunSpec,
  more: (columns: Columns, values: Values) => Readonly<Record<string, Column>>,
): RunSpec {
  return {
    ...run,
    ready() {
      const solve = run.ready();
      return (values) => {
        const own = solve(values);
        const made = Object.fromEntries(
          own.names.map((name) => [name, { unit: own.unit(name), values: own.column(name) }]),
        );
        return columnsOf(own.abscissa, { ...made, ...more(own, values) }, own);
      };
    },
  };
}
