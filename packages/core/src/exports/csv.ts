import { purpose, type TableOptions, table } from "../analysis/result-table.js";
import type { Result } from "../simulation/result.js";

/**
 * A result as comma-separated values, to full precision. The first line is a comment with the purpose and the units, the
 * second holds the names: `read.csv(file, comment.char = "#")` in R, `read_csv(file, comment="#")` in pandas.
 *
 * @throws KetalabError as {@link table} does.
 */
export function toCSV(result: Result, options: TableOptions = {}): string {
  const { names, units, rows } = table(result, options);
  const measured = names.map((name, i) => `${name} ${units[i]}`).join("; ");
  return `${[`# ${purpose}; units: ${measured}`, names.join(), ...rows.map((row) => row.join())].join("\n")}\n`;
}
