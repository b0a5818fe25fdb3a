import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frames, openAt, ownBrowser } from "../browser/page.js";
import { ketalab } from "./installed.js";

const root = resolve(import.meta.dirname, "../..");
const decks = join(root, "examples/decks");

const browser = ownBrowser();

/** What the audience sees of a slide, and how tall it is. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>("section.present") as HTMLElement;
    const scenes = [...slide.querySelectorAll("keta-scene")];
    return {
      words: `${slide.querySelector("h1, h2")?.textContent} ${slide.querySelector(".ketalab-caption")?.textContent ?? ""}`,
      answers: slide.querySelectorAll(".answer.visible").length,
      height: slide.scrollHeight,
      asked: slide.querySelectorAll("[data-ketalab]").length,
      drawn: scenes.filter((one) => one.shadowRoot?.querySelector("svg.chart path[d^=M]")).length,
    };
  });

/** Which slide is in sight, and how many of its fragments. */
const place = (page: Page) =>
  page.evaluate(() => {
    const slides = [...document.querySelectorAll(".slides > section")];
    const now = slides.findIndex((one) => one.classList.contains("present"));
    return `${now}.${slides[now]?.querySelectorAll(".fragment.visible").length}`;
  });

const moved = async (page: Page, key: string) => {
  const before = await place(page);
  await page.keyboard.press(key);
  // A figure is fitted in the second frame after it is there.
  await frames(page);
  await frames(page);
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("section.present keta-scene")].map(
        (one) => (one as unknown as { drawn: Promise<void> }).drawn,
      ),
    ),
  );
  await frames(page);
  return (await place(page)) !== before;
};

describe.each(readdirSync(decks).filter((name) => name.endsWith(".yaml")))("%s", (file) => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-lecture-"));
  const make = () => ketalab(["lecture", join(decks, file), "-o", folder], folder);
  beforeAll(() => {
    make();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const alone = (name: string) =>
    openAt(browser(), `${pathToFileURL(join(folder, name)).href}`, {
      ours: "file:",
      offline: true,
      viewport: { width: 1280, height: 720 },
    });

  it("is walked to its end and back, offline; nothing is cut off", async () => {
    const { page, complaints } = await alone("deck.html");
    await page.locator(".reveal.ready section.present h1").waitFor();
    const forth = [await seen(page)];
    while (await moved(page, "ArrowRight")) forth.push(await seen(page));
    const back = [await seen(page)];
    while (await moved(page, "ArrowLeft")) back.push(await seen(page));
    expect(forth.length).toBeGreaterThan(6);
    expect(back.reverse().map(({ words, answers }) => [words, answers])).toEqual(
      forth.map(({ words, answers }) => [words, answers]),
    );
    for (const { words, height, asked, drawn } of forth) {
      expect(height, words).toBeLessThanOrEqual(722);
      expect(drawn, words).toBe(asked);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is dark from edge to edge on a dark screen, and light on a light one", async () => {
    const page = await browser().newPage({ colorScheme: "dark" });
    const looks = async () => {
      await page.goto(pathToFileURL(join(folder, "deck.html")).href);
      await page.locator(".reveal.ready").waitFor();
      return page.evaluate(() => [
        getComputedStyle(document.querySelector(".reveal-viewport") as Element).backgroundColor,
        getComputedStyle(document.querySelector(".reveal h1") as Element).color,
      ]);
    };
    expect(await looks()).toEqual(["rgb(20, 23, 28)", "rgb(236, 238, 241)"]);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await looks()).toEqual(["rgb(255, 255, 255)", "rgb(28, 31, 36)"]);
    await page.close();
  });

  it("made again it is the same deck", () => {
    const before = readFileSync(join(folder, "deck.html"), "utf8");
    make();
    expect(readFileSync(join(folder, "deck.html"), "utf8") === before).toBe(true);
  });

  it("each of its files with a figure opens offline from the page of links", async () => {
    const { page, complaints } = await alone("index.html");
    const links = await page.locator("a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const [last] = links.slice(-1);
    await page.goto(String(last));
    await page.locator("keta-scene .says").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("Marp makes slides of it, with every picture in its place", async () => {
    execFileSync("npx", ["--yes", "@marp-team/marp-cli@4.5.1", "--no-stdin", "marp.md", "-o", "marp.html"], {
      cwd: folder,
      stdio: "pipe",
    });
    const { page } = await alone("marp.html");
    const pictures = await page.locator("section img").evaluateAll((all) =>
      all.map((one) => {
        const { naturalWidth, complete } = one as HTMLImageElement;
        return complete && naturalWidth > 0;
      }),
    );
    const wanted = readdirSync(join(folder, "marp")).length;
    expect(pictures).toEqual(Array.from({ length: wanted }, () => true));
    // From the last row a figure is read when it takes more than half of the height.
    const heights = await page
      .locator("section img")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetHeight));
    expect(Math.min(...heights)).toBeGreaterThan(360);
    const cut = await page.locator("section").evaluateAll((all) =>
      all.flatMap((one) => {
        const bottom = Math.max(
          0,
          ...[...one.querySelectorAll<HTMLElement>("img, p, li")].map((part) => part.offsetTop + part.offsetHeight),
        );
        return bottom > 722 ? [`${one.id}: ${bottom}`] : [];
      }),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });
});
