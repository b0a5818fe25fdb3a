import { placeIn, type Spot } from "./place-in.js";

/**
 * Hears where a drawing is pressed and dragged; a finger that moves up or down still scrolls the page. `d3.drag` is no help
 * here: it cancels every `touchmove`, and a page could not be scrolled with a finger on a chart.
 */
export function onPress(
  hit: SVGElement,
  root: SVGSVGElement,
  hear: (type: "input" | "change", spot: Spot) => void,
): void {
  const spot = (event: PointerEvent): Spot => placeIn(root, event);
  let held: number | undefined;
  let last: Spot = { x: 0, y: 0 };
  hit.addEventListener("pointerdown", (event) => {
    if (held !== undefined && event.pointerId !== held) {
      // Two fingers enlarge the page, and the first no longer drags.
      if (hit.hasPointerCapture(held)) hit.releasePointerCapture(held);
      held = undefined;
      hear("change", last);
      return;
    }
    if (event.button !== 0 || !event.isPrimary) return;
    held = event.pointerId;
    hit.setPointerCapture(event.pointerId);
    last = spot(event);
    hear("input", last);
  });
  hit.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held) return;
    last = spot(event);
    hear("input", last);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    hit.addEventListener(type, (event) => {
      if (event.pointerId !== held) return;
      held = undefined;
      // A pointer that is taken away, by a scroll for instance, is nowhere any more.
      hear("change", type === "pointerup" ? spot(event) : last);
    });
  }
}

/** Hears where a pointer is over a drawing, and that it has left. */
export function onHover(hit: SVGElement, root: SVGSVGElement, hear: (spot: Spot | undefined) => void): void {
  hit.addEventListener("pointermove", (event) => hear(placeIn(root, event)));
  hit.addEventListener("pointerdown", (event) => hear(placeIn(root, event)));
  hit.addEventListener("pointerleave", () => hear(undefined));
}
