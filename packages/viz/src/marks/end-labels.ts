import { select } from "d3";
import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import { spread } from "../drawing/spread-labels.js";
import type { Joined, Values } from "../drawing/view.js";

export interface EndLabel {
  readonly column: string;
  readonly name: string;
  readonly ink: Ink;
  readonly picked?: (values: Values) => boolean;
  /** Whether it may be missing without a word. */
  readonly optional?: boolean | undefined;
}

interface LabelParts {
  readonly move: (to: string) => void;
  readonly weigh: (look: string) => void;
  readonly write: (text: string) => void;
  readonly lead?: (path: string) => void;
}

/** From the end of the plot to a name; further where an axis stands between them. */
const INDENT = 7;
const LINE_HEIGHT = 16;
/** So many labels find their lines by themselves. */
const FEW = 3;
/** More are led to them, as soon as one had to move further than this from the end of its line. */
const APART = 5;
/** How far labels that may be led to their lines stand further to the right, all of them: else a leader crosses a name. */
const LED = 14;
/** About the width of a letter, and of a bold one: what would leave the picture is written smaller. */
const [LETTER, BOLD] = [9.1, 10.4] as const;
const long = (text: string, picked: EndLabel["picked"]) => (picked ? BOLD : LETTER) * text.length;

/** The name of each line where it ends, moved apart where two lines end together. */
export function endLabels(context: Context): Joined<EndLabel> & { indented(by: number | undefined): void } {
  const element = svg(context, "g", { class: "names", "aria-hidden": "true" });
  let labels: readonly EndLabel[] = [];
  let parts: readonly LabelParts[] = [];
  let indent = INDENT;
  return {
    element,
    indented(by = INDENT) {
      indent = by;
    },
    data(all) {
      labels = all;
      const key = ({ column }: EndLabel) => column;
      const names = select(element).selectAll<SVGElement, EndLabel>(".name").data(all, key).join("text");
      names.attr("dy", "0.34em").attr("class", ({ ink }) => `name ${ink}`);
      const led = all.length > FEW ? all : [];
      const leaders = select(element).selectAll<SVGElement, EndLabel>(".leader").data(led, key).join("path");
      leaders.attr("class", ({ ink }) => `leader ${ink}`).lower();
      parts = names.nodes().map((text, i) => {
        const leader = leaders.nodes()[i];
        return {
          move: liveAttribute(text, "transform"),
          weigh: liveAttribute(text, "class"),
          write: liveText(text),
          ...(leader && { lead: liveAttribute(leader, "d") }),
        };
      });
      return this;
    },
    update(columns, { y, frame, factor }, { values: now }) {
      const floor = frame.height - frame.bottom;
      const ends = labels.map(({ column }) => {
        if (!columns.names.includes(column)) return floor;
        const values = columns.column(column);
        return toPixel(y, (values[values.length - 1] as number) * factor);
      });
      const placed = spread(ends, { gap: LINE_HEIGHT, from: frame.top + 4, to: floor - 4 });
      const led = labels.length > FEW;
      const from = frame.width - frame.right + 2;
      // What is not there is led nowhere, and has more to say.
      const bare = frame.width - frame.right + indent;
      const x = bare + (led ? LED : 0);
      const room = frame.width - x;
      const heights = ends.map((end) => Math.min(Math.max(end, frame.top), floor));
      const apart =
        led &&
        labels.some(
          ({ column }, i) =>
            columns.names.includes(column) && Math.abs((placed[i] as number) - (heights[i] as number)) > APART,
        );
      // Names of one chart have one size.
      const crowded = labels.some(({ name, picked }) => long(name, picked) > room);
      labels.forEach(({ column, name, ink, picked, optional }, i) => {
        const { move, weigh, write, lead } = parts[i] as LabelParts;
        const there = columns.names.includes(column);
        const [end, at] = [heights[i] as number, Math.round(placed[i] as number)];
        const text = there ? name : optional ? "" : `${name}: ${context.words.lacking}`;
        const tight = crowded || long(text, picked) > room;
        move(`translate(${there ? x : bare},${at})`);
        lead?.(there && apart && text ? `M${from},${end.toFixed(1)}L${x - 4},${at}` : "");
        weigh(`name ${ink}${picked?.(now) ? " picked" : ""}${tight ? " tight" : ""}`);
        write(text);
      });
    },
  };
}
