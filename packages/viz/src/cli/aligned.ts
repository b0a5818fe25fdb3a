/** Rows of text in columns that stand below each other, two spaces apart; the last one is left as long as it is. */
export function aligned(rows: readonly (readonly string[])[], side: "left" | "right" = "left"): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  const pad = (cell: string, i: number) =>
    side === "left" ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number);
  return rows.map((row) => `${row.map(pad).join("  ").trimEnd()}\n`).join("");
}
