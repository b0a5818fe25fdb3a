import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { deck, wholeDeck } from "./deck.js";
import { frames, openAt, ownBrowser } from "./page.js";

const SLIDES = `
  <section><h2>before</h2><p>words</p></section>
  <section class="figure"><h2>One drip</h2><div data-ketalab="drip-to-mood" data-panels="plasma block" data-controls="dose" data-steps="1 2 3"></div></section>
  <section class="figure"><h2>Another</h2><div data-ketalab="drip-to-mood" data-panels="block" data-controls="dose" data-steps="1 2"></div></section>
  <section><h2>after</h2></section>`;

const PHONE = { width: 390, height: 844 };
const TURNED = { width: 844, height: 390 };
const TABLET = { width: 820, height: 1180 };

const browser = ownBrowser();
let byHand: string;
let whole: string;
beforeAll(async () => {
  byHand = await deck("phone", SLIDES);
  whole = await wholeDeck("phone-whole", SLIDES);
});

async function open(address: string, options: BrowserContextOptions = {}) {
  const touched = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };
  const { page, complaints } = await openAt(browser(), address, { ours: "file:", ...touched, ...options });
  await page.locator(".reveal.ready").waitFor();
  return { page, complaints };
}

/** What a student sees: the slide that fills the middle of the screen, its step, and its figure. */
const seen = (page: Page) =>
  page.evaluate(() => {
    // On a page that is scrolled the deck takes the next slide for the current one while the last one still fills the screen.
    const inTheMiddle = (one: Element) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= innerHeight / 2 && bottom > innerHeight / 2;
    };
    const slide =
      [...document.querySelectorAll(".scroll-page-sticky")].find(inTheMiddle)?.querySelector("section") ??
      document.querySelector("section.present");
    const scene = slide?.querySelector<HTMLElement & { value: Record<string, number> }>("keta-scene");
    const says = scene?.shadowRoot?.querySelector(".says")?.getBoundingClientRect();
    const { left = 0, right = 0, top = 0 } = scene?.getBoundingClientRect() ?? {};
    const caption = slide?.querySelector(".ketalab-caption");
    const line = scene?.shadowRoot?.querySelector(".answer");
    return {
      title: slide?.querySelector("h2")?.textContent,
      caption: caption?.textContent?.slice(0, 20),
      dose: scene?.value.dose,
      duration: scene?.value.duration,
      alive: says !== undefined,
      cut: Math.max(-left, right - innerWidth, -top, (caption?.getBoundingClientRect().bottom ?? 0) - innerHeight),
      /** Of the sentence, in CSS pixels of the screen. */
      letters:
        line && scene ? (Number.parseFloat(getComputedStyle(line).fontSize) * (right - left)) / scene.offsetWidth : 0,
    };
  });

/** A figure is fitted in the second frame after it is there. */
async function still(page: Page) {
  for (let i = 0; i < 4; i++) await frames(page);
}

async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  return async (from: { x: number; y: number }, by: { x: number; y: number }) => {
    await send("touchStart", from);
    for (let i = 1; i <= 8; i++) {
      await send("touchMove", { x: from.x + (by.x * i) / 8, y: from.y + (by.y * i) / 8 });
      await frames(page);
    }
    await send("touchEnd");
    await still(page);
  };
}

