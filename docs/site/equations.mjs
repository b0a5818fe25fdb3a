import temml from "temml";
import { MarkdownEvent, PageEvent } from "typedoc";

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

/** A plugin of typedoc: equations of guides and docstrings are typeset while the site is built, and pages have a main part. */
export function load(app) {
  // Ahead of the one who makes HTML of Markdown.
  const before = 1000;
  const listen = (page) => {
    page.parsedText = typeset(page.parsedText);
  };
  app.renderer.on(MarkdownEvent.PARSE, listen, before);
  // The theme does not say which part of a page is the page, and a wide table or formula has to be reached by keys to be scrolled.
  app.renderer.on(PageEvent.END, (page) => {
    // The way to a guide is its own heading, said twice; the first page has its own too.
    if (page.model.isProject?.())
      page.contents = page.contents?.replace(/<div class="tsd-page-title">[\s\S]*?<\/div>/, "");
    if (page.model.isDocument?.())
      page.contents = page.contents?.replace(/<ul class="tsd-breadcrumb"[\s\S]*?<\/ul>/, "");
    page.contents = page.contents
      ?.replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace('<div class="page-menu">', '<div class="page-menu" role="complementary">')
      .replaceAll("<table>", '<table tabindex="0">')
      .replaceAll('<math display="block"', '<math tabindex="0" display="block"');
  });
}
