import type { Context } from "../context.js";
import type { Frame } from "../frame.js";
import { svg } from "../markup.js";

/** What a panel shows and in which unit, at its top left. */
export function heading(
  context: Context,
  { title, unit, frame }: { title: string; unit: string; frame: Frame },
): Element {
  return svg(
    context,
    "text",
    { class: "heading", x: 0, y: frame.top - 11 },
    title,
    ...(unit ? [svg(context, "tspan", { class: "unit" }, `, ${unit}`)] : []),
  );
}
