import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { KetaSceneElement } from "../../packages/viz/src/elements/keta-scene.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { frames, galleryInOneWindow } from "./page.js";
import { blemishes, FINGER, unreadable } from "./seen.js";

const { visit } = galleryInOneWindow();

const phone = { width: 390, height: 844 };
const projector = { width: 1280, height: 720 };
const large = { width: 1920, height: 1080 };

/** A phone, half a window, and a small projector. */
const sizes = [phone, { width: 740, height: 900 }, projector];

/** In how many lines the answer stands. */
const linesOf = (page: Page) =>
  page.evaluate(() => {
    const answer = document.querySelector("keta-scene")?.shadowRoot?.querySelector(".answer") as Element;
    const line = Number.parseFloat(getComputedStyle(answer).lineHeight);
    return Math.round(answer.getBoundingClientRect().height / line);
  });

/** Runs in the page: where its parts lie. */
function places() {
  const scene = document.querySelector("keta-scene") as HTMLElement;
  const root = scene.shadowRoot as ShadowRoot;
  const of = (part: string) => {
    const { top, bottom, width } = (root.querySelector(part) as Element).getBoundingClientRect();
    return { top: top + scrollY, bottom: bottom + scrollY, width };
  };
  const plot = root.querySelector<SVGRectElement>(".front clipPath rect");
  return {
    question: of("h2"),
    answer: of(".answer"),
    picture: of(".front svg.chart"),
    hand: of(".controls > *"),
    plot: plot && plot.width.baseVal.value * ((plot.closest("svg") as SVGSVGElement).getScreenCTM()?.a ?? 0),
    whole: scene.clientWidth,
    size: Number.parseFloat(getComputedStyle(root.querySelector(".answer") as Element).fontSize),
  };
}

async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await frames(page);
}

describe.each(sceneList.map(({ id }) => id))("figure %s", (id) => {
  it("fits a phone, half a window and a projector: nothing overlaps, is cut off or small, in any step", async () => {
    const { page } = await visit(phone, id);
    const steps = await page.evaluate(() => (document.querySelector("keta-scene") as KetaSceneElement).steps);
    for (const size of sizes) {
      await resize(page, size);
      for (const [i, { values }] of [{ values: {} }, ...steps].entries()) {
        await page.evaluate((all) => {
          (document.querySelector("keta-scene") as KetaSceneElement).value = all;
        }, values);
        await frames(page);
        expect(await blemishes(page, size.width < 480 ? FINGER : undefined), `${size.width} px, step ${i}`).toEqual([]);
        expect(await linesOf(page), `lines at ${size.width} px, step ${i}`).toBeLessThanOrEqual(
          size.width < 740 ? 4 : size.width < 1280 ? 3 : 2,
        );
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    }
  });

  it("is read from the last row, on both projectors", async () => {
    const { page } = await visit(projector, id, "&projector=on");
    for (const viewport of [projector, large]) {
      const on = `${viewport.width} px`;
      await resize(page, viewport);
      expect(await unreadable(page, viewport.height), on).toEqual([]);
      // Boxes that a dose moves between are taller than a slide.
      if ((await page.locator("keta-scene .front clipPath").count()) === 0) continue;
      const hand = await page.locator("keta-scene .controls > *").first().boundingBox();
      // A pump's plan leaves the foot of the slider below the edge.
      expect((hand?.y ?? 0) + (hand?.height ?? 0), on).toBeLessThanOrEqual(viewport.height + 16);
    }
  });

  it("has question, answer, picture and hand on its first screen, without scrolling, of every size", async () => {
    const { page } = await visit(projector, id);
    for (const viewport of [projector, large, phone]) {
      const on = `${viewport.width} px`;
      await resize(page, viewport);
      const { question, answer, picture, hand, whole, size, plot } = await page.evaluate(places);
      expect(question.bottom, on).toBeLessThanOrEqual(answer.top + 1);
      expect(answer.bottom, on).toBeLessThanOrEqual(picture.top + 1);
      expect(picture.bottom, on).toBeLessThanOrEqual(hand.top + 1);
      expect(hand.bottom, on).toBeLessThanOrEqual(viewport.height);
      expect(picture.width / whole, on).toBeGreaterThanOrEqual(0.55);
      // What has no axes has no plot: boxes, bars.
      if (viewport.width < 480 && plot !== null) expect(plot, on).toBeGreaterThanOrEqual(300);
      if (viewport.width >= 1280) expect(size, on).toBeGreaterThanOrEqual(24);
    }
  });

  it("is printed on one sheet, its charts with type of one size and nothing to press", async () => {
    const { page } = await visit(projector, id);
    await page.emulateMedia({ media: "print" });
    const { scales, pressed } = await page.evaluate(() => {
      const root = document.querySelector("keta-scene")?.shadowRoot as ShadowRoot;
      const seen = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 2;
      return {
        scales: [...root.querySelectorAll<SVGSVGElement>("svg.chart")]
          .filter(seen)
          .map((one) => one.getScreenCTM()?.a ?? 0),
        pressed: [...root.querySelectorAll("button, input")].filter(seen).map((one) => one.className),
      };
    });
    expect(pressed).toEqual([]);
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.1);
    const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
  });
});
