import { toPixel } from "../axes.js";
import type { Context } from "../context.js";
import type { Ink } from "../ink.js";
import { liveAttribute, svg } from "../markup.js";
import { spread } from "../spread.js";
import type { Mark } from "../view.js";

export interface EndLabel {
  readonly column: string;
  readonly name: string;
  readonly ink: Ink;
}

const LINE_HEIGHT = 16;

/** The name of each line where it ends, moved apart where two lines end together. */
export function endLabels(
  context: Context,
  { labels, indent = 7 }: { labels: readonly EndLabel[]; indent?: number },
): Mark {
  const texts = labels.map(({ name, ink }) => svg(context, "text", { class: `name ${ink}`, dy: "0.34em" }, name));
  const moves = texts.map((text) => liveAttribute(text, "transform"));
  return {
    element: svg(context, "g", { class: "names", "aria-hidden": "true" }, ...texts),
    update(columns, { y, frame, factor }) {
      const floor = frame.height - frame.bottom;
      const wanted = labels.map(({ column }) => {
        const values = columns.column(column);
        return toPixel(y, (values[values.length - 1] as number) * factor);
      });
      const placed = spread(wanted, { gap: LINE_HEIGHT, from: frame.top + 4, to: floor - 4 });
      const x = frame.width - frame.right + indent;
      placed.forEach((at, i) => {
        moves[i]?.(`translate(${x},${Math.round(at)})`);
      });
    },
  };
}
