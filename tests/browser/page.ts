import type { Browser, BrowserContextOptions, Page, ViewportSize } from "playwright-core";
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

/** The gallery, served for the tests of a file. */
function ownGallery(): () => string {
  let served: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    served = await serveGallery();
  });
  afterAll(() => served?.close());
  return () => served.url;
}

/** A browser and the gallery for the tests of a file; `open` gives a fresh page with the scene on it, until its test ends. */
export function gallery() {
  const browser = ownBrowser();
  const address = ownGallery();
  return {
    address,
    browser,
    async open(options: BrowserContextOptions = {}, scene = "drip-to-mood", state = ""): Promise<Opened> {
      const opened = await openAt(browser(), `${address()}?scene=${scene}${state}`, { ours: address(), ...options });
      await drawn(opened.page);
      return opened;
    },
  };
}

/**
 * The gallery in one window that goes from scene to scene, as a reader does: a fresh one for each takes twice as long.
 * `visit` gives the page with the scene on it, anew, and what it complained of since.
 */
export function galleryInOneWindow() {
  const address = ownGallery();
  let browser: Browser;
  let window: Opened;
  beforeAll(async () => {
    browser = await launch();
    window = await openAt(browser, "about:blank", { ours: address() });
  });
  afterAll(() => browser?.close());
  return {
    async visit(viewport: ViewportSize, scene: string, state = ""): Promise<Opened> {
      const { page, complaints } = window;
      // An address that differs in what follows its # alone would not be opened anew.
      await page.goto("about:blank");
      await page.emulateMedia({ colorScheme: "light", media: "screen" });
      await page.setViewportSize(viewport);
      complaints.length = 0;
      await page.goto(`${address()}?scene=${scene}${state}`);
      await drawn(page);
      return window;
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
