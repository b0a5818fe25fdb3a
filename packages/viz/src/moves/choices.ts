import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Dash } from "../drawing/ink.js";
import { svg } from "../drawing/markup.js";
import { linePath } from "../drawing/path.js";
import { freeSpot } from "./free-spot.js";
import { overlay } from "./overlay.js";
import { placesOn, SAMPLES } from "./samples.js";
import type { CurvePanel } from "./where.js";

const dashes: readonly Dash[] = ["solid", "long", "short", "dots"];
const letters = ["A", "B", "C", "D"] as const;
/** Where a letter may stand, as shares of the abscissa. */
const ALONG = [0.9, 0.7, 0.5, 0.3, 0.15, 0.8, 0.6, 0.4] as const;

/** A few curves to choose from, told apart by their dashes and letters. */
export function choices(context: Context) {
  const over = overlay(context, "choices");
  return {
    draw(panel: CurvePanel, curves: readonly Float64Array[]) {
      over.follow(panel);
      const { x, y } = panel.plot;
      const places = placesOn(x);
      const xs = places.map((place) => x(place));
      over.inside.replaceChildren(
        ...curves.map((column, i) =>
          svg(context, "path", { class: `was ${dashes[i]}`, d: linePath({ xs, column, y }) }),
        ),
      );
      const heights = curves.map((column) => column.map((value) => toPixel(y, value)));
      panel.plot.taken.delete(over.around);
      const own: ReturnType<typeof takenOf>[] = [];
      const texts = curves.map((_, i) => {
        const far = ALONG.map((share) => Math.round(share * (SAMPLES - 1)))
          .map((at) => ({
            at,
            gap: Math.min(
              ...heights.map((other, k) =>
                k === i
                  ? Number.POSITIVE_INFINITY
                  : Math.abs((other[at] as number) - (heights[i] as Float64Array)[at]!),
              ),
            ),
          }))
          .sort((a, b) => b.gap - a.gap);
        const spots = far.flatMap(({ at }) =>
          [-11, 12].map((off) => ({
            x: Math.round(xs[at] as number),
            y: Math.round(((heights[i] as Float64Array)[at] as number) + off),
          })),
        );
        const free = freeSpot(letters[i] as string, spots, panel);
        if (free) {
          own.push(takenOf(free));
          panel.plot.taken.set(over.around, own);
        }
        const { spot } = free ?? { spot: spots[0] as { x: number; y: number } };
        return svg(
          context,
          "text",
          { class: "halo middle strong pointing-says", dy: "0.34em", transform: `translate(${spot.x},${spot.y})` },
          letters[i] as string,
        );
      });
      over.around.replaceChildren(...texts);
      panel.plot.taken.delete(over.around);
    },
    hide: () => over.dispose(),
  };
}

const takenOf = ({ room }: NonNullable<ReturnType<typeof freeSpot>>) => room;
