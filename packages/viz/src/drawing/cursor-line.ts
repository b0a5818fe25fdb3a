import { toPixel } from "./axis.js";
import type { Context } from "./context.js";
import { liveAttribute, svg } from "./markup.js";
import type { Plot } from "./view.js";

/**
 * The line of the cursor from top to bottom of a panel. Between panels that share an abscissa it is one line; where the
 * axis stands it ends in a grip.
 */
export function cursorRule(context: Context) {
  const stroke = svg(context, "line", { class: "cursor" });
  const grip = svg(context, "circle", { class: "grip", r: 0 });
  const element = svg(context, "g", {}, stroke, grip);
  const place = liveAttribute(element, "transform");
  let drawn = false;
  return {
    element,
    /** @returns where it stands, in pixels. */
    move({ x, frame }: Plot, cursor: number): number {
      const at = Math.round(toPixel(x, cursor) * 100) / 100;
      place(`translate(${at},0)`);
      if (drawn) return at;
      drawn = true;
      const floor = frame.height - frame.bottom;
      const labelled = frame.timeAxis === "labelled";
      stroke.setAttribute("y1", String(frame.top - 4));
      stroke.setAttribute("y2", String(floor + (labelled ? 0 : frame.bottom)));
      grip.setAttribute("cy", String(floor));
      grip.setAttribute("r", labelled ? "5" : "0");
      return at;
    },
  };
}
