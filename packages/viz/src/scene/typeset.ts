import { KetalabError } from "@ketalab/core";

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** A tag, or the text between two. The build writes nothing else. */
const PIECE = /<(?<end>\/?)(?<name>m[a-z]+)(?<given>(?: [a-z]+="[^"<>]*")*)(?<empty>\/?)>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
/** What a formula may say of itself: no handler, no address, no style. */
const KNOWN: ReadonlySet<string> = new Set([
  "class",
  "fence",
  "form",
  "lspace",
  "mathvariant",
  "rspace",
  "separator",
  "stretchy",
  "width",
]);
const LETTERS: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * A typeset formula as elements, made one by one: a strict page takes no markup from a script.
 * @param markup Presentation MathML as the build writes it.
 * @throws Error for markup that the build does not write.
 */
export function typeset(document: Document, markup: string): Element {
  const row = document.createElementNS(MATHML, "mrow");
  const open = [row];
  let at = 0;
  for (const { 0: whole, groups = {} } of markup.matchAll(PIECE)) {
    at += whole.length;
    const inside = open.at(-1) as Element;
    const { end, name = "", given = "", empty, text } = groups;
    if (text !== undefined) inside.append(text.replaceAll(/&(lt|gt|amp);/g, (entity) => LETTERS[entity] as string));
    else if (end) {
      if (open.length === 1 || inside.localName !== name) throw broken(markup, at);
      open.pop();
    } else {
      const element = document.createElementNS(MATHML, name);
      for (const [, attribute = "", value = ""] of given.matchAll(ATTRIBUTE)) {
        if (!KNOWN.has(attribute)) throw broken(markup, at);
        element.setAttribute(attribute, value);
      }
      inside.append(element);
      if (!empty) open.push(element);
    }
  }
  if (at < markup.length || open.length > 1) throw broken(markup, at);
  return row;
}

/** An element of a formula with a text in it. */
export function mathElement(document: Document, name: "mn" | "mo" | "mi", text = ""): Element {
  const element = document.createElementNS(MATHML, name);
  element.textContent = text;
  return element;
}

/** A formula by itself, in the size of a line of its own. */
export function mathOf(document: Document, ...parts: readonly Element[]): Element {
  const element = document.createElementNS(MATHML, "math");
  element.setAttribute("displaystyle", "true");
  element.append(...parts);
  return element;
}

const broken = (markup: string, at: number) =>
  new KetalabError("syntax", `no formula that can be set: ${markup.slice(at, at + 40)}`, { given: markup });
