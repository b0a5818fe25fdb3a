import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Mark } from "../drawing/view.js";

/** An upright line through all rows, at a value that follows from the columns. */
export interface RuleSpec {
  /** Its value at the cursor is where the rule stands. */
  readonly column: string;
  /** Its hue. */
  readonly ink: Ink;
  /** What it says, of its value in the unit on the axis. */
  readonly label: (value: number) => string;
}

/** Where a rule stands on an axis of its own values. */
export const ruleAt = ({ column }: Pick<RuleSpec, "column">, columns: Columns, cursor: number): number =>
  readAt(columns.abscissa, columns.column(column), cursor);

const SIDE = 5;
/** What a rule says at its top takes so much room. */
export const LINE_HEIGHT = 16;

/**
 * An upright rule at one value that follows from the columns, with its meaning at its top: the first, the second line
 * there. Where there is no value at the cursor there is no rule.
 */
export function rule(context: Context, { spec, place }: { spec: RuleSpec; place: number }): Mark {
  const { ink, label } = spec;
  const stroke = svg(context, "path", { class: `rule ${ink}` });
  const text = svg(context, "text", { class: `beside halo ${ink}`, dy: "0.34em" });
  const element = svg(context, "g", {}, stroke, text);
  const show = liveAttribute(element, "visibility");
  let shown = true;
  const [draw, move, anchor, write] = [
    liveAttribute(stroke, "d"),
    liveAttribute(text, "transform"),
    liveAttribute(text, "text-anchor"),
    liveText(text),
  ];
  return {
    element,
    update(columns, { x, frame, factor }, { cursor }) {
      const there = columns.names.includes(spec.column) && !Number.isNaN(ruleAt(spec, columns, cursor));
      if (there !== shown) show(there ? "inherit" : "hidden");
      shown = there;
      if (!there) return;
      const value = ruleAt(spec, columns, cursor) * factor;
      const at = Math.round(toPixel(x, value) * 100) / 100;
      const [left, right] = [frame.left, frame.width - frame.right];
      draw(at >= left && at <= right ? `M${at},${frame.top}V${frame.height - frame.bottom}` : "");
      const leftwards = at > (left + right) / 2;
      move(
        `translate(${Math.min(Math.max(at, left), right) + (leftwards ? -SIDE : SIDE)},${frame.top + 4 + place * LINE_HEIGHT})`,
      );
      anchor(leftwards ? "end" : "start");
      write(label(value));
    },
  };
}
