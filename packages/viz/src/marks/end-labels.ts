import { select } from "d3";
import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Dash, Ink } from "../drawing/ink.js";
import { KEY_LINE, keyPlaces, SAMPLE } from "../drawing/key.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import { namedOf } from "../drawing/named.js";
import { spread } from "../drawing/spread-labels.js";
import type { Joined, Plot, Values } from "../drawing/view.js";

export interface EndLabel {
  readonly column: string;
  readonly name: string;
  readonly ink: Ink;
  readonly dash?: Dash | undefined;
  readonly picked?: (values: Values) => boolean;
  /** Whether it may be missing without a word. */
  readonly optional?: boolean | undefined;
}

interface LabelParts {
  readonly label: EndLabel;
  readonly move: (to: string) => void;
  readonly weigh: (look: string) => void;
  readonly write: (text: string) => void;
  /** A leader to the end of the line, or the sample of it in a key. */
  readonly lead: (path: string, look?: string) => void;
}

/** What is written of a line now; nothing of one that is not named. */
interface Written extends LabelParts {
  readonly text: string;
  /** Whether the run has the line. */
  readonly there: boolean;
  readonly strong: boolean;
  /** Where the line ends, px of the view box. */
  readonly end: number;
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
/** From the title to the first line of a key, px of the view box. */
const UNDER_TITLE = 31;

/** A path beside a name, which stands in the picture as soon as there is something to draw. */
function leading(context: Context, host: Element): LabelParts["lead"] {
  let draw: ((path: string) => void) | undefined;
  return (path, look = "leader") => {
    if (!draw && path === "") return;
    if (!draw) {
      const made = svg(context, "path", { class: look });
      host.prepend(made);
      draw = liveAttribute(made, "d");
    }
    draw(path);
  };
}

/** The name of each line where it ends, moved apart where two lines end together; on a phone in a key over the plot. */
export function endLabels(context: Context): Joined<EndLabel> & { indented(by: number | undefined): void } {
  const element = svg(context, "g", { class: "names", "aria-hidden": "true" });
  let labels: readonly EndLabel[] = [];
  let parts: readonly LabelParts[] = [];
  let indent = INDENT;

  const key = (all: readonly Written[], { width }: Plot["frame"]) => {
    const places = keyPlaces(all, width);
    all.forEach(({ label: { ink, dash = "solid" }, move, weigh, write, lead, text, strong }, i) => {
      const { x, row } = places[i] as { x: number; row: number };
      const y = UNDER_TITLE + row * KEY_LINE;
      move(`translate(${x.toFixed(1)},${y})`);
      weigh(`name ${ink} tight${strong ? " picked" : ""}`);
      write(text);
      lead(text && `M${(x - SAMPLE - 5).toFixed(1)},${y}h${SAMPLE}`, `sample ${ink} ${dash}`);
    });
  };
  const ends = (all: readonly Written[], { frame }: Plot) => {
    const floor = frame.height - frame.bottom;
    const seen = all.filter(({ text }) => text !== "");
    const placed = spread(
      seen.map(({ end }) => end),
      { gap: LINE_HEIGHT, from: frame.top + 4, to: floor - 4 },
    );
    const led = seen.length > FEW;
    const from = frame.width - frame.right + 2;
    // What is not there is led nowhere, and has more to say.
    const bare = frame.width - frame.right + indent;
    const x = bare + (led ? LED : 0);
    const room = frame.width - x;
    const heights = seen.map(({ end }) => Math.min(Math.max(end, frame.top), floor));
    const apart =
      led && seen.some(({ there }, i) => there && Math.abs((placed[i] as number) - (heights[i] as number)) > APART);
    // Names of one chart have one size.
    const crowded = labels.some(({ name, picked }) => long(name, picked) > room);
    for (const { write, lead, text } of all) {
      write(text);
      if (text === "") lead("");
    }
    seen.forEach(({ label: { ink, picked }, move, weigh, lead, there, text, strong }, i) => {
      const [end, at] = [heights[i] as number, Math.round(placed[i] as number)];
      const tight = crowded || long(text, picked) > room;
      move(`translate(${there ? x : bare},${at})`);
      lead(there && apart ? `M${from},${end.toFixed(1)}L${x - 4},${at}` : "", `leader ${ink}`);
      weigh(`name ${ink}${strong ? " picked" : ""}${tight ? " tight" : ""}`);
    });
  };
  return {
    element,
    indented(by = INDENT) {
      indent = by;
    },
    data(all) {
      labels = all;
      const of = ({ column }: EndLabel) => column;
      const names = select(element).selectAll<SVGElement, EndLabel>(".name").data(all, of).join("text");
      names.attr("dy", "0.34em").attr("class", ({ ink }) => `name ${ink}`);
      select(element).selectAll("path").remove();
      parts = names.nodes().map((text, i) => ({
        label: all[i] as EndLabel,
        move: liveAttribute(text, "transform"),
        weigh: liveAttribute(text, "class"),
        write: liveText(text),
        lead: leading(context, element),
      }));
      return this;
    },
    update(columns, plot, { values: now }) {
      const { y, frame, factor, pointed } = plot;
      const named = namedOf(labels, columns, { values: now, pointed });
      const written = parts.map((part): Written => {
        const { column, name, picked, optional } = part.label;
        const there = columns.names.includes(column);
        // A line that breaks off has its name at the height of its last point.
        const last = there ? columns.column(column).findLast((value) => !Number.isNaN(value)) : undefined;
        const text = there ? name : optional ? "" : `${name}: ${context.words.lacking}`;
        return {
          ...part,
          there,
          text: named.has(column) ? text : "",
          strong: picked?.(now) ?? false,
          end: last === undefined ? frame.height - frame.bottom : toPixel(y, last * factor),
        };
      });
      if (frame.keyLines > 0) key(written, frame);
      else ends(written, plot);
    },
  };
}
