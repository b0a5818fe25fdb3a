import type { Context } from "./context.js";
import { svg } from "./markup.js";

/** What a box looks like: a thing that people hang, fill and set, or just a box. */
export type Outline = "plain" | "vial" | "bag" | "pump";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROUND = 6;

/** The outline of a thing in a place; what it holds is written into it by others. */
export function outline(context: Context, shape: Outline, place: Place): SVGElement {
  const { x, y, width, height } = place;
  const rect = (look: string, more: Partial<Place> = {}) =>
    svg(context, "rect", { class: look, ...place, ...more, rx: ROUND });
  const middle = x + width / 2;
  switch (shape) {
    case "vial": {
      const neck = width * 0.4;
      const cap = svg(context, "path", {
        class: "box",
        d: `M${middle - neck / 2},${y + 16}V${y + 2}H${middle + neck / 2}V${y + 16}`,
      });
      return svg(
        context,
        "g",
        {},
        rect("layer dense parent", { y: y + 16, height: height - 16 }),
        cap,
        rect("box", { y: y + 16, height: height - 16 }),
      );
    }
    case "bag":
      return svg(
        context,
        "g",
        {},
        svg(context, "circle", { class: "box", cx: middle, cy: y + 6, r: 5 }),
        rect("layer thin parent", { y: y + 12, height: height - 12 }),
        rect("box", { y: y + 12, height: height - 12 }),
      );
    case "pump":
      return rect("box answer");
    default:
      return rect("box");
  }
}
