import { type Axis, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";

export interface AbscissaAxisSpec {
  readonly x: Axis;
  readonly frame: Frame;
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Stands behind the last tick. */
  readonly unit: string;
  /** What the axis shows, where it is not time; below the ticks. */
  readonly title?: string | undefined;
}

/** The baseline and, on the last panel of a column, the abscissa that all of them share. Drawn once. */
export function abscissaAxis(context: Context, { x, frame, ticks, tick, unit, title }: AbscissaAxisSpec): Element {
  const floor = frame.height - frame.bottom;
  const labelled = frame.timeAxis === "labelled";
  return svg(
    context,
    "g",
    { class: "axis time", "aria-hidden": "true", transform: `translate(0,${floor})` },
    svg(context, "line", { class: "baseline", x1: x.range[0], x2: x.range[1] }),
    ...ticks.map((value, i) =>
      svg(
        context,
        "g",
        { transform: `translate(${toPixel(x, value).toFixed(2)},0)` },
        svg(context, "line", { class: "ticking", y2: 4 }),
        ...(labelled
          ? [
              svg(
                context,
                "text",
                { class: "tick middle", y: 18 },
                i === ticks.length - 1 && !title ? `${tick(value)} ${unit}` : tick(value),
              ),
            ]
          : []),
      ),
    ),
    ...(title && labelled
      ? [
          svg(
            context,
            "text",
            { class: "heading middle", x: (x.range[0] + x.range[1]) / 2, y: 36 },
            title,
            ...(unit ? [svg(context, "tspan", { class: "unit" }, `, ${unit}`)] : []),
          ),
        ]
      : []),
  );
}
