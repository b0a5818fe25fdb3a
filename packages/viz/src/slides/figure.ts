import type { Values } from "../drawing/view.js";
import type { KetaSceneElement } from "../elements/keta-scene.js";
import type { Step } from "../scene/spec.js";
import { attributesOf } from "./figures.js";

/** A figure on a slide: where it stands, and what the fragments of the slide walk. */
export interface Figure {
  readonly scene: KetaSceneElement;
  /** The element that the page gave it. */
  readonly place: HTMLElement;
  readonly caption: HTMLElement;
  readonly steps: readonly Step[];
  /** One empty fragment for each step but the first. */
  fragments: readonly HTMLElement[];
  at: number;
}

/** Puts the element, its caption and its fragments where the page asked for a figure. */
export function figure(place: HTMLElement, steps: readonly Step[], still: boolean): Figure {
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
  return { scene, place, caption, steps: first ? [first, ...more] : [], fragments, at: 0 };
}

/** The slide it stands on now: a deck may take its slides to pieces. */
export const slideOf = ({ place }: Figure) => place.closest("section") as HTMLElement;

export function draw({ scene, caption }: Figure): void {
  if (!scene.isConnected) caption.before(scene);
}

/** Sets the step that the fragments show. Values that somebody has dragged stay until the step changes. */
export function walk(one: Figure): void {
  const at = one.fragments.filter((fragment) => fragment.classList.contains("visible")).length;
  const step = one.steps[at];
  if (at === one.at || !step) return;
  one.at = at;
  one.scene.value = step.values;
  one.caption.textContent = step.caption;
}

/**
 * Brings figures back into a deck that has written its slides anew from text, as reveal.js does when it leaves its scroll
 * view: in their places stand copies without life. The fragments there are the ones that the deck now shows and hides.
 */
export function restore(figures: readonly Figure[], places: readonly HTMLElement[]): void {
  // A page that takes slides away has fewer places, and the other figures stay where they are.
  if (places.length !== figures.length) return;
  for (const [i, one] of figures.entries()) {
    const copy = places[i] as HTMLElement;
    if (one.place.isConnected) continue;
    const fragments = [...copy.querySelectorAll<HTMLElement>(".fragment")];
    for (const [k, old] of one.fragments.entries()) old.replaceWith(fragments[k] as HTMLElement);
    one.fragments = fragments;
    copy.replaceWith(one.place);
  }
}

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
