import { select } from "d3";
import { readAt } from "../data/interpolate.js";
import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { cursorRule } from "../drawing/cursor-line.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import { spread } from "../drawing/spread-labels.js";
import { strikes } from "../drawing/strikes.js";
import { LETTERS, meet, type Taken, takenBy } from "../drawing/text-box.js";
import type { Joined, Plot, Values } from "../drawing/view.js";
import { number } from "../text/number-text.js";

const LINE_HEIGHT = 15;
const ASIDE = 8;
/** How far up or down a number may give way, in lines; the nearest first. */
const LINES = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -3, 3] as const;
/** So far it gives way to a curve: further off it would be read at another one. */
const NEAR = 1;

interface Spot {
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly room: Taken;
}

interface Around {
  readonly plot: Plot;
  /** What is written already. */
  readonly others: readonly Taken[];
  /** Whether a curve runs through a place. */
  readonly struck: (room: Taken) => boolean;
}

/**
 * A number stands at the right of the cursor, above or below its dot where a curve would strike it out, a minus before
 * all; where there is no room or other words are, at the left or further up or down. Where every place is taken the dot
 * stands alone: the readout says its number.
 */
function beside(text: string, at: number, y: number, { plot, others, struck }: Around): Spot | undefined {
  const { frame } = plot;
  const [left, right] = [frame.left, frame.width - frame.right];
  const spot = (anchor: Spot["anchor"], height: number): Spot => ({
    y: height,
    anchor,
    room: takenBy(text, {
      x: anchor === "end" ? at - ASIDE : at + ASIDE,
      y: height,
      anchor,
      letter: LETTERS.reading,
    }),
  });
  const sides = (["start", "end"] as const).map((anchor) => LINES.map((by) => spot(anchor, y + by * LINE_HEIGHT)));
  const [rightwards, leftwards] = sides as [Spot[], Spot[]];
  const inside = ({ room }: Spot) =>
    room.left > left && room.right < right && room.top > frame.top - 2 && room.bottom < frame.height - frame.bottom + 4;
  const free = (one: Spot) => inside(one) && !others.some((other) => meet(other, one.room));
  const near = (one: Spot) => Math.abs(one.y - y) <= NEAR * LINE_HEIGHT;
  return (
    sides.flat().find((one) => near(one) && free(one) && !struck(one.room)) ??
    LINES.flatMap((_, i) => [rightwards[i] as Spot, leftwards[i] as Spot]).find(free)
  );
}

interface Read {
  readonly column: string;
  readonly ink: Ink;
  readonly picked?: (values: Values) => boolean;
}

interface ReadingParts {
  readonly hide: readonly ((look: string) => void)[];
  readonly move: (to: string) => void;
  readonly place: (to: string) => void;
  readonly anchor: (side: string) => void;
  readonly show: (text: string) => void;
}

/** The cursor in one panel: a dot on each line and its value beside it. */
export function readings(context: Context): Joined<Read> {
  const rule = cursorRule(context);
  const element = svg(context, "g", { class: "readings", "aria-hidden": "true" }, rule.element);
  let lines: readonly Read[] = [];
  let marks: readonly ReadingParts[] = [];
  let mayHide = false;
  return {
    element,
    data(all) {
      lines = all;
      const key = ({ column }: Read) => column;
      const parts = select(element);
      const dots = parts.selectAll<SVGElement, Read>(".dot").data(all, key).join("circle");
      dots.attr("r", 3.5).attr("class", ({ ink }) => `dot ${ink}`);
      const texts = parts.selectAll<SVGElement, Read>(".reading").data(all, key).join("text");
      texts.attr("dy", "0.34em").attr("class", ({ ink }) => `reading halo ${ink}`);
      marks = all.map((_, i) => {
        const [dot, text] = [dots.nodes()[i] as SVGElement, texts.nodes()[i] as SVGElement];
        return {
          hide: [dot, text].map((part) => liveAttribute(part, "visibility")),
          move: liveAttribute(dot, "transform"),
          place: liveAttribute(text, "transform"),
          anchor: liveAttribute(text, "text-anchor"),
          show: liveText(text),
        };
      });
      return this;
    },
    update(columns, plot, { cursor, numbers, values: now }) {
      const { y, frame, factor } = plot;
      const floor = frame.height - frame.bottom;
      const at = rule.move(plot, cursor);
      const values = lines.map(({ column, picked }) =>
        columns.names.includes(column) && (picked?.(now) ?? true)
          ? readAt(columns.abscissa, columns.column(column), cursor) * factor
          : Number.NaN,
      );
      // Where a line is broken off there is no value to read.
      const shown = values.map((value) => !Number.isNaN(value));
      const heights = values.map((value) => Math.min(Math.max(toPixel(y, value), frame.top), floor));
      marks.forEach(({ hide, move }, i) => {
        if (mayHide || !shown[i]) for (const set of hide) set(shown[i] ? "inherit" : "hidden");
        mayHide ||= !shown[i];
        if (shown[i]) move(`translate(${at},${Math.round((heights[i] as number) * 100) / 100})`);
      });
      if (numbers === "waiting") return;
      const seen: { readonly i: number; readonly height: number }[] = [];
      marks.forEach(({ show }, i) => {
        // What is not shown takes no room, and one line drawn in two dashes is read once.
        if (!shown[i]) return;
        const again = seen.some((one) => values[one.i] === values[i] && lines[one.i]?.ink === lines[i]?.ink);
        if (again) show("");
        else seen.push({ i, height: heights[i] as number });
      });
      const spots = spread(
        seen.map(({ height }) => height),
        { gap: LINE_HEIGHT, from: frame.top + 6, to: floor - 6 },
      );
      const others = [...plot.taken.values()].flat();
      const struck = strikes(lines, columns, plot);
      seen.forEach(({ i }, place) => {
        const { place: put, anchor, show } = marks[i] as ReadingParts;
        const text = number(values[i] as number);
        const spot = beside(text, at, Math.round(spots[place] as number), { plot, others, struck });
        show(spot ? text : "");
        if (!spot) return;
        others.push(spot.room);
        put(`translate(${Math.round(at) + (spot.anchor === "end" ? -ASIDE : ASIDE)},${spot.y})`);
        anchor(spot.anchor);
      });
    },
  };
}
