import { purpose } from "@ketalab/core";
import type pptxgen from "pptxgenjs";
import { tokens } from "../drawing/theme-colours.js";

export type Pptx = pptxgen.default;
export type Page = pptxgen.default.Slide;

/** Inches, as PowerPoint counts: a wide slide and its margins. */
export const WIDE = { width: 13.333, height: 7.5, margin: 0.5, head: 1.5, foot: 1.15 };
const colours = tokens("light");
/** A colour of the theme, as PowerPoint writes it. */
export const hex = (token: string) => (colours[token] ?? colours.text ?? "#000000").slice(1).toUpperCase();

/** The title of a page. */
export function heading(page: Page, title: string): void {
  page.addText(title, {
    x: WIDE.margin,
    y: 0.25,
    w: WIDE.width - 1,
    h: 1,
    fontSize: 28,
    valign: "top",
    bold: true,
    color: hex("text"),
  });
}

/** The line that is on every page. */
export function foot(page: Page): void {
  page.addText(purpose, {
    x: WIDE.margin,
    y: WIDE.height - 0.4,
    w: WIDE.width - 1,
    h: 0.3,
    fontSize: 12,
    color: hex("quiet"),
    align: "right",
  });
}
