import type { Selection } from "d3";

/**
 * The axes of D3 bring a face and a size of letters as attributes. Ours come from the style sheet, which knows the theme;
 * an inherited attribute would stand in its way.
 */
export function dressed(axis: Selection<SVGGElement, unknown, null, undefined>, ticks: "grid" | "ticking"): void {
  axis.attr("font-family", null).attr("font-size", null);
  axis.selectAll(".tick line").attr("class", ticks);
  // Two engines differ in the last digit of a place, and the same figure is to be the same file.
  axis.selectAll<SVGGElement, unknown>(".tick").attr("transform", function () {
    return (this.getAttribute("transform") ?? "").replace(/\d+\.\d{3,}/g, (place) =>
      String(Math.round(Number(place) * 100) / 100),
    );
  });
}
