import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { domainOf, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { linePath, stepsPath } from "../drawing/path.js";
import { strikes } from "../drawing/strikes.js";
import { LETTERS, meet, takenBy } from "../drawing/text-box.js";
import { positions } from "../drawing/thinned.js";
import type { Joined, Mark, Plot } from "../drawing/view.js";

/** A line whose course before is drawn. */
interface Before {
  readonly column: string;
  readonly shape?: "steps";
}

/** So far the name keeps from what is written already, px of the view box. */
const CLEAR = 6;
/** Where the name may stand, as shares of the abscissa, and over or under its line, px of the view box. */
const [ALONG, OFF] = [
  [0.45, 0.6, 0.3, 0.75, 0.88, 0.15],
  [-9, 11],
] as const;

/** The courses before, and their name, which is written when all other words have their places. */
interface BeforeMarks extends Joined<Before> {
  readonly name: Mark;
}

/**
 * The lines as they were before a control was touched, grey, behind those that are; named once. They come into the group of the
 * lines with the first touch: a picture that nobody touched has none.
 */
export function before(context: Context, host: Element): BeforeMarks {
  const element = svg(context, "g", { class: "before", "aria-hidden": "true" });
  let lines: readonly Before[] = [];
  let paths: readonly ((path: string) => void)[] = [];
  let name: { readonly text: SVGElement; readonly move: (to: string) => void } | undefined;
  let drawn: Pick<Plot, "x" | "y"> & { readonly was: Columns | undefined };

  const make = () => {
    const all = lines.map(() => svg(context, "path", { class: "was" }));
    const text = svg(context, "text", { class: "was-name halo middle", dy: "0.34em" }, context.words.before);
    element.replaceChildren(...all, text);
    host.prepend(element);
    paths = all.map((path) => liveAttribute(path, "d"));
    name = { text, move: liveAttribute(text, "transform") };
  };
  const put = (was: Columns, columns: Columns, plot: Plot) => {
    const first = lines.find(({ column }) => was.names.includes(column));
    if (!name) return;
    if (!first) {
      // What was drawn before had none of these lines.
      plot.taken.delete(element);
      return name.text.setAttribute("visibility", "hidden");
    }
    const [low, high] = domainOf(plot.x);
    const struck = strikes(lines, columns, plot);
    plot.taken.delete(element);
    const others = [...plot.taken.values()].flat();
    const roomAt = ({ x, y }: { x: number; y: number }) =>
      takenBy(context.words.before, { x, y, anchor: "middle", letter: LETTERS.reading });
    const spots = ALONG.flatMap((share) => {
      const at = low + share * (high - low);
      const x = toPixel(plot.x, at);
      const y = toPixel(plot.y, readAt(was.abscissa, was.column(first.column), at) * plot.factor);
      return OFF.map((off) => ({ x, y: y + off }));
    });
    const { frame } = plot;
    const free = spots.find((spot) => {
      const room = roomAt(spot);
      const inside =
        spot.y > frame.top + 6 &&
        spot.y < frame.height - frame.bottom - 8 &&
        room.left > frame.left &&
        room.right < frame.width - frame.right;
      const wide = {
        left: room.left - CLEAR,
        right: room.right + CLEAR,
        top: room.top - CLEAR,
        bottom: room.bottom + CLEAR,
      };
      return inside && !struck(room) && !others.some((other) => meet(other, wide));
    });
    // Where every place is taken the line stays without its name: the sentence says what it is.
    name.text.setAttribute("visibility", free ? "inherit" : "hidden");
    // Numbers that move with the cursor write beside it.
    if (free) plot.taken.set(element, [roomAt(free)]);
    if (free) name.move(`translate(${Math.round(free.x)},${Math.round(free.y)})`);
  };
  return {
    element,
    data(all) {
      lines = all;
      element.replaceChildren();
      paths = [];
      return this;
    },
    update(_columns, plot, { before: was }) {
      if (!was) {
        if (paths.length > 0) element.setAttribute("visibility", "hidden");
        plot.taken.delete(element);
        drawn = { x: plot.x, y: plot.y, was };
        return;
      }
      if (paths.length === 0) make();
      if (drawn?.was === was && drawn.x === plot.x && drawn.y === plot.y) return;
      element.setAttribute("visibility", "inherit");
      const xs = positions(was.abscissa, plot.x);
      lines.forEach(({ column, shape }, i) => {
        const path = shape === "steps" ? stepsPath : linePath;
        const there = was.names.includes(column);
        paths[i]?.(there ? path({ xs, column: was.column(column), y: plot.y, factor: plot.factor }) : "");
      });
      drawn = { x: plot.x, y: plot.y, was };
    },
    name: {
      element,
      update(columns, plot, { before: was }) {
        if (was) put(was, columns, plot);
      },
    },
  };
}
