import type { Deck } from "./deck.js";

/** A slide on a screen that lies, in CSS pixels of its own: that of a projector. */
const LYING = { width: 1280, height: 720 };
/** The least width of a slide on a screen that stands: then a telephone shows its letters at two thirds of their size. */
const LEAST = 540;
/** So wide an arrow is for a finger, in CSS pixels of the screen; beside the slide it covers nothing. */
const ARROW = 72;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a deck is told of its slides, under the names of reveal.js. */
interface SlideShape extends Size {
  readonly controlsLayout: "bottom-right" | "edges";
}

/** The part of a reveal.js deck that is shaped here. */
interface Shaped extends Pick<Deck, "getConfig" | "getRevealElement"> {
  getViewportElement(): HTMLElement | null;
  configure(shape: SlideShape): void;
}

/**
 * The slides for a screen. On one that stands they have its shape, and figures put their parts under each other; on any other
 * they are those of a projector.
 */
export function shapeFor({ width, height }: Size): SlideShape {
  if (0 < width && width < height) {
    const own = Math.min(Math.max(width, LEAST), LYING.width);
    return { width: own, height: Math.round((own * height) / width), controlsLayout: "bottom-right" };
  }
  const beside = (width - (height * LYING.width) / LYING.height) / 2;
  return { ...LYING, controlsLayout: beside >= ARROW ? "edges" : "bottom-right" };
}

/** A plugin that gives slides the shape of the screen, also when somebody turns it. Paper has the slides of a projector. */
export function shape() {
  return {
    id: "ketalab-shape",
    init(deck: Shaped) {
      const [root, viewport] = [deck.getRevealElement(), deck.getViewportElement()];
      if (!root || !viewport) return;
      if (deck.getConfig().view === "print") {
        deck.configure(shapeFor(LYING));
        return;
      }
      let known = "";
      const look = () => {
        const wanted = shapeFor({ width: viewport.offsetWidth, height: viewport.offsetHeight });
        // A deck that is told its settings again lays everything out again.
        if (known === JSON.stringify(wanted)) return;
        known = JSON.stringify(wanted);
        root.classList.toggle("upright", wanted.width < wanted.height);
        deck.configure(wanted);
      };
      look();
      new ResizeObserver(look).observe(viewport);
    },
  };
}
