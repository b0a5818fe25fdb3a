import type { Deck } from "./deck.js";

/** A slide on a screen that lies, in CSS pixels of its own: that of a projector. */
const LYING = { width: 1280, height: 720 };
/** The least width of a slide on a screen that stands: then a telephone shows its letters at two thirds of their size. */
const LEAST = 540;
/** By which the style sheet knows a slide that stands. */
const UPRIGHT = "upright";

/** The part of a reveal.js deck that is shaped here. */
interface Shaped extends Pick<Deck, "getConfig" | "getRevealElement"> {
  getViewportElement(): HTMLElement | null;
  configure(size: { readonly width: number; readonly height: number }): void;
}

/** The size of a slide for a window: on one that stands it has the shape of the window, and figures put their parts under each other. */
export function slideSize({ width, height }: { readonly width: number; readonly height: number }) {
  if (width === 0 || width >= height) return LYING;
  const own = Math.min(Math.max(width, LEAST), LYING.width);
  return { width: own, height: Math.round((own * height) / width) };
}

/** A plugin that gives slides the shape of the screen, also when somebody turns it. Paper has the slides of a projector. */
export function upright() {
  return {
    id: "ketalab-upright",
    init(deck: Shaped) {
      const viewport = deck.getViewportElement();
      if (!viewport || deck.getConfig().view === "print") return;
      let shown = "";
      const shape = () => {
        const size = slideSize({ width: viewport.offsetWidth, height: viewport.offsetHeight });
        if (shown === `${size.width} ${size.height}`) return;
        shown = `${size.width} ${size.height}`;
        deck.getRevealElement()?.classList.toggle(UPRIGHT, size !== LYING);
        deck.configure(size);
      };
      shape();
      new ResizeObserver(shape).observe(viewport);
    },
  };
}
