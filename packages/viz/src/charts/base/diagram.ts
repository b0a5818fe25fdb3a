import type { Chart } from "../../drawing/view.js";

/** A chart that is a drawing of its own: no line of it is read at a cursor. */
export const diagram = (
  {
    id,
    title,
    equations = [],
  }: { readonly id: string; readonly title: string; readonly equations?: readonly string[] },
  { answer, draw }: Pick<Chart, "answer" | "draw">,
): Chart => ({ id, title, readings: [], equations, foot: FOOT, answer, draw });

/** Room below it for what hangs under the last line. */
const FOOT = 8;
