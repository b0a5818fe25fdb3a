import type { Context } from "./context.js";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Node | string;

/** An SVG element with attributes and children. Style comes from classes only: a strict page refuses `style`. */
export function svg<K extends keyof SVGElementTagNameMap>(
  { document }: Pick<Context, "document">,
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** An HTML element with attributes and children. */
export function html<K extends keyof HTMLElementTagNameMap>(
  { document }: Pick<Context, "document">,
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

/** A text node that is touched only when its text changes, so that an idle label costs a frame nothing. */
export function liveText(element: Element): (text: string) => void {
  let shown = element.textContent ?? "";
  return (text) => {
    if (text === shown) return;
    shown = text;
    // A kept text node is rewritten in place: replacing it would make garbage at every frame.
    if (element.firstChild) element.firstChild.nodeValue = text;
    else element.textContent = text;
  };
}

/** An attribute that is touched only when its value changes. */
export function liveAttribute(element: Element, name: string): (value: string) => void {
  let shown = element.getAttribute(name);
  return (value) => {
    if (value === shown) return;
    shown = value;
    element.setAttribute(name, value);
  };
}

function filled<T extends Element>(element: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}
