import { purpose } from "@ketalab/core";
import PDFDocument from "pdfkit";
import { create } from "qrcode";
import { faces } from "../still/faces.js";
import { addressOf } from "./address.js";
import type { LectureFile } from "./file.js";
import { bytesOf } from "./pdf.js";
import type { Plan } from "./plan.js";

/** Points, as PDF counts: A4 with three codes a row. */
const PAGE = { margin: 48, across: 3, down: 4, code: 120 };

/** A sheet of codes that a telephone reads: each opens a figure of the lecture, in the state of its first step. */
export async function codes(plan: Plan): Promise<LectureFile> {
  const figures = plan.slides.filter((slide) => slide.kind === "figure");
  const document = new PDFDocument({ size: "A4", margin: PAGE.margin, info: { Title: `${plan.title}: figures` } });
  const bytes = bytesOf(document);
  document.registerFont("plain", faces.plain).font("plain");
  const width = (document.page.width - 2 * PAGE.margin) / PAGE.across;
  const height = (document.page.height - 2 * PAGE.margin - 40) / PAGE.down;
  const perPage = PAGE.across * PAGE.down;
  figures.forEach((figure, i) => {
    const place = i % perPage;
    if (place === 0) {
      if (i > 0) document.addPage();
      document.fontSize(16).text(`${plan.title}: the figures, to try at home`, PAGE.margin, PAGE.margin);
      document.fontSize(9).text(purpose, PAGE.margin, PAGE.margin + 20);
    }
    const x = PAGE.margin + (place % PAGE.across) * width;
    const y = PAGE.margin + 40 + Math.floor(place / PAGE.across) * height;
    drawn(document, addressOf(plan.address, figure.scene, figure.steps[0]), x, y);
    document
      .fillColor("black")
      .fontSize(10)
      .text(figure.title, x, y + PAGE.code + 6, { width: width - 12 });
  });
  document.end();
  return { path: "codes.pdf", content: await bytes };
}

/** One code with the white border that readers need. */
function drawn(document: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const QUIET = 4;
  const unit = PAGE.code / (modules.size + 2 * QUIET);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      document.rect(x + (column + QUIET) * unit, y + (row + QUIET) * unit, unit, unit);
    }
  }
  document.fill("black");
}
