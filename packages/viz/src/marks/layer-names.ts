import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { spread } from "../drawing/spread-labels.js";
import { type Layer, layersAt } from "../drawing/stacked-layers.js";
import type { Mark } from "../drawing/view.js";

const LINE_HEIGHT = 16;

/** The name of each layer beside its end; none where a layer has come to nothing. */
export function layerNames(context: Context, all: readonly (Layer & { readonly name: string })[]): Mark {
  const texts = all.map(({ ink, name }) => svg(context, "text", { class: `name ${ink}`, dy: "0.34em" }, name));
  const moves = texts.map((text) => liveAttribute(text, "transform"));
  const shows = texts.map((text) => liveAttribute(text, "visibility"));
  return {
    element: svg(context, "g", { class: "names", "aria-hidden": "true" }, ...texts),
    update(columns, { y, frame, factor }) {
      const ends = layersAt(columns, all, { at: columns.abscissa.at(-1) as number, y, factor });
      const seen = [...ends.keys()].filter((i) => (ends[i]?.thick as number) >= 1);
      const placed = spread(
        seen.map((i) => ends[i]?.middle as number),
        { gap: LINE_HEIGHT, from: frame.top + 4, to: frame.height - frame.bottom - 4 },
      );
      shows.forEach((show, i) => void show(seen.includes(i) ? "inherit" : "hidden"));
      seen.forEach((i, k) => {
        moves[i]?.(`translate(${frame.width - frame.right + 7},${Math.round(placed[k] as number)})`);
      });
    },
  };
}
