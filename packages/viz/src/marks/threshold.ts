import { type Axis, domainOf, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import { LETTERS, takenBy } from "../drawing/text-box.js";
import type { Mark, Values } from "../drawing/view.js";

/** A level across the panel. */
export interface ThresholdSpec {
  /** In the unit on the axis; fixed, or one that a control sets. */
  readonly level: number | ((values: Values) => number);
  /** What it means. */
  readonly label: string;
  /** Where its words stand: where the lines are not. */
  readonly side?: "above" | "below";
}

/** A level with its meaning written on it; left out while it lies outside the axis. */
export function threshold(context: Context, { level: at, label, side = "above" }: ThresholdSpec): Mark {
  const rule = svg(context, "line", { class: "threshold" });
  const text = svg(context, "text", { class: "note halo end" }, label);
  const element = svg(context, "g", {}, rule, text);
  let drawn: Axis | undefined;
  let before = Number.NaN;
  return {
    element,
    update(_columns, { y, frame, taken }, { values }) {
      const level = typeof at === "function" ? at(values) : at;
      if (drawn === y && level === before) return;
      [drawn, before] = [y, level];
      const [low, high] = domainOf(y);
      const inside = level >= low && level <= high;
      element.setAttribute("visibility", inside ? "inherit" : "hidden");
      taken.set(element, []);
      if (!inside) return;
      const height = toPixel(y, level);
      const right = frame.width - frame.right;
      for (const [name, value] of [
        ["x1", frame.left],
        ["x2", right],
        ["y1", height],
        ["y2", height],
      ] as const) {
        rule.setAttribute(name, String(value));
      }
      const [x, foot] = [right - 4, side === "above" ? height - 5 : height + 15];
      text.setAttribute("x", String(x));
      text.setAttribute("y", String(foot));
      taken.set(element, [takenBy(label, { x, y: foot - 5, anchor: "end", letter: LETTERS.note })]);
    },
  };
}
