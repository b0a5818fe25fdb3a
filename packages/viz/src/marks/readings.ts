import { toPixel } from "../axes.js";
import type { Context } from "../context.js";
import { number } from "../format.js";
import type { Ink } from "../ink.js";
import { liveAttribute, liveText, svg } from "../markup.js";
import { readAt } from "../read.js";
import { spread } from "../spread.js";
import type { Mark } from "../view.js";

const LINE_HEIGHT = 15;
const ROOM = 60;

/** The cursor in one panel: a dot on each line and its value beside it. */
export function readings(context: Context, { lines }: { lines: readonly { column: string; ink: Ink }[] }): Mark {
  const stroke = svg(context, "line", { class: "cursor" });
  const grip = svg(context, "circle", { class: "grip", r: 0 });
  const rule = svg(context, "g", {}, stroke, grip);
  const place = liveAttribute(rule, "transform");
  const marks = lines.map(({ ink }) => {
    const text = svg(context, "text", { class: `reading halo ${ink}`, x: 8 });
    const group = svg(context, "g", {}, svg(context, "circle", { class: `dot ${ink}`, r: 3.5 }), text);
    return {
      group,
      move: liveAttribute(group, "transform"),
      lift: liveAttribute(text, "y"),
      indent: liveAttribute(text, "x"),
      anchor: liveAttribute(text, "text-anchor"),
      show: liveText(text),
    };
  });
  let drawn = false;
  return {
    element: svg(context, "g", { class: "readings", "aria-hidden": "true" }, rule, ...marks.map(({ group }) => group)),
    update(result, { x, y, frame, factor }, { cursor, numbers }) {
      const floor = frame.height - frame.bottom;
      const at = Math.round(toPixel(x, cursor) * 100) / 100;
      place(`translate(${at},0)`);
      if (!drawn) {
        drawn = true;
        const labelled = frame.timeAxis === "labelled";
        stroke.setAttribute("y1", String(frame.top - 4));
        // Between panels that share the time axis the cursor is one line; where the axis stands it ends in a grip.
        stroke.setAttribute("y2", String(floor + (labelled ? 0 : frame.bottom)));
        grip.setAttribute("cy", String(floor));
        grip.setAttribute("r", labelled ? "5" : "0");
      }
      const values = lines.map(({ column }) => readAt(result.time, result.column(column), cursor) * factor);
      const heights = values.map((value) => Math.min(Math.max(toPixel(y, value), frame.top), floor));
      const spots = spread(heights, { gap: LINE_HEIGHT, from: frame.top + 6, to: floor - 6 });
      const left = at > x.range[1] - ROOM;
      marks.forEach(({ move, lift, indent, anchor, show }, i) => {
        const height = heights[i] as number;
        move(`translate(${at},${Math.round(height * 100) / 100})`);
        // Most of the time a value rides with its dot, and nothing but that one place changes.
        lift(String(Math.round((spots[i] as number) - height) + 4));
        indent(left ? "-8" : "8");
        anchor(left ? "end" : "start");
        if (numbers === "shown") show(number(values[i] as number));
      });
    },
  };
}
