import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import type { Mark } from "../drawing/view.js";

/** The time during which the drip runs, shaded from top to bottom. */
export function infusion(context: Context): Mark {
  const element = svg(context, "path", { class: "infusion" });
  const set = liveAttribute(element, "d");
  return {
    element,
    update(columns, { x, frame }) {
      const right = frame.width - frame.right;
      const floor = frame.height - frame.bottom;
      let d = "";
      for (const { time, duration } of columns.doses) {
        const from = toPixel(x, time);
        // A push of a few seconds is still a pixel wide, or nobody would see that something was given.
        const to = Math.min(Math.max(toPixel(x, time + duration), from + 1), right);
        if (from < right) d += `M${from.toFixed(2)},${frame.top}H${to.toFixed(2)}V${floor}H${from.toFixed(2)}Z`;
      }
      set(d);
    },
  };
}
