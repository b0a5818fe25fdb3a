import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Axis } from "./axis.js";
import type { Ink } from "./ink.js";

/** A column that lies on top of the one before it. */
export interface Layer {
  /** Its name in the run. */
  readonly column: string;
  /** Its hue. */
  readonly ink: Ink;
  /** Layers of the same ink are told apart by how dense they are. */
  readonly shade: string;
}

/** The middle of each layer at a moment and its thickness, in pixels, with its value on the axis; a column that is not there has none. */
export function layersAt(
  { abscissa, names, column }: Columns,
  all: readonly Layer[],
  { at, y, factor }: { readonly at: number; readonly y: Axis; readonly factor: number },
): { readonly middle: number; readonly thick: number; readonly value: number }[] {
  let below = 0;
  return all.map((one) => {
    const height = names.includes(one.column) ? readAt(abscissa, column(one.column), at) * factor : 0;
    const [foot, top] = [y(below), y(below + height)];
    below += height;
    return { middle: (foot + top) / 2, thick: Math.abs(foot - top), value: height };
  });
}
