/** A piece of a line of Markdown: its words, and how they stand out. */
export interface Piece {
  readonly text: string;
  readonly look: "plain" | "bold" | "italic" | "code";
}

const MARKED = /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|`(?<code>.+?)`/g;

/** A line of Markdown taken apart where its look changes: `a **b** c` is plain, bold, plain. */
export function pieces(line: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { 0: all, index, groups = {} } of line.matchAll(MARKED)) {
    if (index > from) found.push({ text: line.slice(from, index), look: "plain" });
    for (const look of ["bold", "italic", "code"] as const) {
      const text = groups[look];
      if (text !== undefined) found.push({ text, look });
    }
    from = index + all.length;
  }
  if (from < line.length || found.length === 0) found.push({ text: line.slice(from), look: "plain" });
  return found;
}

/** The words of Markdown alone. */
export const plain = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      pieces(line)
        .map((one) => one.text)
        .join(""),
    )
    .join("\n");
