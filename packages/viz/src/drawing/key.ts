/** What a chart names beside its plot, where there is room, and otherwise in a key over it. */
export interface KeySpec {
  /** In the order of the picture. */
  readonly names: readonly string[];
  /** What keeps its room at the right of the plot all the same, an axis, px of the view box. */
  readonly right?: number;
}

/** The height of a line of a key, px of the view box. */
export const KEY_LINE = 18;
/** The length of the sample of a line, and what stands between it and its name, and behind that, px of the view box. */
export const SAMPLE = 20;
const [GAP, APART] = [5, 12] as const;
/** About the width of a letter of small print, and of a bold one: nothing can be measured here. */
const [LETTER, BOLD] = [7.8, 8.6] as const;

/** Where each name of a key stands: one after the other, in as many lines as they need. */
export function keyPlaces(
  names: readonly { readonly text: string; readonly strong?: boolean }[],
  width: number,
): { readonly x: number; readonly row: number }[] {
  let [x, row] = [0, 0];
  return names.map(({ text, strong }) => {
    if (text === "") return { x, row };
    const wide = SAMPLE + GAP + (strong ? BOLD : LETTER) * text.length;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { x: x + SAMPLE + GAP, row };
    x += wide + APART;
    return place;
  });
}

/** How many lines a key of so many names may need. */
export function keyRows({ names }: KeySpec, width: number): number {
  if (names.length === 0) return 0;
  const last = keyPlaces(
    names.map((text) => ({ text, strong: true })),
    width,
  ).at(-1);
  return (last?.row ?? 0) + 1;
}
