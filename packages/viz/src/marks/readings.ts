import { toPixel } from "../axes.js";
import type { Context } from "../context.js";
import { cursorRule } from "../cursor-rule.js";
import { number } from "../format.js";
import type { Ink } from "../ink.js";
import { liveAttribute, liveText, svg } from "../markup.js";
import { readAt } from "../read.js";
import { spread } from "../spread.js";
import type { Mark, Values } from "../view.js";

const LINE_HEIGHT = 15;
const ROOM = 60;

interface Read {
  readonly column: string;
  readonly ink: Ink;
  readonly picked?: (values: Values) => boolean;
}

/** The cursor in one panel: a dot on each line and its value beside it. */
export function readings(context: Context, { lines }: { lines: readonly Read[] }): Mark {
  const rule = cursorRule(context);
  const marks = lines.map(({ ink }) => {
    const dot = svg(context, "circle", { class: `dot ${ink}`, r: 3.5 });
    const text = svg(context, "text", { class: `reading halo ${ink}`, dy: "0.34em" });
    return {
      parts: [dot, text],
      hide: [dot, text].map((part) => liveAttribute(part, "visibility")),
      move: liveAttribute(dot, "transform"),
      place: liveAttribute(text, "transform"),
      anchor: liveAttribute(text, "text-anchor"),
      show: liveText(text),
    };
  });
  let mayHide = false;
  return {
    element: svg(
      context,
      "g",
      { class: "readings", "aria-hidden": "true" },
      rule.element,
      ...marks.flatMap(({ parts }) => parts),
    ),
    update(columns, plot, { cursor, numbers, values: now }) {
      const { x, y, frame, factor } = plot;
      const floor = frame.height - frame.bottom;
      const at = rule.move(plot, cursor);
      const shown = lines.map(({ column, picked }) => columns.names.includes(column) && (picked?.(now) ?? true));
      const values = lines.map(({ column }, i) =>
        shown[i] ? readAt(columns.abscissa, columns.column(column), cursor) * factor : Number.NaN,
      );
      const heights = values.map((value) => Math.min(Math.max(toPixel(y, value), frame.top), floor));
      marks.forEach(({ hide, move }, i) => {
        if (mayHide || !shown[i]) for (const set of hide) set(shown[i] ? "visible" : "hidden");
        mayHide ||= !shown[i];
        if (shown[i]) move(`translate(${at},${Math.round((heights[i] as number) * 100) / 100})`);
      });
      if (numbers === "waiting") return;
      // What is not shown takes no room.
      const seen = heights.flatMap((height, i) => (shown[i] ? [{ i, height }] : []));
      const spots = spread(
        seen.map(({ height }) => height),
        { gap: LINE_HEIGHT, from: frame.top + 6, to: floor - 6 },
      );
      const left = at > x.range[1] - ROOM;
      seen.forEach(({ i }, place) => {
        const { place: put, anchor, show } = marks[i] as (typeof marks)[number];
        put(`translate(${Math.round(at) + (left ? -8 : 8)},${Math.round(spots[place] as number)})`);
        anchor(left ? "end" : "start");
        show(number(values[i] as number));
      });
    },
  };
}
