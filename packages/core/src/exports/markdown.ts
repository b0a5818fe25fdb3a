import { purpose, type TableOptions, table } from "../analysis/result-table.js";
import { significant } from "../language/number-text.js";
import type { Result } from "../simulation/result.js";

/**
 * A result as a Markdown table for a handout: four significant figures, units in the heading, the purpose below.
 * @throws KetalabError as {@link table} does.
 */
export function toMarkdown(result: Result, options: TableOptions = {}): string {
  const { names, units, rows } = table(result, options);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const heading = names.map((name, i) => (units[i] === "1" ? name : `${name} (${units[i]})`));
  const body = rows.map((row) => line(row.map((value) => significant(value, 4))));
  return `${line(heading)}${line(names.map(() => "--:"))}${body.join("")}\n*${purpose}*\n`;
}