async function middle(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`not in sight: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

const forth = async (page: Page) => {
  await page.keyboard.press("ArrowRight");
  await still(page);
};
const back = async (page: Page) => {
  await page.keyboard.press("ArrowLeft");
  await still(page);
};

/** A finger puts the cursor where it is, to a pixel of the screen. */
async function tapLands(page: Page) {
  const plot = page.locator("section.present svg.chart").first();
  const axis = await plot.locator(".baseline").boundingBox();
  if (!axis) throw new Error("no axis");
  const x = axis.x + 0.3 * axis.width;
  await page.touchscreen.tap(x, axis.y - 20);
  await still(page);
  const cursor = await plot.locator(".cursor").first().boundingBox();
  expect(Math.abs((cursor?.x ?? 0) + (cursor?.width ?? 0) / 2 - x)).toBeLessThanOrEqual(1);
}

const STEPS = [
  { caption: "The depression drip:", dose: 0.5, duration: 40 },
  { caption: "The same dose as a p", dose: 0.5, duration: 2 },
  { caption: "Twice the dose over ", dose: 1, duration: 40 },
];

describe("a deck of ketalab lecture on a telephone", () => {
  it.each([
    ["standing", PHONE, 8.5],
    // There a figure has the height of a hand, and its sentence is small.
    ["lying", TURNED, 6],
    ["a tablet", TABLET, 12],
  ])("%s: every step is read without cutting, forth and back", async (_, viewport, letters) => {
    const { page, complaints } = await open(whole, { viewport });
    await forth(page);
    for (const [i, step] of STEPS.entries()) {
      if (i > 0) await forth(page);
      const now = await seen(page);
      expect(now).toMatchObject({ title: "One drip", alive: true, ...step });
      expect(now.cut).toBeLessThanOrEqual(0);
      expect(now.letters).toBeGreaterThan(letters);
    }
    for (const step of STEPS.slice(0, 2).reverse()) {
      await back(page);
      expect(await seen(page)).toMatchObject(step);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps its slide, its step and what was set when it is turned", async () => {
    const { page, complaints } = await open(whole);
    await forth(page);
    await forth(page);
    await page.getByRole("slider", { name: "dose" }).fill("1.5");
    await page.setViewportSize(TURNED);
    await still(page);
    expect(await seen(page)).toMatchObject({ title: "One drip", alive: true, dose: 1.5, duration: 2 });
    expect((await seen(page)).cut).toBeLessThanOrEqual(0);
    await page.setViewportSize(PHONE);
    await still(page);
    expect(await seen(page)).toMatchObject({ title: "One drip", alive: true, dose: 1.5, duration: 2 });
    expect((await seen(page)).cut).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a finger on a slider or a curve stays with the figure, on words it turns the page, and two may zoom", async () => {
    const { page } = await open(whole);
    await forth(page);
    const drag = await finger(page);
    const slider = await middle(page, "section.present input[type=range]");
    await drag({ x: slider.x - slider.width / 4, y: slider.y }, { x: slider.width / 2, y: 0 });
    const after = await seen(page);
    expect(after).toMatchObject({ title: "One drip", duration: 40 });
    expect(after.dose).toBeGreaterThan(1);
    const curve = await middle(page, "section.present svg.chart");
    await drag(curve, { x: -120, y: 0 });
    expect(await seen(page)).toMatchObject({ title: "One drip", caption: STEPS[0]?.caption });
    const words = await middle(page, "section.present h2");
    await drag(words, { x: -120, y: 0 });
    expect(await seen(page)).toMatchObject({ caption: STEPS[1]?.caption });
    await drag(words, { x: 120, y: 0 });
    await drag(words, { x: 120, y: 0 });
    expect(await seen(page)).toMatchObject({ title: "before" });
    expect(await page.locator(".reveal").evaluate((one) => getComputedStyle(one).touchAction)).toContain("pinch-zoom");
    await page.context().close();
  });

  it.each([
    ["standing", PHONE],
    ["lying", TURNED],
  ])("%s: its arrows are seen, cover nothing, and the cursor is where the finger is", async (_, viewport) => {
    const { page } = await open(whole, { viewport, colorScheme: "dark" });
    const next = page.locator(".controls .navigate-right");
    const [red = 0] = (await next.evaluate((one) => getComputedStyle(one).color.match(/\d+/g) ?? [])).map(Number);
    expect(red).toBeGreaterThan(200);
    await next.tap();
    await still(page);
    expect(await seen(page)).toMatchObject({ title: "One drip" });
    const arrow = await next.boundingBox();
    const covered = await page.locator("section.present :is(keta-scene, p)").evaluateAll(
      (all, { x, y, height }) =>
        all.filter((one) => {
          const { right, bottom, top } = one.getBoundingClientRect();
          return right > x && bottom > y && top < y + height;
        }).length,
      arrow as { x: number; y: number; height: number },
    );
    expect(covered).toBe(0);
    await tapLands(page);
    await page.context().close();
  });
});

describe("the plugin in the scroll view of a telephone", () => {
  /** Scrolls by pages until the screen shows what it should. */
  const scrolled = async (page: Page, pages: number, to: object) => {
    await page.evaluate((by) => {
      const [viewport] = document.getElementsByClassName("reveal-viewport");
      viewport?.scrollBy(0, by * innerHeight);
    }, pages);
    await expect.poll(() => seen(page)).toMatchObject(to);
    await still(page);
  };

  it("draws a figure before it is in sight, large enough to read, and scrolling walks its steps both ways", async () => {
    const { page, complaints } = await open(byHand);
    expect(await page.locator(".reveal-scroll").count()).toBe(1);
    expect(await page.locator("keta-scene").count()).toBe(1);
    for (const step of STEPS) {
      await scrolled(page, 1, step);
      const now = await seen(page);
      expect(now).toMatchObject({ title: "One drip", alive: true, ...step });
      expect(now.cut).toBeLessThanOrEqual(0);
      expect(now.letters).toBeGreaterThan(9);
    }
    for (const step of STEPS.slice(0, 2).reverse()) {
      await scrolled(page, -1, step);
      expect(await seen(page)).toMatchObject(step);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("stays alive when the telephone is turned, and is walked on", async () => {
    const { page, complaints } = await open(byHand);
    await scrolled(page, 2, STEPS[1] as object);
    await page.locator("section.present input[type=range]").first().fill("1.5");
    await page.setViewportSize(TURNED);
    await still(page);
    expect(await page.locator(".reveal-scroll").count()).toBe(0);
    expect(await seen(page)).toMatchObject({ title: "One drip", alive: true, dose: 1.5, duration: 2 });
    await forth(page);
    expect(await seen(page)).toMatchObject(STEPS[2] as object);
    await back(page);
    await back(page);
    expect(await seen(page)).toMatchObject(STEPS[0] as object);
    await page.getByRole("slider", { name: "dose" }).first().focus();
    await page.keyboard.press("ArrowRight");
    await still(page);
    expect((await seen(page)).dose).toBeGreaterThan(0.5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a finger along a slider stays with the figure, and up and down it scrolls", async () => {
    const { page } = await open(byHand);
    await scrolled(page, 1, STEPS[0] as object);
    const drag = await finger(page);
    const slider = await middle(page, "section.present input[type=range]");
    await drag({ x: slider.x - slider.width / 4, y: slider.y }, { x: slider.width / 2, y: 0 });
    const after = await seen(page);
    expect(after).toMatchObject({ title: "One drip", caption: STEPS[0]?.caption });
    expect(after.dose).toBeGreaterThan(1);
    await tapLands(page);
    const curve = await middle(page, "section.present svg.chart");
    await drag(curve, { x: 0, y: -600 });
    await expect.poll(async () => (await seen(page)).caption).toBe(STEPS[1]?.caption);
    await page.context().close();
  });
});
