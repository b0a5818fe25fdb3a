import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findPrograms } from "../setup/programs.js";
import { run } from "./packed.js";

const root = resolve(import.meta.dirname, "../..");
const { paths, missing } = findPrograms("office", "pdftoppm");

/** A page of a PDF as its pixels: netpbm's plain-headed RGB. */
function pixels(file: string): Uint8Array {
  const data = readFileSync(file);
  const header = /^P6\s+\d+\s+\d+\s+255\s/.exec(data.subarray(0, 40).toString("latin1"))?.[0] ?? "";
  return data.subarray(header.length);
}

/** The share of pixels that are not the colour of the corner. */
function inked(rgb: Uint8Array): number {
  let marked = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const far = [0, 1, 2].some((c) => Math.abs((rgb[i + c] as number) - (rgb[c] as number)) > 24);
    if (far) marked++;
  }
  return marked / (rgb.length / 3);
}

describe.each(readdirSync(join(root, "examples/decks")).filter((name) => name.endsWith(".yaml")))("%s", (file) => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-office-"));
  const { slides } = parse(readFileSync(join(root, "examples/decks", file), "utf8")) as { slides?: unknown[] };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    run(
      process.execPath,
      [join(root, "packages/viz/dist/cli/cli.js"), "lecture", join(root, "examples/decks", file), "-o", folder],
      root,
    );
  });

  /** Every page of a PDF in a small size. */
  function pages(pdf: string): Uint8Array[] {
    const stem = join(folder, "page");
    for (const old of readdirSync(folder).filter((name) => name.endsWith(".ppm"))) rmSync(join(folder, old));
    run(paths?.pdftoppm as string, ["-r", "40", pdf, stem], folder);
    const made = readdirSync(folder).filter((name) => name.endsWith(".ppm"));
    return made.sort().map((name) => pixels(join(folder, name)));
  }
  const named = (ending: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) as string);

  it.skipIf(missing)(`the presentation opens in LibreOffice, and no slide is blank ${missing ?? ""}`, () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const pptx = named(".pptx");
    run(paths?.office as string, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, pptx], folder);
    const drawn = pages(pptx.replace(/\.pptx$/, ".pdf"));
    expect(drawn.length).toBeGreaterThanOrEqual(slides?.length ?? 2);
    drawn.forEach((one, k) => {
      expect(inked(one), `slide ${k + 1}`).toBeGreaterThan(0.005);
    });
    // A chart that did not open leaves its slide like its neighbour.
    expect(new Set(drawn.map((one) => Buffer.from(one).toString("base64"))).size).toBe(drawn.length);
  });

  it.skipIf(missing)(`the handout prints axes on every page ${missing ?? ""}`, () => {
    const drawn = pages(named("handout.pdf"));
    expect(drawn.length).toBeGreaterThan(0);
    drawn.forEach((one, k) => {
      expect(inked(one), `page ${k + 1}`).toBeGreaterThan(0.005);
    });
  });
});
