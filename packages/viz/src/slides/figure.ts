import type { Asked } from "../download/asked.js";
import type { Values } from "../drawing/view.js";
import type { KetaSceneElement } from "../elements/keta-scene.js";
import type { SceneSpec, Step } from "../scene/spec.js";
import { shareKeys } from "./keys.js";

/** A figure on a slide: where it stands, and what the fragments of the slide walk. */
export interface Figure {
  readonly scene: KetaSceneElement;
  readonly spec: SceneSpec;
  /** The element that the page gave it. */
  readonly place: HTMLElement;
  readonly caption: HTMLElement;
  readonly steps: readonly Step[];
  /** One empty fragment for each step but the first. */
  fragments: readonly HTMLElement[];
  at: number;
}

/** What a figure on a slide is made from. */
export interface FigureSpec {
  readonly spec: SceneSpec;
  readonly asked: Asked;
  readonly steps: readonly Step[];
  /** A copy in the speaker's window and on paper is looked at, and not touched. */
  readonly life: "live" | "still";
}

/** Puts the element, its caption and its fragments where the page asked for a figure. */
export function figure(place: HTMLElement, { spec, asked, steps, life }: FigureSpec): Figure {
  const { ownerDocument: document } = place;
  const scene = document.createElement("keta-scene") as KetaSceneElement;
  for (const [name, value] of Object.entries({ ...asked.looks, name: spec.id })) scene.setAttribute(name, value);
  // A value that the page itself asks for is where the first step begins.
  const own = new Set(Object.keys(asked.values).map((name) => name.toLowerCase()));
  const [first, ...more] = steps.map((step, i) => (i === 0 ? { ...step, values: without(step.values, own) } : step));
  scene.value = { ...first?.values, ...asked.values };
  const caption = document.createElement("p");
  caption.className = "ketalab-caption";
  caption.textContent = first?.caption ?? "";
  const fragments = more.map(() => {
    const fragment = document.createElement("span");
    fragment.className = "fragment";
    return fragment;
  });
  // A deck turns the page at a swipe, unless the figure says that it is its own.
  place.setAttribute("data-prevent-swipe", "");
  place.inert = life === "still";
  shareKeys(place);
  place.replaceChildren(caption, ...fragments);
  return { scene, spec, place, caption, steps: first ? [first, ...more] : [], fragments, at: 0 };
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
  one.scene.take(step);
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

const without = (values: Values, leftOut: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !leftOut.has(name.toLowerCase())));
