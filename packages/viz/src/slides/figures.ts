import { KetalabError } from "@ketalab/core";
import { type Asked, asked } from "../download/asked.js";
import { stepOf } from "../scene/excerpt.js";
import type { SceneSpec, Step } from "../scene/spec.js";
import { taken } from "../scene/taken-values.js";

/** Where figures stand in a deck: elements with the attribute, and comments as Markdown leaves them. */
const MARKED = "[data-ketalab]";
const WRONG = "[role=alert]";
const COMMENT = /^\s*ketalab:\s*([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*$/;
const OPTION = /([\w-]+)(?:="([^"]*)")?/g;

/** A place in a deck, and what is asked of the figure there, by names. */
export interface Place {
  readonly element: HTMLElement;
  readonly given: ReadonlyMap<string, string>;
}

/**
 * The places of all figures in a deck. `<!-- ketalab: drip-to-mood dose="1 mg/kg" steps="1 3" -->` is the same as
 * `<div data-ketalab="drip-to-mood" data-dose="1 mg/kg" data-steps="1 3"></div>`. What a comment asks for never becomes an
 * attribute of the page.
 */
export function places(root: Element): Place[] {
  const { ownerDocument: document } = root;
  const comments: Comment[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  const options = new Map<Element, ReadonlyMap<string, string>>();
  for (const comment of comments) {
    const [, name = "", text = ""] = COMMENT.exec(comment.data) ?? [];
    if (name === "") continue;
    const element = document.createElement("div");
    element.dataset.ketalab = name;
    options.set(element, new Map([...text.matchAll(OPTION)].map(([, option = "", value = ""]) => [option, value])));
    comment.replaceWith(element);
  }
  return [...root.querySelectorAll<HTMLElement>(MARKED)].map((element) => ({
    element,
    given: options.get(element) ?? attributesOf(element),
  }));
}

/** The places that have a figure, in their order. */
export const withFigure = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`${MARKED}:not(${WRONG})`),
];

/** Says in the place of a figure why there is none. */
export function refuse(place: HTMLElement, problem: Error): void {
  place.setAttribute("role", "alert");
  place.textContent = problem.message;
}

/** What an element asks for: its `data-` attributes under their own names. */
const attributesOf = (element: HTMLElement): ReadonlyMap<string, string> =>
  new Map(
    [...element.attributes].flatMap(({ name, value }) =>
      name.startsWith("data-") ? [[name.slice("data-".length), value] as const] : [],
    ),
  );

/** How a figure is to look, and its values; on a slide it is compact and drawn for the last row. */
export function askedOf({ given }: Place): Asked {
  const found = asked(given);
  return { looks: { compact: "", room: "", ...found.looks }, values: found.values };
}

/**
 * The steps that a place asks for: all by default, `none`, or numbers counted from 1; or its own, as JSON.
 * @throws KetalabError for a step that the scene does not have, and for own steps that are none.
 */
export function stepsOf({ given }: Pick<Place, "given">, spec: SceneSpec): readonly Step[] {
  const own = given.get("own-steps");
  if (own !== undefined) return ownSteps(own, spec);
  const wanted = given.get("steps")?.trim() ?? "all";
  if (wanted === "all") return spec.steps;
  if (wanted === "none") return [];
  return wanted.split(/[\s,]+/).map((number) => stepOf(spec, number));
}

/** Steps that a page brings along: of each the values that the scene takes, and the caption. */
function ownSteps(text: string, spec: SceneSpec): readonly Step[] {
  const wrong = (what: string) =>
    new KetalabError(
      "syntax",
      `own steps of ${spec.id}: ${what}, [{"values": {"dose": 1}, "caption": "…"}] for instance`,
      {
        path: "own-steps",
      },
    );
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw wrong("no JSON");
  }
  if (!Array.isArray(list)) throw wrong("a list is needed");
  return list.map((one: unknown) => {
    const { values, caption } = (one ?? {}) as { readonly values?: unknown; readonly caption?: unknown };
    if (typeof caption !== "string") throw wrong("a step needs a caption");
    return { values: taken(spec, values).values, caption };
  });
}
