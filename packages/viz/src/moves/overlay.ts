import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import type { CurvePanel } from "./where.js";

/** What a move draws over a panel: it comes back when the panel is drawn anew, and is cut off at the edges of the plot. */
export interface Overlay {
  /** Inside of the plot. */
  readonly inside: SVGGElement;
  /** Anywhere. */
  readonly around: SVGGElement;
  /** Lays itself over the panel as it stands; says whether something of it has changed since it was drawn last. */
  follow(panel: CurvePanel): boolean;
  dispose(): void;
}

/** Makes an overlay. */
export function overlay(context: Context, name: string): Overlay {
  const clip = context.id(`${name}-${++made}`);
  const area = svg(context, "rect");
  const inside = svg(context, "g", { "clip-path": `url(#${clip})` });
  const around = svg(context, "g");
  const element = svg(
    context,
    "g",
    { class: `move ${name}` },
    svg(context, "clipPath", { id: clip }, area),
    inside,
    around,
  );
  let last = "";
  return {
    inside,
    around,
    follow({ svg: drawing, plot }) {
      const { frame, x, y, factor } = plot;
      if (element.parentNode !== drawing) {
        drawing.append(element);
        last = "";
      }
      const now = [x.domain(), x.range(), y.domain(), y.range(), factor].join();
      if (now === last) return false;
      last = now;
      const box = {
        x: frame.left,
        y: frame.top - 2,
        width: frame.width - frame.right - frame.left,
        height: frame.height - frame.top - frame.bottom + 3,
      };
      for (const [side, value] of Object.entries(box)) area.setAttribute(side, String(value));
      return true;
    },
    dispose: () => element.remove(),
  };
}

let made = 0;
