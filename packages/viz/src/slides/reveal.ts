import { defineElements } from "../elements/define-elements.js";
import type { SceneSpec } from "../scene/spec.js";
import { sceneNamed } from "../scenes/scene-list.js";
import type { Deck } from "./deck.js";
import { draw, type Figure, figure, restore, slideOf, walk } from "./figure.js";
import { askedOf, type Place, places, refuse, stepsOf, withFigure } from "./figures.js";
import { enlarge, fit, roomOf } from "./fit.js";
import { onOnePage, separate } from "./print.js";
import { state } from "./state.js";

/** How many slides before and behind the one in sight have their figures drawn. */
const AHEAD = 1;

/**
 * A reveal.js plugin: `Reveal.initialize({ plugins: [ketalab] })`. A figure is
 * `<div data-ketalab="drip-to-mood"></div>` or, in Markdown, `<!-- ketalab: drip-to-mood -->`; options are those of
 * `<keta-scene>` with `data-` before them, and `data-steps`. Fragments walk the steps of the scene in both directions. The keys
 * of a clicker turn the page, always; arrows belong to a slider while it visibly has the focus, and Escape or two seconds give
 * them back. The speaker's view and the audience
 * show the same state. Printing gives one page a step.
 *
 * A name or a step that does not exist is said in the place of the figure; the deck runs on.
 */
export function ketalab(): {
  /** By which the deck knows the plugin. */
  readonly id: "ketalab";
  /** Finds the figures of a deck and makes them live. */
  init(deck: Deck): Promise<void>;
} {
  return { id: "ketalab", init };
}

/** So much taller is a figure on paper, where its parts stand under each other; nothing can be measured there before it is printed. */
const ON_PAPER = 110;

async function init(deck: Deck): Promise<void> {
  defineElements();
  const root = deck.getRevealElement();
  if (!root) return;
  const all = places(root);
  const specs = await Promise.all(all.map(specOf));
  const printed = deck.getConfig().view === "print";
  const receives = /receiver/i.test(root.ownerDocument.location?.search ?? "");
  const figures = all.flatMap((place, i) => {
    try {
      const spec = specs[i] as SceneSpec | Error;
      if (spec instanceof Error) throw spec;
      const asked = askedOf(place);
      const steps = stepsOf(place, spec);
      if (printed && steps.length > 0)
        return separate(place.element, steps).map(({ place: page, step }) =>
          figure(page, { spec, asked, steps: [step], life: "still" }),
        );
      return [figure(place.element, { spec, asked, steps, life: printed || receives ? "still" : "live" })];
    } catch (problem) {
      refuse(place.element, problem as Error);
      return [];
    }
  });

  if (printed) {
    await print(deck, figures);
    return;
  }
  const shared = state(figures);
  const slides = root.querySelector<HTMLElement>(".slides") as HTMLElement;
  const room = () => roomOf(deck, root.offsetHeight);
  let larger = 1;
  const follow = () => {
    const current = deck.getCurrentSlide();
    if (!current) return;
    const order = [...slides.querySelectorAll<HTMLElement>("section:not(.stack)")];
    const at = order.indexOf(current);
    const wanted = room().larger;
    if (wanted !== larger) {
      larger = wanted;
      for (const { scene } of figures) enlarge(scene, larger);
    }
    // On a page that is scrolled the next slide is in sight before it is the current one.
    const inSight = deck.isScrollView() ? AHEAD : 0;
    for (const one of figures) {
      const away = Math.abs(order.indexOf(slideOf(one)) - at);
      if (away <= AHEAD) draw(one);
      walk(one);
      if (away <= inSight) void one.scene.drawn.then(() => shaped(() => fit(one.scene, slideOf(one), room())));
    }
  };
  // In the scroll view not every version tells of the fragments that it shows and hides.
  const shown = new MutationObserver(follow);
  const watch = () => {
    for (const fragment of figures.flatMap(({ fragments }) => fragments))
      shown.observe(fragment, { attributeFilter: ["class"] });
  };
  watch();
  new MutationObserver(() => {
    restore(figures, withFigure(root));
    watch();
    follow();
  }).observe(slides, { childList: true });
  for (const type of ["ready", "slidechanged"]) deck.on(type, follow);
  new ResizeObserver(follow).observe(root);
  shared.ask();
}

/** For paper: everything is drawn at once, and fitted when the deck has made its pages. */
async function print(deck: Deck, figures: readonly Figure[]): Promise<void> {
  for (const one of figures) draw(one);
  deck.on("pdf-ready", () => {
    const height = Number(deck.getConfig().height);
    for (const one of figures) {
      if (height > 0) fit(one.scene, slideOf(one), { height: height - ON_PAPER });
      onOnePage(slideOf(one));
    }
  });
  await Promise.all(figures.map(({ scene }) => scene.drawn));
}

/** The scene of a place, or what is wrong with its name. */
async function specOf({ element }: Place): Promise<SceneSpec | Error> {
  try {
    return await sceneNamed(element.dataset.ketalab ?? "").load();
  } catch (problem) {
    return problem as Error;
  }
}

/** A figure takes its shape from its room before the page is painted; only then it is as tall as it will be. */
const shaped = (then: () => void) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(then)));
