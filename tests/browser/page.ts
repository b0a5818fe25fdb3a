import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launch, serveGallery } from "./browser.js";

export interface Opened {
  readonly page: Page;
  /** What the page complained of, and what it asked of anybody but us. */
  readonly complaints: string[];
}

/** A browser for the tests of a file; every page is let go of when its test ends: what it still does would take time from the next. */
export function ownBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => Promise.all(browser?.contexts().map((context) => context.close()) ?? []));
  afterAll(() => browser?.close());
  return () => browser;
}

/** A browser and the gallery for the tests of a file; `open` gives a fresh page with the scene on it, until its test ends. */
export function gallery() {
  const browser = ownBrowser();
  let served: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    served = await serveGallery();
  });
  afterAll(() => served?.close());
  return {
    address: () => served.url,
    browser,
    async open(options: BrowserContextOptions = {}, scene = "drip-to-mood", state = ""): Promise<Opened> {
      const address = `${served.url}?scene=${scene}${state}`;
      const opened = await openAt(browser(), address, { ours: served.url, ...options });
      await drawn(opened.page);
      return opened;
    },
  };
}

export interface OpenOptions extends BrowserContextOptions {
  /** Whatever is asked of an address that begins otherwise is a complaint. */
  readonly ours: string;
}

/** What has not come by then does not come, ms. A slow machine takes more than the half minute that is usual. */
export const PATIENCE = 120_000;

/** A fresh page at an address, watched from the first moment. */
export async function openAt(browser: Browser, address: string, { ours, ...options }: OpenOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(ours)) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/**
 * Waits until a figure stands there in the shape that its room gives it: it is told how much room there is in the frame
 * after it has been drawn.
 */
export async function drawn(page: Page): Promise<void> {
  await page.locator("keta-scene .says").first().waitFor();
  await frames(page);
}

/** Waits until every figure of a deck on paper is drawn. */
export const allDrawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("keta-scene")].every((one) => one.shadowRoot?.querySelector(".says")),
  );

/** Waits until what was said has been drawn. */
export const frames = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** The text of every line and band of the scene that is seen. */
export const paths = (page: Page) =>
  page
    .locator("keta-scene .panel:not([hidden]) :is(path.line, path.band)")
    .evaluateAll((all) => all.map((one) => one.getAttribute("d")));

export const sentence = async (page: Page) =>
  ((await page.locator("keta-scene .says").textContent()) ?? "").replaceAll("\u202f", " ");

/** Everything drawn, as text: what a control changes is somewhere in it. */
export const marks = (page: Page) =>
  page.locator("keta-scene svg.chart").evaluateAll((all) => all.map((one) => one.innerHTML));
