/** What the lessons share. Published sets and citations are there once this is imported. */
import { load, significant, withUnit } from "@ketalab/core";

await load({ formulas: true, models: true });

/**
 * Rows as a table in Markdown.
 *
 * @param {readonly string[]} heading
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function tableOf(heading, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

/**
 * Numbers that somebody may dispute: value, unit, the evidence word and where each is from.
 *
 * @param {Readonly<Record<string, import("@ketalab/core").Parameter>>} parameters those of a model, a drug or a ligand
 * @param {readonly string[]} names which of them
 */
export function numbers(parameters, names) {
  const rows = names.map((name) => {
    const { value, unit, evidence, source, note } = parameters[name];
    const shown = unit === "1" ? significant(value) : `${significant(value)} ${unit}`;
    return [name, shown, evidence, note === "" ? source.citation : `${source.citation} (${note})`];
  });
  return tableOf(["symbol", "value", "evidence", "source"], rows);
}

/**
 * A value with its unit, or that it is under the least that means anything.
 *
 * @param {number} value
 * @param {number} least
 * @param {string} unit
 */
export const unless = (value, least, unit) =>
  value < least ? `under ${withUnit(least, unit)}` : withUnit(value, unit);
