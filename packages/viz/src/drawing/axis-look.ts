import type { Selection } from "d3";

/**
 * The axes of D3 bring a face and a size of letters as attributes. Ours come from the style sheet, which knows the theme;
 * an inherited attribute would stand in its way.
 */
export function dressed(axis: Selection<SVGGElement, unknown, null, undefined>, ticks: "grid" | "ticking"): void {
  axis.attr("font-family", null).attr("font-size", null);
  axis.selectAll(".tick line").attr("class", ticks);
}
