import { purpose } from "@ketalab/core";
import type pptxgen from "pptxgenjs";
import { pieces } from "./inline.js";
import { letter } from "./lettered.js";
import { foot, heading, hex, type Pptx, WIDE } from "./page.js";
import type { Plan, QuestionSlide, SectionSlide, WordSlide } from "./plan.js";

/** The first page: what the lecture is called. */
export function cover(pptx: Pptx, { title, author }: Plan): void {
  const page = pptx.addSlide();
  page.addText(title, { ...LARGE, fontSize: 44, bold: true, color: hex("text") });
  page.addText(`${author ? `${author}\n` : ""}${purpose}`, { ...UNDER, fontSize: 20, color: hex("quiet") });
}

/** Where a part begins: its name, large. */
export function section(pptx: Pptx, { title, text, notes }: SectionSlide): void {
  const page = pptx.addSlide();
  page.addText(title, { ...LARGE, fontSize: 40, bold: true, color: hex("text") });
  if (text) page.addText(paragraphs(text), { ...UNDER, fontSize: 22, color: hex("quiet") });
  foot(page);
  if (notes) page.addNotes(notes);
}

/** A page of words. */
export function words(pptx: Pptx, { title, text, notes }: Pick<WordSlide, "title" | "text" | "notes">): void {
  const page = pptx.addSlide();
  heading(page, title);
  page.addText(paragraphs(text), {
    x: WIDE.margin,
    y: 1.4,
    w: WIDE.width - 1,
    h: 5,
    fontSize: 24,
    valign: "top",
    color: hex("text"),
  });
  foot(page);
  if (notes) page.addNotes(notes);
}

/** A question, and the same page again with the answer: a page has no steps of its own. */
export function question(pptx: Pptx, { title, text, options, answer, notes }: QuestionSlide): void {
  const asked = [text, options.map((one, i) => `**${letter(i)}**  ${one}`).join("\n")].filter(Boolean).join("\n\n");
  words(pptx, { title, text: asked, notes });
  if (answer) words(pptx, { title, text: `${asked}\n\n**${answer}**`, notes });
}

const LARGE = { x: 0.8, y: 2.3, w: 11.7, h: 1.4, valign: "bottom" } as const;
const UNDER = { x: 0.8, y: 3.8, w: 11.7, h: 1, valign: "top" } as const;

/** Markdown's lists become bullets, and what is strong, slanted or code within a line keeps that look. */
function paragraphs(text: string): pptxgen.default.TextProps[] {
  return text.split("\n").flatMap((line) => {
    const bullet = /^\s*[-*]\s+(.*)$/.exec(line)?.[1];
    const all = pieces(bullet ?? line);
    return all.map(({ text, look }, i) => ({
      text,
      options: {
        bold: look === "bold",
        italic: look === "italic",
        ...(look === "code" ? { fontFace: "Consolas" } : {}),
        // Only the first piece of a line may carry a bullet: each begins a paragraph.
        ...(i === 0 && bullet !== undefined ? { bullet: true } : {}),
        breakLine: i === all.length - 1,
      },
    }));
  });
}
