import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { toPixel, toValue } from "./axis.js";
import type { Taken } from "./text-box.js";
import type { Plot } from "./view.js";

/** Into so many parts a place is cut to see whether a curve runs through it. */
const CUTS = 4;

/** Whether one of these lines runs through a place, as far as a few points of it tell. */
export function strikes(lines: readonly { readonly column: string }[], columns: Columns, { x, y, factor }: Plot) {
  const curves = lines.flatMap(({ column }) => (columns.names.includes(column) ? [columns.column(column)] : []));
  return ({ left, right, top, bottom }: Taken): boolean => {
    const places = Array.from({ length: CUTS + 1 }, (_, i) => toValue(x, left + ((right - left) * i) / CUTS));
    return curves.some((curve) => {
      const heights = places.map((place) => toPixel(y, readAt(columns.abscissa, curve, place) * factor));
      return heights.some((height, i) => {
        const before = heights[Math.max(i - 1, 0)] as number;
        return Math.max(height, before) > top && Math.min(height, before) < bottom;
      });
    });
  };
}
