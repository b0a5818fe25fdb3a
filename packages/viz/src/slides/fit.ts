/** Smaller than this share nobody reads it; then the slide is too full, and its author sees that. */
const LEAST = 0.6;

/**
 * Makes a figure smaller until its slide is no taller than the deck. It keeps its shape: inside it is as wide as before. A
 * slide that is not laid out has no height and is left alone.
 */
export function fit(figure: HTMLElement, slide: HTMLElement, height: number): void {
  const { style } = figure;
  style.zoom = "";
  style.width = "";
  const { offsetHeight: own } = figure;
  const over = slide.scrollHeight - height;
  if (own === 0 || over <= 0) return;
  const share = Math.max(LEAST, (own - over) / own);
  style.zoom = String(share);
  // A pixel more, so that rounding does not take the figure below the width at which it changes its shape.
  style.width = `calc(${100 * share}% + 1px)`;
}
