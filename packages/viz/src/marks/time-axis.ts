import type { Axis } from "../axes.js";
import { timeTicks, toPixel } from "../axes.js";
import type { Context } from "../context.js";
import type { Frame } from "../frame.js";
import { svg } from "../markup.js";

/** The baseline and, on the last panel of a column, the time that all of them share. Drawn once. */
export function timeAxis(
  context: Context,
  { x, frame, tick, unit }: { x: Axis; frame: Frame; tick: (minutes: number) => string; unit: string },
): Element {
  const floor = frame.height - frame.bottom;
  const times = timeTicks(x, frame.xTicks);
  const labelled = frame.timeAxis === "labelled";
  return svg(
    context,
    "g",
    { class: "axis time", "aria-hidden": "true", transform: `translate(0,${floor})` },
    svg(context, "line", { class: "baseline", x1: x.range[0], x2: x.range[1] }),
    ...times.map((time, i) =>
      svg(
        context,
        "g",
        { transform: `translate(${toPixel(x, time).toFixed(2)},0)` },
        svg(context, "line", { class: "ticking", y2: 4 }),
        ...(labelled
          ? [
              svg(
                context,
                "text",
                { class: "tick middle", y: 18 },
                i === times.length - 1 ? `${tick(time)} ${unit}` : tick(time),
              ),
            ]
          : []),
      ),
    ),
  );
}
