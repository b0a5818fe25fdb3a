import { toPixel } from "../axes.js";
import type { Context } from "../context.js";
import type { Ink } from "../ink.js";
import { liveAttribute, liveText, svg } from "../markup.js";
import { spread } from "../spread.js";
import type { Mark, Values } from "../view.js";

export interface EndLabel {
  readonly column: string;
  readonly name: string;
  readonly ink: Ink;
  readonly picked?: (values: Values) => boolean;
  /** Whether it may be missing without a word. */
  readonly optional?: boolean | undefined;
}

const LINE_HEIGHT = 16;
/** A label that had to move further than this from the end of its line is led to it. */
const APART = 5;
/** So many labels find their lines by themselves. */
const FEW = 3;
/** How far a label that is led to its line stands further to the right. */
const LED = 14;
/** About the width of a letter, and of a bold one: what would leave the picture is written smaller. */
const [LETTER, BOLD] = [9.1, 10.4] as const;
const long = (text: string, picked: EndLabel["picked"]) => (picked ? BOLD : LETTER) * text.length;

/** The name of each line where it ends, moved apart where two lines end together. */
export function endLabels(
  context: Context,
  { labels, indent = 7 }: { labels: readonly EndLabel[]; indent?: number },
): Mark {
  const parts = labels.map(({ name, ink }) => {
    const text = svg(context, "text", { class: `name ${ink}`, dy: "0.34em" }, name);
    const leader = svg(context, "path", { class: `leader ${ink}` });
    return {
      elements: labels.length > FEW ? [leader, text] : [text],
      move: liveAttribute(text, "transform"),
      weigh: liveAttribute(text, "class"),
      write: liveText(text),
      lead: liveAttribute(leader, "d"),
    };
  });
  return {
    element: svg(context, "g", { class: "names", "aria-hidden": "true" }, ...parts.flatMap(({ elements }) => elements)),
    update(columns, { y, frame, factor }, { values: now }) {
      const floor = frame.height - frame.bottom;
      const ends = labels.map(({ column }) => {
        if (!columns.names.includes(column)) return floor;
        const values = columns.column(column);
        return toPixel(y, (values[values.length - 1] as number) * factor);
      });
      const placed = spread(ends, { gap: LINE_HEIGHT, from: frame.top + 4, to: floor - 4 });
      const x = frame.width - frame.right + indent;
      const room = frame.right - indent - (labels.length > FEW ? LED : 0);
      // Names of one chart have one size.
      const crowded = labels.some(({ name, picked }) => long(name, picked) > room);
      labels.forEach(({ column, name, ink, picked, optional }, i) => {
        const { move, weigh, write, lead } = parts[i] as (typeof parts)[number];
        const there = columns.names.includes(column);
        const [end, at] = [Math.min(Math.max(ends[i] as number, frame.top), floor), Math.round(placed[i] as number)];
        const apart = there && labels.length > FEW && Math.abs(at - end) > APART;
        const text = there ? name : optional ? "" : `${name}: ${context.words.lacking}`;
        const tight = crowded || long(text, picked) > room;
        move(`translate(${apart ? x + LED : x},${at})`);
        lead(apart && text ? `M${x - indent + 2},${end.toFixed(1)}L${x + 10},${at}` : "");
        weigh(`name ${ink}${picked?.(now) ? " picked" : ""}${tight ? " tight" : ""}`);
        write(text);
      });
    },
  };
}
