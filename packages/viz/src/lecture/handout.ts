import { purpose } from "@ketalab/core";
import PDFDocument from "pdfkit";
import toPDF from "svg-to-pdfkit";
import { faces } from "../still/faces.js";
import { toSVG } from "../still/in-node.js";
import { asked } from "./asked.js";
import type { LectureFile } from "./file.js";
import { plain } from "./inline.js";
import { letter } from "./lettered.js";
import { bytesOf } from "./pdf.js";
import type { FigureSlide, Plan, QuestionSlide, Slide } from "./plan.js";

/** Points on an A4 page: two figures find room on one. */
const PAGE = { margin: 48, gap: 20, tallest: 245, foot: 14 };
const LINE = 24;
const TICK = 9;

/**
 * A sheet for the class: the axes of every figure to draw on before the lecturer shows the curves, the questions to answer,
 * and on pages of their own at the end what came out.
 */
export async function handout(plan: Plan): Promise<LectureFile> {
  const document = new PDFDocument({ size: "A4", margin: PAGE.margin, info: { Title: `${plan.title}: handout` } });
  const bytes = bytesOf(document);
  document.registerFont("plain", faces.plain).registerFont("bold", faces.bold).font("plain");
  const sheet: Sheet = {
    document,
    width: document.page.width - 2 * PAGE.margin,
    bottom: document.page.height - PAGE.margin - PAGE.foot,
  };
  heading(sheet, plan.title, 20);
  document
    .fontSize(10)
    .text(`Draw and answer before the curves are shown. What came out stands at the end. ${purpose}.`)
    .moveDown();
  const tasks = plan.slides.filter((one) => one.kind === "figure" || one.kind === "question");
  tasks.forEach((one, i) => {
    if (one.kind === "figure") figure(sheet, one, i + 1);
    else question(sheet, one, i + 1);
  });
  if (tasks.length > 0) outcomes(sheet, tasks);
  document.end();
  return { path: "handout.pdf", content: await bytes };
}

interface Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly width: number;
  /** Where the last line of a page ends. */
  readonly bottom: number;
}

function heading({ document, width }: Sheet, text: string, size = 13): void {
  document.font("bold").fontSize(size).text(text, PAGE.margin, document.y, { width }).font("plain").fontSize(10);
}

/** Begins a new page where what comes does not fit on this one. */
function room({ document, bottom }: Sheet, height: number): void {
  if (document.y + height > bottom && document.y > PAGE.margin) document.addPage();
}

/** How tall lines are, with a heading above them. */
const tall = ({ document, width }: Sheet, lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + document.fontSize(10).heightOfString(line, { width }), 18);

function figure(sheet: Sheet, slide: FigureSlide, number: number): void {
  const { document, width, bottom } = sheet;
  const { given, each, lines, tallest } = asked(slide);
  const words = [...(given ? [given] : []), ...each.map((one, i) => `${letter(i)}  ${one}`), ...lines];
  const svg = toSVG(slide.scene, tallest.values, {
    theme: "print",
    curves: "blank",
    around: "nothing",
    panels: slide.panels,
  });
  const [, , w = 1, h = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
  const scale = Math.min(width / w, PAGE.tallest / h);
  room(sheet, tall(sheet, words) + PAGE.gap / 2 + h * scale);
  heading(sheet, `${number}. ${slide.title}`);
  for (const line of words) document.text(line, { width });
  const top = document.y + PAGE.gap / 2;
  // Many words leave less of a page; the figure is then drawn smaller and never cut.
  const fit = Math.min(scale, (bottom - top) / h);
  toPDF(document, svg, PAGE.margin, top, {
    width: w * fit,
    height: h * fit,
    preserveAspectRatio: "xMinYMin meet",
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? "bold" : "plain"),
  });
  document.y = top + h * fit + PAGE.gap;
}

/** A question with a box before each answer, or with lines to write on. */
function question(sheet: Sheet, { title, text, options }: QuestionSlide, number: number): void {
  const { document, width } = sheet;
  const said = plain(text);
  room(sheet, tall(sheet, [title, said, ...options]) + (options.length || 3) * LINE + PAGE.gap);
  heading(sheet, `${number}. ${title}`);
  if (said) document.text(said, { width });
  document.moveDown(0.5);
  if (options.length === 0) {
    for (let i = 0; i < 3; i++) {
      document.y += LINE;
      document
        .moveTo(PAGE.margin, document.y)
        .lineTo(PAGE.margin + width, document.y)
        .lineWidth(0.5)
        .stroke("#8b929c");
    }
  }
  options.forEach((one, i) => {
    document
      .rect(PAGE.margin, document.y + 1, TICK, TICK)
      .lineWidth(0.8)
      .stroke("#50565f");
    document
      .fillColor("black")
      .text(`${letter(i)}  ${plain(one)}`, PAGE.margin + 2 * TICK, document.y, { width: width - 2 * TICK })
      .moveDown(0.4);
  });
  document.x = PAGE.margin;
  document.y += PAGE.gap;
}

/** The answers, and what the lecturer says of each figure, apart from where they were asked. */
function outcomes(sheet: Sheet, tasks: readonly (FigureSlide | QuestionSlide)[]): void {
  const { document, width } = sheet;
  document.addPage();
  heading(sheet, "What came out", 16);
  document.moveDown(0.5);
  tasks.forEach((one, i) => {
    const lines = outcome(one);
    if (lines.length === 0) return;
    room(sheet, tall(sheet, lines) + PAGE.gap / 2);
    heading(sheet, `${i + 1}. ${one.title}`, 10);
    for (const line of lines) document.text(line, { width });
    document.moveDown(0.6);
  });
}

function outcome(slide: Extract<Slide, { kind: "figure" | "question" }>): readonly string[] {
  if (slide.kind === "figure") return slide.steps.map(({ caption }) => caption);
  return slide.answer === "" ? [] : [plain(slide.answer)];
}
