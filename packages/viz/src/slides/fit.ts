/** A narrower figure is lower too, though not in the same measure: its words wrap. So it is looked at again. */
const TRIES = 4;
/** A figure of a smaller share changes its shape, puts its controls above and is taller: then the slide is too full. */
const LEAST = 0.6;

/**
 * Makes a figure narrower until its slide is no taller than the deck. A slide that is not laid out has no height and is left
 * alone.
 */
export function fit(figure: HTMLElement, slide: HTMLElement, height: number): void {
  for (let i = 0; i < TRIES; i++) {
    const { offsetHeight: own, offsetWidth: width } = figure;
    const over = slide.scrollHeight - height;
    if (own === 0 || over <= 0) return;
    const full = figure.parentElement?.clientWidth || width;
    const next = Math.max(LEAST, ((width / full) * (own - over)) / own);
    figure.style.width = `${Math.floor(100 * next)}%`;
  }
}
