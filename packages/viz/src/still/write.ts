import { attribute, escaped } from "../text/html-escape.js";

const TEXT = 3;
const ELEMENT = 1;

/** A drawing as text. Documents write the same drawing each in their own way; a picture is the same whoever drew it. */
export function written(element: Element): string {
  const attributes = [...element.attributes]
    .map(({ name, value }) => ` ${name}="${attribute(value)}"`)
    .sort()
    .join("");
  const inner = [...element.childNodes]
    .map((node) => {
      if (node.nodeType === TEXT) return escaped(node.nodeValue ?? "");
      return node.nodeType === ELEMENT ? written(node as Element) : "";
    })
    .join("");
  const name = element.localName;
  return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}
