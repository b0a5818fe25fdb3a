import { purpose } from "@ketalab/core";
import PDFDocument from "pdfkit";
import toPDF from "svg-to-pdfkit";
import { toSVG } from "../node.js";
import { faces } from "../still/faces.js";
import type { LectureFile } from "./file.js";
import { bytesOf } from "./pdf.js";
import type { FigureSlide, Plan } from "./plan.js";

/** Points on an A4 page. */
const PAGE = { margin: 48, gap: 12 };

/** A sheet for the class: the axes of every figure, empty, to draw on before the lecturer shows the curves. */
export async function handout(plan: Plan): Promise<LectureFile> {
  const document = new PDFDocument({ size: "A4", margin: PAGE.margin, info: { Title: `${plan.title}: handout` } });
  const bytes = bytesOf(document);
  document.registerFont("plain", faces.plain).registerFont("bold", faces.bold).font("plain");
  const width = document.page.width - 2 * PAGE.margin;
  const bottom = document.page.height - PAGE.margin - 14;
  document.font("bold").fontSize(20).text(plan.title);
  document.font("plain").fontSize(10).text(`Draw what you expect before the curves are shown. ${purpose}.`).moveDown();
  for (const slide of plan.slides) {
    if (slide.kind !== "figure") continue;
    const { svg, height } = axes(slide, width);
    const prompts = slide.steps.map(({ caption }, i) => `${i + 1}. ${caption}`);
    const words = prompts.reduce((sum, line) => sum + document.fontSize(10).heightOfString(line, { width }), 34);
    if (document.y + Math.min(height + words, bottom - PAGE.margin) > bottom) document.addPage();
    document.font("bold").fontSize(13).text(slide.title, PAGE.margin).font("plain").fontSize(10);
    for (const line of prompts) document.text(line, { width });
    const top = document.y + PAGE.gap / 2;
    const room = bottom - top;
    // A figure that is taller than what is left of the page is drawn smaller, never cut.
    const scale = Math.min(1, room / height);
    toPDF(document, svg, PAGE.margin, top, {
      width: width * scale,
      height: height * scale,
      preserveAspectRatio: "xMinYMin meet",
      assumePt: true,
      fontCallback: (_family, bold) => (bold ? "bold" : "plain"),
    });
    document.y = top + height * scale + PAGE.gap;
  }
  document.end();
  return { path: "handout.pdf", content: await bytes };
}

/** Blank axes, and how tall they are at a width. */
function axes({ scene, steps, panels }: FigureSlide, width: number): { svg: string; height: number } {
  const svg = toSVG(scene, steps[0]?.values, { theme: "print", curves: "blank", around: "nothing", panels });
  const [, , w = 1, h = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
  return { svg, height: (h / w) * width };
}
