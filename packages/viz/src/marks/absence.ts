import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";
import { wrapped } from "../text/wrap.js";

const LETTER = 8;
const LINE_HEIGHT = 18;

/** What stands in a panel when nothing was published to draw there: the reason, in the place of the lines. */
export function absence(context: Context) {
  const element = svg(context, "text", { class: "note" });
  let shown = "";
  return {
    element,
    update(body: SVGElement, reason: string, frame: Frame) {
      if (reason === shown) return;
      shown = reason;
      body.setAttribute("visibility", reason ? "hidden" : "inherit");
      const lines = wrapped(reason, Math.floor((frame.width - frame.left) / LETTER));
      const middle = (frame.top + frame.height - frame.bottom) / 2;
      element.replaceChildren(
        ...lines.map((text, i) =>
          svg(context, "tspan", { x: frame.left + 8, y: middle + (i - (lines.length - 1) / 2) * LINE_HEIGHT }, text),
        ),
      );
    },
  };
}
