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
    const dot = svg(context, "circle", { class: `dot ${ink}`, r: 3.5 });
    const text = svg(context, "text", { class: `reading halo ${ink}`, dy: "0.34em" });
    return {
      parts: [dot, text],
      move: liveAttribute(dot, "transform"),
      place: liveAttribute(text, "transform"),
      anchor: liveAttribute(text, "text-anchor"),
      show: liveText(text),
    };
  });
  let drawn = false;
  return {
    element: svg(
      context,
      "g",
      { class: "readings", "aria-hidden": "true" },
      rule,
      ...marks.flatMap(({ parts }) => parts),
    ),
    update(columns, { x, y, frame, factor }, { cursor, numbers }) {
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
      const values = lines.map(({ column }) => readAt(columns.abscissa, columns.column(column), cursor) * factor);
      const heights = values.map((value) => Math.min(Math.max(toPixel(y, value), frame.top), floor));
      marks.forEach(({ move }, i) => {
        move(`translate(${at},${Math.round((heights[i] as number) * 100) / 100})`);
      });
      if (numbers === "waiting") return;
      const spots = spread(heights, { gap: LINE_HEIGHT, from: frame.top + 6, to: floor - 6 });
      const left = at > x.range[1] - ROOM;
      marks.forEach(({ place: put, anchor, show }, i) => {
        put(`translate(${Math.round(at) + (left ? -8 : 8)},${Math.round(spots[i] as number)})`);
        anchor(left ? "end" : "start");
        show(number(values[i] as number));
      });
    },
  };
}
