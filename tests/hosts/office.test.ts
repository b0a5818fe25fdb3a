import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findPrograms } from "../setup/programs.js";
import { ketalab } from "./installed.js";
import { run } from "./packed.js";

const root = resolve(import.meta.dirname, "../..");
const { paths, missing } = findPrograms("office", "pdftoppm", "pdftotext");

interface Question {
  readonly question: string;
  readonly options?: readonly string[];
  readonly answer?: string;
}

/** A step of the author's own, or the number of one of the scene, which has no caption here. */
interface Step {
  readonly caption?: string;
}

/** A page of a PDF as its pixels: three bytes each, from netpbm's plain-headed RGB. */
interface Page {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

function page(file: string): Page {
  const data = readFileSync(file);
  const [header = "", width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(data.subarray(0, 40).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), rgb: data.subarray(header.length) };
}

/** The share of pixels that are not the colour of the corner, between two heights of the page. */
function inked({ width, height, rgb }: Page, from: number, to: number): number {
  const [first, last] = [Math.round(from * height) * width, Math.round(to * height) * width];
  let marked = 0;
  for (let i = 3 * first; i < 3 * last; i += 3) {
    if ([0, 1, 2].some((c) => Math.abs((rgb[i + c] as number) - (rgb[c] as number)) > 24)) marked++;
  }
  return marked / (last - first);
}

describe.each(readdirSync(join(root, "examples/decks")).filter((name) => name.endsWith(".yaml")))("%s", (file) => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-office-"));
  const { slides } = parse(readFileSync(join(root, "examples/decks", file), "utf8")) as { slides?: unknown[] };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    ketalab(["lecture", join(root, "examples/decks", file), "-o", folder], folder);
  });

  /** Every page of a PDF in a small size. */
  function pages(pdf: string): Page[] {
    const stem = join(folder, "page");
    for (const old of readdirSync(folder).filter((name) => name.endsWith(".ppm"))) rmSync(join(folder, old));
    run(paths?.pdftoppm as string, ["-r", "40", pdf, stem], folder);
    const made = readdirSync(folder).filter((name) => name.endsWith(".ppm"));
    return made.sort().map((name) => page(join(folder, name)));
  }
  const named = (ending: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) as string);

  it.skipIf(missing)(
    `the presentation opens in LibreOffice, and no slide is missing or blank ${missing ?? ""}`,
    async () => {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const pptx = named(".pptx");
      run(paths?.office as string, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, pptx], folder);
      const drawn = pages(pptx.replace(/\.pptx$/, ".pdf"));
      const { files } = await JSZip.loadAsync(readFileSync(pptx));
      const written = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
      // A cover, and at least one of each slide that the text asks for.
      expect(written.length).toBeGreaterThan(slides?.length ?? 2);
      expect(drawn).toHaveLength(written.length);
      drawn.forEach((one, k) => {
        // Heading and caption stand above and below: this is the chart, or the words.
        expect(inked(one, 0.2, 0.8), `slide ${k + 1}`).toBeGreaterThan(0.005);
      });
      // A chart that did not open leaves its slide like its neighbour.
      expect(new Set(drawn.map((one) => Buffer.from(one.rgb).toString("base64"))).size).toBe(drawn.length);
    },
  );

  it.skipIf(missing)(`the handout asks every question, and answers at the end ${missing ?? ""}`, () => {
    const text = join(folder, "handout.txt");
    run(paths?.pdftotext as string, ["-layout", named("handout.pdf"), text], folder);
    // Lines are broken where the page ends.
    const words = (part: string) => part.replaceAll(/\s+/g, " ");
    const [asked = "", answered = ""] = readFileSync(text, "utf8").split("What came out").slice(-2).map(words);
    const questions = (slides ?? []).filter((one) => (one as { question?: string }).question);
    for (const { question, options = [], answer = "" } of questions as Question[]) {
      expect(asked).toContain(question);
      for (const one of options) expect(asked).toContain(one);
      if (answer === "") continue;
      expect(asked).not.toContain(answer);
      expect(answered).toContain(answer);
    }
    for (const { caption } of (slides ?? []).flatMap((one) => (one as { steps?: Step[] }).steps ?? [])) {
      if (caption === undefined) continue;
      expect(asked).not.toContain(caption);
      expect(answered).toContain(caption);
    }
  });

  it.skipIf(missing)(`the handout prints axes on every page ${missing ?? ""}`, () => {
    const drawn = pages(named("handout.pdf"));
    expect(drawn.length).toBeGreaterThan(0);
    drawn.forEach((one, k) => {
      expect(inked(one, 0, 1), `page ${k + 1}`).toBeGreaterThan(0.005);
    });
  });
});
