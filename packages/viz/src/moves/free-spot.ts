import { LETTERS, meet, type Taken, takenBy } from "../drawing/text-box.js";
import type { CurvePanel } from "./where.js";

/** So far words keep from what is written already, px of the view box. */
const CLEAR = 5;

/** A place for words in a plot, px of the view box. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The first of some places at which words stand inside of the plot and on no others; none where each is taken. */
export function freeSpot(
  text: string,
  spots: readonly Spot[],
  { plot }: Pick<CurvePanel, "plot">,
): { readonly spot: Spot; readonly room: Taken } | undefined {
  const { frame } = plot;
  const others = [...plot.taken.values()].flat();
  for (const spot of spots) {
    const room = takenBy(text, { ...spot, anchor: "middle", letter: LETTERS.beside });
    const wide = {
      left: room.left - CLEAR,
      right: room.right + CLEAR,
      top: room.top - CLEAR,
      bottom: room.bottom + CLEAR,
    };
    const inside =
      room.top > frame.top &&
      room.bottom < frame.height - frame.bottom &&
      room.left > frame.left &&
      room.right < frame.width - frame.right;
    if (inside && !others.some((other) => meet(other, wide))) return { spot, room };
  }
  return undefined;
}
