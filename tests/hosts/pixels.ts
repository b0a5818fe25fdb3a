import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./packed.js";

/** A page of a PDF as its pixels: three bytes each, from netpbm's plain-headed RGB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Every page of a PDF, drawn by poppler; in a small size unless told otherwise. */
export function pixelsOf(pdftoppm: string, pdf: string, dotsPerInch = 40): Pixels[] {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-pixels-"));
  run(pdftoppm, ["-r", String(dotsPerInch), pdf, join(folder, "page")], folder);
  const drawn = readdirSync(folder)
    .sort()
    .map((name) => read(join(folder, name)));
  rmSync(folder, { recursive: true });
  return drawn;
}

function read(file: string): Pixels {
  const data = readFileSync(file);
  const [header = "", width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(data.subarray(0, 40).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), rgb: data.subarray(header.length) };
}

/** The share of pixels that are not the colour of the corner, between two heights of the page. */
export function inked({ width, height, rgb }: Pixels, from: number, to: number): number {
  const [first, last] = [Math.round(from * height) * width, Math.round(to * height) * width];
  let marked = 0;
  for (let i = 3 * first; i < 3 * last; i += 3) {
    if ([0, 1, 2].some((c) => Math.abs((rgb[i + c] as number) - (rgb[c] as number)) > 24)) marked++;
  }
  return marked / (last - first);
}

/** How many of the pages are like no other. */
export const different = (drawn: readonly Pixels[]) =>
  new Set(drawn.map(({ rgb }) => Buffer.from(rgb).toString("base64"))).size;
