import { axisBottom, select } from "d3";
import { type Axis, breakOf, rangeOf } from "../drawing/axis.js";
import { dressed } from "../drawing/axis-look.js";
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

/** The baseline and, on the last panel of a column, the abscissa that all of them share; drawn when it changes. */
export function abscissaAxis(context: Context): { readonly element: SVGGElement; draw(spec: AbscissaAxisSpec): void } {
  const element = svg(context, "g", { class: "axis time", "aria-hidden": "true" });
  return {
    element,
    draw({ x, frame, ticks, tick, unit, title }) {
      const labelled = frame.timeAxis === "labelled";
      const look = axisBottom<number>(x)
        .tickValues(ticks)
        .tickFormat((value, i) => (i === ticks.length - 1 && !title ? `${tick(value)} ${unit}` : tick(value)))
        .tickSizeInner(4)
        .tickSizeOuter(0)
        .tickPadding(4)
        .offset(0);
      const drawing = select(element)
        .attr("transform", `translate(0,${frame.height - frame.bottom})`)
        .call(look)
        .call(dressed, "ticking");
      drawing.select(".domain").attr("class", "domain baseline");
      const at = breakOf(x);
      drawing
        .selectAll(".gap")
        .data(at === undefined ? [] : [x(at)])
        .join("path")
        .attr("class", "gap baseline")
        .attr("stroke", "currentColor")
        .attr("d", (px) => `M${px - 4},6l4,-12m3,0l-4,12`);
      if (!labelled) drawing.selectAll(".tick text").remove();
      const [from, to] = rangeOf(x);
      drawing
        .selectAll(".heading")
        .data(title && labelled ? [title] : [])
        .join("text")
        .attr("class", "heading")
        .attr("y", 36)
        .attr("x", (from + to) / 2)
        .text(title ?? "")
        .selectAll(".unit")
        .data(unit && unit !== "1" ? [unit] : [])
        .join("tspan")
        .attr("class", "unit")
        .text((one) => `, ${one}`);
    },
  };
}
