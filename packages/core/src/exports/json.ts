import { purpose, type TableOptions, table } from "../analysis/result-table.js";
import type { Result } from "../simulation/result.js";

/**
 * A result as JSON text, to full precision, a moment a line:
 * `{"note": …, "units": {"time": "min", "Cket": "ng/mL"}, "rows": [{"time": 0, "Cket": 0}, …]}`.
 *
 * @throws KetalabError as {@link table} does.
 */
export function toJSON(result: Result, options: TableOptions = {}): string {
  const { names, units, rows } = table(result, options);
  const named = (values: readonly unknown[]) =>
    JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i]])));
  const lines = rows.map((row) => `    ${named(row)}`).join(",\n");
  return `{\n  "note": ${JSON.stringify(purpose)},\n  "units": ${named(units)},\n  "rows": [\n${lines}\n  ]\n}\n`;
}
