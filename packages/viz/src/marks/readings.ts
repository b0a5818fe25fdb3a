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
  const rule = svg(
    context,
    "g",
    {},
    svg(context, "line", { class: "cursor" }),
    svg(context, "circle", { class: "grip", r: 0 }),
  );
  const [stroke, grip] = [rule.firstElementChild, rule.lastElementChild] as [Element, Element];
  let placed = false;
  const dots = lines.map(({ ink }) => svg(context, "circle", { class: `dot ${ink}`, r: 3.5 }));
  const texts = lines.map(({ ink }) => svg(context, "text", { class: `reading halo ${ink}`, dy: "0.34em" }));
  const place = liveAttribute(rule, "transform");
  const dotPlaces = dots.map((dot) => liveAttribute(dot, "transform"));
  const textPlaces = texts.map((text) => liveAttribute(text, "transform"));
  const sides = texts.map((text) => liveAttribute(text, "text-anchor"));
  const shows = texts.map(liveText);
  return {
    element: svg(context, "g", { class: "readings", "aria-hidden": "true" }, rule, ...dots, ...texts),
    update(result, { x, y, frame, factor }, { cursor }) {
      const floor = frame.height - frame.bottom;
      const at = Math.round(toPixel(x, cursor) * 100) / 100;
      place(`translate(${at},0)`);
      if (!placed) {
        placed = true;
        const labelled = frame.timeAxis === "labelled";
        stroke.setAttribute("y1", String(frame.top - 4));
        // Between panels that share the time axis the cursor is one line; where the axis stands it ends in a grip.
        stroke.setAttribute("y2", String(floor + (labelled ? 0 : frame.bottom)));
        grip.setAttribute("cy", String(floor));
        grip.setAttribute("r", labelled ? "5" : "0");
      }
      const values = lines.map(({ column }) => readAt(result.time, result.column(column), cursor) * factor);
      const heights = values.map((value) => Math.min(Math.max(toPixel(y, value), frame.top), floor));
      const spots = spread(
        heights.map((height) => height - 1),
        { gap: LINE_HEIGHT, from: frame.top + 5, to: floor - 7 },
      );
      const left = at > x.range[1] - ROOM;
      values.forEach((value, i) => {
        dotPlaces[i]?.(`translate(${at},${Math.round((heights[i] as number) * 100) / 100})`);
        textPlaces[i]?.(`translate(${Math.round(at) + (left ? -8 : 8)},${Math.round(spots[i] as number)})`);
        sides[i]?.(left ? "end" : "start");
        shows[i]?.(number(value));
      });
    },
  };
}
