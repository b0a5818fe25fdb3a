import type { Deck } from "./deck.js";

/** Smaller than this share nobody reads it; then the slide is too full, and its author sees that. */
const LEAST = 0.54;
/** On a page that is scrolled, letters of a figure are shown at least at this share of their size. */
const READ = 0.7;

/** How tall a slide may be, in its own pixels, and by how much its figures are larger than drawn. */
export interface Room {
  readonly height: number;
  readonly larger?: number;
}

/** The room of a slide in a deck whose element is so tall. */
export function roomOf(deck: Deck, tall: number): Required<Room> {
  const { height, center } = deck.getConfig();
  const slide = Number(height);
  if (!deck.isScrollView()) return { height: slide, larger: 1 };
  // There a slide is as wide as the screen and has the height of the screen, in its middle.
  const scale = deck.getScale();
  const page = Math.max(slide, tall / scale);
  return { height: center ? page : (page + slide) / 2, larger: Math.max(1, READ / scale) };
}

/**
 * Makes a figure smaller until its slide is no taller than the deck. It keeps its shape: inside it is as wide as before. A
 * slide that is not laid out has no height and is left alone.
 */
export function fit(figure: HTMLElement, slide: HTMLElement, { height, larger = 1 }: Room): void {
  enlarge(figure, larger);
  const own = figure.offsetHeight * larger;
  const over = slide.scrollHeight - height;
  // A deck may have no height in numbers.
  if (own === 0 || !(over > 0)) return;
  const { style } = figure;
  const share = Math.max(LEAST, (own - over) / own);
  style.zoom = String(larger * share);
  // A pixel more, so that rounding does not take the figure below the width at which it changes its shape.
  style.width = `calc(${100 * share}% + 1px)`;
}

/** A figure that is larger has less room inside and takes the shape for that, one frame later. */
export function enlarge({ style }: HTMLElement, larger: number): void {
  style.zoom = larger === 1 ? "" : String(larger);
  style.width = "";
}
