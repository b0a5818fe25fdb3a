/** About where words stand in a plot: nothing can be measured here. */
export interface Taken {
  /** px of the view box. */
  readonly left: number;
  /** px of the view box. */
  readonly right: number;
  /** px of the view box. */
  readonly top: number;
  /** px of the view box. */
  readonly bottom: number;
}

/** The widths of a letter of small print, of the same in bold, and of a bold number at the cursor. */
export const LETTERS = { note: 7.2, beside: 8.1, reading: 9.4 } as const;
/** Half the height of a line. */
export const HALF = 7;

interface Words {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly letter: number;
}

/** The place that words take which begin, or end, at a spot. */
export function takenBy(text: string, { x, y, anchor, letter }: Words): Taken {
  const wide = letter * text.length;
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  return { left, right: left + wide, top: y - HALF, bottom: y + HALF };
}

export const meet = (a: Taken, b: Taken): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
