import { pointer } from "d3";

/** A place in a drawing, in the units of its viewBox. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Hears where a drawing is pressed and dragged; a finger that moves up or down still scrolls the page. `d3.drag` is no help
 * here: it cancels every `touchmove`, and a page could not be scrolled with a finger on a chart.
 */
export function onPress(
  hit: SVGElement,
  root: SVGSVGElement,
  hear: (type: "input" | "change", spot: Spot) => void,
): void {
  // Right under any CSS transform or zoom: the browser itself says where the drawing lies.
  const spot = (event: PointerEvent): Spot => {
    const [x, y] = root.getScreenCTM() ? pointer(event, root) : [0, 0];
    return { x, y };
  };
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
