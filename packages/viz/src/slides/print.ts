import type { Step } from "../scene/spec.js";

/** The attribute under which reveal.js and authors find a slide again; a copy must not have it. */
const IDENTITY = "id";

/**
 * For paper: a slide of its own for every step. Copies are made before anything is drawn, because what a script has drawn
 * does not survive copying.
 */
export function separate(place: HTMLElement, steps: readonly Step[]): { place: HTMLElement; step: Step }[] {
  const slide = place.closest("section");
  if (!slide) return steps.slice(0, 1).map((step) => ({ place, step }));
  place.setAttribute("data-ketalab-step", "");
  const copies = steps.map((_, i) => (i === 0 ? slide : (slide.cloneNode(true) as HTMLElement)));
  slide.after(...copies.slice(1));
  for (const copy of copies.slice(1)) copy.removeAttribute(IDENTITY);
  return copies.map((copy, i) => {
    const found = copy.querySelector<HTMLElement>("[data-ketalab-step]") as HTMLElement;
    found.removeAttribute("data-ketalab-step");
    return { place: found, step: steps[i] as Step };
  });
}

/** Takes back the pages that reveal.js gave a slide for a figure that was not fitted yet: it is as tall as `body` makes one page. */
export function onOnePage(slide: HTMLElement): void {
  const page = slide.closest<HTMLElement>(".pdf-page");
  const one = Number.parseFloat(slide.ownerDocument.body.style.height);
  if (!page || !(slide.scrollHeight <= one)) return;
  const pages = Math.max(1, Math.round(page.offsetHeight / one));
  page.style.height = `${page.offsetHeight / pages}px`;
}
