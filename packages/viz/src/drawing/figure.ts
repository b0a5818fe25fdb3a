import type { Context } from "./context.js";
import type { Frame } from "./frame.js";
import { liveText, svg } from "./markup.js";

/** What every chart is drawn on: a fixed viewBox with a title and a description, for who does not see it. */
export function plate(
  context: Context,
  frame: Frame,
  { id, title }: { readonly id: string; readonly title: string },
  ...children: readonly Element[]
): { readonly element: SVGSVGElement; describe(text: string): void; call(title: string): void } {
  const name = svg(context, "title", { id: context.id(`${id}-title`) }, title);
  const description = svg(context, "desc", { id: context.id(`${id}-desc`) });
  const element = svg(
    context,
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      role: "img",
      "aria-labelledby": name.id,
      "aria-describedby": description.id,
      "data-chart": id,
    },
    name,
    description,
    ...children,
  );
  return { element, describe: liveText(description), call: liveText(name) };
}
