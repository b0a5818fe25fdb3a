import { stepOf } from "../scene/excerpt.js";
import type { SceneSpec, Step } from "../scene/spec.js";

/** Where figures stand in a deck: elements with the attribute, and comments as Markdown leaves them. */
const MARKED = "[data-ketalab]";
const WRONG = "[role=alert]";
const COMMENT = /^\s*ketalab:\s*([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*$/;
const OPTION = /([\w-]+)(?:="([^"]*)")?/g;

/**
 * The places of all figures in a deck. `<!-- ketalab: drip-to-mood dose="1 mg/kg" steps="1 3" -->` is the same as
 * `<div data-ketalab="drip-to-mood" data-dose="1 mg/kg" data-steps="1 3"></div>`.
 */
export function places(root: Element): HTMLElement[] {
  const { ownerDocument: document } = root;
  const comments: Comment[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) {
    const [, name = "", options = ""] = COMMENT.exec(comment.data) ?? [];
    if (name === "") continue;
    const place = document.createElement("div");
    place.dataset.ketalab = name;
    for (const [, option = "", value = ""] of options.matchAll(OPTION)) place.setAttribute(`data-${option}`, value);
    comment.replaceWith(place);
  }
  return [...root.querySelectorAll<HTMLElement>(MARKED)];
}

/** The places that have a figure, in their order. */
export const taken = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`${MARKED}:not(${WRONG})`),
];

/** Says in the place of a figure why there is none. */
export function refuse(place: HTMLElement, problem: Error): void {
  place.setAttribute("role", "alert");
  place.textContent = problem.message;
}

/** What the page asks of the element: its `data-` attributes under their own names. */
export function attributesOf(place: HTMLElement): Readonly<Record<string, string>> {
  const given = [...place.attributes].flatMap(({ name, value }) =>
    name.startsWith("data-") ? [[name.slice("data-".length), value] as const] : [],
  );
  const { ketalab = "", steps: _steps, "own-steps": _own, ...rest } = Object.fromEntries(given);
  return { compact: "", room: "", ...rest, name: ketalab };
}

/**
 * The steps that a place asks for: all by default, `none`, or numbers counted from 1; or its own, as JSON.
 * @throws RangeError for a step that the scene does not have.
 */
export function stepsOf(place: HTMLElement, spec: Pick<SceneSpec, "id" | "steps">): readonly Step[] {
  const own = place.dataset.ownSteps;
  if (own !== undefined) return JSON.parse(own) as Step[];
  const asked = place.dataset.steps?.trim() ?? "all";
  if (asked === "all") return spec.steps;
  if (asked === "none") return [];
  return asked.split(/[\s,]+/).map((number) => stepOf(spec, number));
}
