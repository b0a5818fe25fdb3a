import type { Parameter } from "@ketalab/core";

type Cells = readonly (string | number)[];

const row = (cells: Cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;

/** A table of a generated page. A column with nothing in it is left out: it would only make the others narrow. */
export function table(head: Cells, rows: readonly Cells[]): string {
  const filled = head.flatMap((_, i) => (rows.some((cells) => cells[i] !== "") ? [i] : []));
  const kept = (cells: Cells) => row(filled.map((i) => cells[i] ?? ""));
  return [kept(head), row(filled.map(() => "---")), ...rows.map(kept)].join("\n");
}

/** Parts of a generated page that open when they are asked for, so that the page can be read as a whole. */
export const folded = (summary: string, ...parts: readonly string[]): string =>
  ["<details>", `<summary>${summary}</summary>`, ...parts, "</details>"].join("\n\n").replace("\n\n<sum", "\n<sum");

/** So many of something. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A number with its unit, as it was written; a pure number stands alone. */
export const written = ({ value, unit }: { readonly value: number; readonly unit: string }): string =>
  `${String(value).replace("-", "−")}${unit === "1" ? "" : ` ${unit}`}`;

/** A source and what was opened of it. */
export const cited = ({ source }: { readonly source: { readonly citation: string; readonly via: string } }): string =>
  `${source.citation} (${source.via})`;

/** How a number is known: its evidence word, and its source. */
export const known = (
  one: Pick<Parameter, "evidence" | "source"> & { readonly confidence?: string | undefined },
): string => `${one.evidence}${one.confidence === undefined ? "" : ` (${one.confidence} confidence)`}: ${cited(one)}`;

/** Numbers by symbol, each with its range of sense, evidence, source and note. */
export const parameterTable = (
  parameters: Readonly<Record<string, Parameter>>,
  nameOf: (symbol: string) => string,
): string =>
  table(
    ["symbol", "what it is", "value", "may be set to", "how it is known", "note"],
    Object.entries(parameters).map(([symbol, one]) => [
      `\`${symbol}\``,
      nameOf(symbol),
      written(one),
      `${one.range[0]} to ${one.range[1]}`,
      known(one),
      one.note,
    ]),
  );
