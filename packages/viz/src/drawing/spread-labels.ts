/** Moves labels apart that would overlap, keeping their order and staying between two edges. */
export function spread(
  wanted: readonly number[],
  { gap, from, to }: { gap: number; from: number; to: number },
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = wanted.map((y) => Math.min(Math.max(y, from), to));
  let edge = from;
  for (const i of order) {
    placed[i] = Math.max(placed[i] as number, edge);
    edge = placed[i] + gap;
  }
  edge = to;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] as number, edge);
    edge = placed[i] - gap;
  }
  return placed;
}
