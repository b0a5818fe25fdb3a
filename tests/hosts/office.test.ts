import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import jsqr from "jsqr";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { launch } from "../browser/browser.js";
import { allDrawn, openAt } from "../browser/page.js";
import { findPrograms } from "../setup/programs.js";
import { ketalab } from "./installed.js";
import { run } from "./packed.js";
import { different, inked, type Pixels, pixelsOf } from "./pixels.js";

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

describe.each(readdirSync(join(root, "examples/decks")).filter((name) => name.endsWith(".yaml")))("%s", (file) => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-office-"));
  const { slides } = parse(readFileSync(join(root, "examples/decks", file), "utf8")) as { slides?: unknown[] };
  // The office may still write into its profile while it ends.
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  beforeAll(() => {
    ketalab(["lecture", join(root, "examples/decks", file), "-o", folder], folder);
  });

  const pages = (pdf: string) => pixelsOf(paths?.pdftoppm as string, pdf);
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
      expect(different(drawn)).toBe(drawn.length);
    },
  );

  it.skipIf(missing)(
    `the deck is printed with every step's picture, and no page is blank ${missing ?? ""}`,
    async () => {
      const browser = await launch();
      onTestFinished(() => browser.close());
      const address = `${pathToFileURL(join(folder, "deck.html")).href}?view=print`;
      const { page, complaints } = await openAt(browser, address, { ours: "file:", offline: true });
      await page.locator(".pdf-page").first().waitFor();
      await allDrawn(page);
      const steps = await page
        .locator(".pdf-page")
        .evaluateAll((all) => all.map((one) => one.querySelectorAll("keta-scene").length));
      const pdf = join(folder, "deck.pdf");
      await page.pdf({ preferCSSPageSize: true, printBackground: true, path: pdf });
      const drawn = pages(pdf);
      expect(drawn).toHaveLength(steps.length);
      expect(steps.filter((figures) => figures > 0).length).toBeGreaterThan(3);
      drawn.forEach((one, k) => {
        expect(inked(one, 0.05, 0.95), `page ${k + 1}`).toBeGreaterThan(0.005);
        // The lower half of a page with a figure is the figure.
        if (steps[k]) expect(inked(one, 0.4, 0.8), `figure of page ${k + 1}`).toBeGreaterThan(0.01);
      });
      expect(different(drawn)).toBe(drawn.length);
      expect(complaints).toEqual([]);
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

it.skipIf(missing)(`a telephone reads the codes: the figure, in the state of its first step ${missing ?? ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-codes-"));
  const address = "https://slides.example.org/ketalab/";
  const text = `title: One figure
address: ${address}
slides:
  - scene: drip-to-mood
    steps:
      - values: { dose: 1 mg/kg, duration: 20 min }
        caption: Twice the dose in half the time.
`;
  writeFileSync(join(folder, "one.yaml"), text);
  ketalab(["lecture", "one.yaml", "-o", "made"], folder);
  const [sheet] = pixelsOf(paths?.pdftoppm as string, join(folder, "made/codes.pdf"), 150);
  const { width, height, rgb } = sheet as Pixels;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) rgba.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  const read = new URL(jsqr.default(rgba, width, height)?.data ?? "about:blank");
  expect(read.href.startsWith(address)).toBe(true);
  expect(read.searchParams.get("scene")).toBe("drip-to-mood");
  expect(Object.fromEntries(new URLSearchParams(read.hash.slice(1)))).toMatchObject({ dose: "1", duration: "20" });
  rmSync(folder, { recursive: true });
});
