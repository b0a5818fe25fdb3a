import type { Columns } from "../../data/columns.js";
import type { Values } from "../../drawing/view.js";

/** So many results are kept; a slider that is drawn through its range makes about as many. */
const MOST = 100;

/**
 * A run whose cursor moves more often than its curves change: they are made once for what they hang on, and kept.
 *
 * @param hangsOn the values that make other curves, or what they come to.
 * @param make the curves.
 */
export function kept(
  hangsOn: (values: Values) => readonly unknown[],
  make: (values: Values) => Columns,
): (values: Values) => Columns {
  const all = new Map<string, Columns>();
  return (values) => {
    const key = hangsOn(values).join();
    const before = all.get(key);
    if (before) return before;
    const made = make(values);
    if (all.size >= MOST) all.clear();
    all.set(key, made);
    return made;
  };
}
