import temml from "temml";
import { MarkdownEvent } from "typedoc";

/** Code first, so that a dollar in code stays a dollar; then a displayed and an inline equation. */
const PIECES = /(^ {0,3}```[\s\S]*?^ {0,3}```|`[^`\n]*`)|\$\$([\s\S]+?)\$\$|\$(?=\S)([^$\n]+?)(?<=\S)\$(?!\d)/gm;

/** Markdown with its equations as MathML; nothing is left to typeset in the page. */
export const typeset = (text) =>
  text.replace(PIECES, (all, code, displayed, inline) => {
    if (code !== undefined) return all;
    const equation = temml.renderToString(displayed ?? inline, {
      displayMode: displayed !== undefined,
      throwOnError: true,
    });
    // One line, or Markdown would see paragraphs in it.
    return equation.replace(/\s*\n\s*/g, " ");
  });

/** A plugin of typedoc: equations of guides and docstrings are typeset while the site is built. */
export function load(app) {
  // Ahead of the one who makes HTML of Markdown.
  const before = 1000;
  const listen = (page) => {
    page.parsedText = typeset(page.parsedText);
  };
  app.renderer.on(MarkdownEvent.PARSE, listen, before);
}
