/**
 * Live figures in a reveal.js deck (`>=5 <7`). Nothing happens at import: the plugin defines the elements when its deck begins.
 *
 * @module
 */
import { defineElements } from "../defined.js";
import type { KetaSceneElement } from "../elements/keta-scene.js";
import { sceneNamed } from "../scene-named.js";
import type { SceneSpec, Step } from "../spec.js";
import type { Values } from "../view.js";
import { attributesOf, places, stepsOf } from "./figures.js";
import { fit } from "./fit.js";
import { onOnePage, separate } from "./print.js";
import { state } from "./state.js";

/** The part of a reveal.js deck that the plugin uses. */
export interface Deck {
  /** The element of the deck. */
  getRevealElement(): HTMLElement | null;
  /** What it was started with. */
  getConfig(): {
    /** `print` while the deck is printed. */
    readonly view?: unknown;
    /** Of a slide, in CSS pixels. */
    readonly height?: unknown;
  };
  /** The slide in sight. */
  getCurrentSlide(): HTMLElement | null | undefined;
  /** Listens to an event of the deck. */
  on(type: string, hear: (event: Event) => void): void;
}

/** How many slides before and behind the one in sight have their figures drawn. */
const AHEAD = 1;

interface Figure {
  readonly scene: KetaSceneElement;
  readonly slide: HTMLElement;
  readonly caption: HTMLElement;
  readonly steps: readonly Step[];
  /** One empty fragment for each step but the first. */
  readonly fragments: readonly HTMLElement[];
  at: number;
}

/**
 * A reveal.js plugin: `Reveal.initialize({ plugins: [ketalab] })`. A figure is
 * `<div data-ketalab="drip-to-mood"></div>` or, in Markdown, `<!-- ketalab: drip-to-mood -->`; options are those of
 * `<keta-scene>` with `data-` before them, and `data-steps`. Fragments walk the steps of the scene in both directions. Keys
 * and swipes belong to the figure while it has the focus; Escape gives them back. The speaker's view and the audience
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
      const spec = specs[i];
      if (spec instanceof Error) throw spec;
      const steps = stepsOf(place, spec as SceneSpec);
      if (printed && steps.length > 0)
        return separate(place, steps).map(({ place: page, step }) => figure(page, [step], printed));
      return [figure(place, steps, receives)];
    } catch (problem) {
      place.setAttribute("role", "alert");
      place.textContent = (problem as Error).message;
      return [];
    }
  });

  const height = Number(deck.getConfig().height);
  const fitted = ({ scene, slide }: Figure) => {
    if (height > 0) fit(scene, slide, height);
  };
  if (printed) {
    for (const one of figures) draw(one);
    deck.on("pdf-ready", () => {
      for (const one of figures) {
        if (height > 0) fit(one.scene, one.slide, height - ON_PAPER);
        onOnePage(one.slide);
      }
    });
    await Promise.all(figures.map(({ scene }) => scene.drawn));
    return;
  }
  const shared = state(figures.map(({ scene }) => scene));
  const follow = () => {
    const slides = [...root.querySelectorAll<HTMLElement>(".slides section:not(.stack)")];
    const now = slides.indexOf(deck.getCurrentSlide() as HTMLElement);
    for (const one of figures) {
      if (Math.abs(slides.indexOf(one.slide) - now) <= AHEAD) draw(one);
      walk(one);
      if (one.slide === deck.getCurrentSlide()) void one.scene.drawn.then(() => shaped(() => fitted(one)));
    }
  };
  for (const type of ["ready", "slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(type, follow);
  shared.ask();
}

/** The scene of a place, or what is wrong with its name. */
async function specOf(place: HTMLElement): Promise<SceneSpec | Error> {
  try {
    return await sceneNamed(place.dataset.ketalab ?? "").load();
  } catch (problem) {
    return problem as Error;
  }
}

/** Puts the element, its caption and its fragments where the page asked for a figure. */
function figure(place: HTMLElement, steps: readonly Step[], still: boolean): Figure {
  const { ownerDocument: document } = place;
  const scene = document.createElement("keta-scene") as KetaSceneElement;
  const asked = attributesOf(place);
  for (const [name, value] of Object.entries(asked)) scene.setAttribute(name, value);
  // A value that the page itself asks for is where the first step begins.
  const own = (name: string) => name.toLowerCase() in asked;
  const [first, ...more] = steps.map((step, i) => (i === 0 ? { ...step, values: without(step.values, own) } : step));
  if (first) scene.value = first.values;
  const caption = document.createElement("p");
  caption.className = "ketalab-caption";
  caption.textContent = first?.caption ?? "";
  const fragments = more.map(() => {
    const fragment = document.createElement("span");
    fragment.className = "fragment";
    return fragment;
  });
  // A deck turns the page at a swipe and at a key, unless the figure says that both are its own.
  place.setAttribute("data-prevent-swipe", "");
  place.inert = still;
  for (const type of ["keydown", "keypress"] as const) place.addEventListener(type, keep);
  place.replaceChildren(caption, ...fragments);
  return {
    scene,
    slide: place.closest("section") as HTMLElement,
    caption,
    steps: first ? [first, ...more] : [],
    fragments,
    at: 0,
  };
}

/** A figure takes its shape from its room before the page is painted; only then it is as tall as it will be. */
const shaped = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

const without = (values: Values, leftOut: (name: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !leftOut(name)));

/** Whoever has the focus has the keys; Escape gives them back. */
function keep(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key !== "Escape") return;
  event.preventDefault();
  (event.target as HTMLElement).blur();
  ((event.target as HTMLElement).shadowRoot?.activeElement as HTMLElement | null)?.blur();
}

function draw({ scene, caption }: Figure): void {
  if (!scene.isConnected) caption.before(scene);
}

/** Sets the step that the fragments show. Values that somebody has dragged stay until the step changes. */
function walk(one: Figure): void {
  const at = one.fragments.filter((fragment) => fragment.classList.contains("visible")).length;
  const step = one.steps[at];
  if (at === one.at || !step) return;
  one.at = at;
  one.scene.value = step.values;
  one.caption.textContent = step.caption;
}
