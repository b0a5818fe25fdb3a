import type { Parameter } from "@ketalab/core";

type Cells = readonly (string | number)[];

const row = (cells: Cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;

/** A table of a generated page. */
export const table = (head: Cells, rows: readonly Cells[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** A number with its unit, as it was written; a pure number stands alone. */
export const written = ({ value, unit }: { readonly value: number; readonly unit: string }): string =>
  `${value}${unit === "1" ? "" : ` ${unit}`}`;

/** A source and what was opened of it. */
export const cited = ({ source }: { readonly source: { readonly citation: string; readonly via: string } }): string =>
  `${source.citation} (${source.via})`;

/** Numbers by symbol, each with its range of sense, evidence, source and note. */
export const parameterTable = (
  parameters: Readonly<Record<string, Parameter>>,
  nameOf: (symbol: string) => string,
): string =>
  table(
    ["symbol", "what it is", "value", "accepted", "evidence", "source", "note"],
    Object.entries(parameters).map(([symbol, one]) => [
      `\`${symbol}\``,
      nameOf(symbol),
      written(one),
      `${one.range[0]} to ${one.range[1]}`,
      one.evidence,
      cited(one),
      one.note,
    ]),
  );
