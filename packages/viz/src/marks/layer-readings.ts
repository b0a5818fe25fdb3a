import type { Context } from "../drawing/context.js";
import { cursorRule } from "../drawing/cursor-line.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import { type Layer, layersAt } from "../drawing/stacked-layers.js";
import type { Mark } from "../drawing/view.js";
import { number } from "../text/number-text.js";

const ROOM = 60;
/** A layer thinner than this has no room for its number. */
const THIN = 14;

/** The cursor, with the thickness of each layer written into it. */
export function layerReadings(context: Context, all: readonly Layer[]): Mark {
  const rule = cursorRule(context);
  const texts = all.map(() => svg(context, "text", { class: "reading halo data", dy: "0.34em" }));
  const parts = texts.map((text) => ({
    write: liveText(text),
    move: liveAttribute(text, "transform"),
    anchor: liveAttribute(text, "text-anchor"),
  }));
  return {
    element: svg(context, "g", { class: "readings", "aria-hidden": "true" }, rule.element, ...texts),
    update(columns, plot, { cursor, numbers }) {
      const { y, factor, frame } = plot;
      const at = rule.move(plot, cursor);
      if (numbers === "waiting") return;
      const left = at > frame.width - frame.right - ROOM;
      layersAt(columns, all, { at: cursor, y, factor }).forEach(({ middle, thick, value }, i) => {
        parts[i]?.write(thick >= THIN ? number(value, 2) : "");
        parts[i]?.anchor(left ? "end" : "start");
        parts[i]?.move(`translate(${Math.round(at) + (left ? -8 : 8)},${Math.round(middle)})`);
      });
    },
  };
}
