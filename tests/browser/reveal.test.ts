import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { deck } from "./deck.js";
import { allDrawn, frames, ownBrowser, PATIENCE } from "./page.js";

const SLIDES = `
  <section><h2>before</h2></section>
  <section><div data-ketalab="drip-to-mood" data-panels="plasma block" data-controls="dose duration"></div></section>
  <section data-markdown><textarea data-template>
## From a comment

<!-- ketalab: drip-to-mood dose="1 mg/kg" panels="plasma" steps="none" -->
  </textarea></section>
  <section><div data-ketalab="drip-to-mood" data-panels="block" data-steps="1 3"></div><div data-ketalab="drip-to-mod"></div></section>
  <section><h2>far</h2></section>
  <section><div data-ketalab="drip-to-mood" data-panels="mood"></div></section>`;

const browser = ownBrowser();
let url: string;
beforeAll(async () => {
  url = await deck("plugin", SLIDES);
});

async function open(address = url, context?: Awaited<ReturnType<Browser["newContext"]>>) {
  const made = context ?? (await browser().newContext({ viewport: { width: 1280, height: 720 } }));
  made.setDefaultTimeout(PATIENCE);
  const page = await made.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  await page.evaluate(() => (globalThis as unknown as { ready: Promise<unknown> }).ready);
  return { page, complaints, context: made };
}

interface Reveal {
  slide(h: number, v?: number, f?: number): void;
  getIndices(): { h: number; f?: number };
}
const to = (page: Page, h: number) =>
  page.evaluate((at) => (globalThis as unknown as { deck: Reveal }).deck.slide(at), h);
const at = (page: Page) => page.evaluate(() => (globalThis as unknown as { deck: Reveal }).deck.getIndices());
const present = "section.present keta-scene";
const value = (page: Page) =>
  page
    .locator(present)
    .first()
    .evaluate((scene) => (scene as HTMLElement & { value: Record<string, number> }).value);

describe("a figure in a deck", () => {
  it("opens from a file without a network, shows what it was asked for, and walks its steps both ways", async () => {
    const { page, complaints } = await open();
    await to(page, 1);
    await page.locator(`${present} .says`).waitFor();
    expect(
      await page
        .locator(`${present} svg.chart`)
        .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.chart)),
    ).toEqual(["plasma", "block"]);
    expect(await page.locator(`${present} .controls input[type=range]`).count()).toBe(2);
    expect((await value(page)).duration).toBe(40);
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect(await value(page)).toMatchObject({ dose: 0.5, duration: 2 });
    expect(await page.locator("section.present .ketalab-caption").textContent()).toMatch(/^The same dose as a push/);
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect(await value(page)).toMatchObject({ dose: 1, duration: 40 });
    await page.keyboard.press("ArrowLeft");
    await frames(page);
    expect(await value(page)).toMatchObject({ dose: 0.5, duration: 2 });
    await page.keyboard.press("ArrowLeft");
    await frames(page);
    expect((await value(page)).duration).toBe(40);
    expect(await page.locator("section.present .ketalab-caption").textContent()).toMatch(/^The depression drip/);
    expect(complaints).toEqual([]);
  });

  it("may come from a comment in Markdown, with a value of its own", async () => {
    const { page } = await open();
    await to(page, 2);
    await page.locator(`${present} .says`).waitFor();
    expect(await value(page)).toMatchObject({ dose: 1, duration: 40 });
  });

  it("shares a slide with another, and a name that does not exist is said in its place", async () => {
    const { page } = await open();
    await to(page, 3);
    await page.locator(`${present} .says`).waitFor();
    expect(await page.locator("section.present > [role=alert]").textContent()).toMatch(
      /^unknown scene "drip-to-mod"; did you mean "drip-to-mood"/,
    );
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect((await value(page)).dose).toBe(1);
  });

  it("is not drawn while its slide is far away", async () => {
    const { page } = await open();
    await to(page, 0);
    await frames(page);
    expect(await page.locator("keta-scene").count()).toBe(1);
    await to(page, 5);
    await page.locator(`${present} .says`).waitFor();
    expect(await page.locator("keta-scene").count()).toBe(2);
  });

  it("has the arrows while it visibly has the focus, and Escape or two seconds give them back", async () => {
    const { page } = await open();
    await to(page, 1);
    const slider = page.getByRole("slider", { name: "dose" });
    await slider.focus();
    const before = (await value(page)).dose as number;
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect((await value(page)).dose).toBeGreaterThan(before);
    expect((await at(page)).f).toBe(-1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect((await at(page)).f).toBe(0);
    expect(await page.locator(".reveal.overview").count()).toBe(0);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect((await at(page)).f).toBe(0);
    await expect.poll(() => page.locator("section.present keta-scene:focus").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect((await at(page)).f).toBe(1);
  });

  it("gives a clicker its keys after a drag: the page turns, and no value moves", async () => {
    const url = await deck(
      "clicker",
      `<section><div data-ketalab="drip-to-mood" data-steps="none"></div></section><section><h2>next</h2></section>`,
    );
    for (const key of ["PageDown", "Space", "ArrowRight", "n"]) {
      const { page } = await open(url);
      await page.locator(`${present} .says`).waitFor();
      const box = await page.getByRole("slider", { name: "dose" }).boundingBox();
      if (!box) throw new Error("no slider");
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 3 });
      await page.mouse.up();
      await frames(page);
      const figure = page.locator("section").first().locator("keta-scene");
      const now = () => figure.evaluate((one) => ({ ...(one as unknown as { value: object }).value }));
      const before = await now();
      expect(before).not.toMatchObject({ dose: 0.5 });
      await page.keyboard.press(key);
      await frames(page);
      expect((await at(page)).h, key).toBe(1);
      expect(await now()).toEqual(before);
      await page.keyboard.press("PageUp");
      await frames(page);
      expect((await at(page)).h, key).toBe(0);
    }
  });

  it("shows the same state to the speaker and to the audience", async () => {
    const { page, context } = await open();
    await to(page, 1);
    await page.locator(`${present} .says`).waitFor();
    await page.getByRole("slider", { name: "dose" }).fill("1.5");
    await frames(page);
    const { page: speaker } = await open(`${url}?receiver#/1`, context);
    await speaker.locator(`${present} .says`).waitFor();
    await expect.poll(async () => (await value(speaker)).dose).toBe(1.5);
    expect(
      await speaker.locator("section.present [data-ketalab]").evaluate((place) => (place as HTMLElement).inert),
    ).toBe(true);
    await page.getByRole("slider", { name: "given over" }).fill("80");
    await expect.poll(async () => (await value(speaker)).duration).toBe(80);
    await expect.poll(() => speaker.locator(`${present} .says`).textContent()).toMatch(/^Twice as slow/);
  });

  it.each(["?view=print", "?print-pdf"])("is printed as one page a step, each with its picture: %s", async (query) => {
    const { page, complaints } = await open(url + query);
    await page.waitForFunction(() => document.querySelectorAll(".pdf-page").length > 0);
    await allDrawn(page);
    const printed = await page.locator(".pdf-page keta-scene").evaluateAll((all) =>
      all.map((one) => ({
        caption: one.parentElement?.querySelector(".ketalab-caption")?.textContent ?? "",
        d: one.shadowRoot?.querySelector("path.line")?.getAttribute("d") ?? "",
        height: one.getBoundingClientRect().height,
      })),
    );
    // five steps, a figure without steps, two of its five steps, and five again
    expect(printed).toHaveLength(5 + 1 + 2 + 5);
    for (const { d, height } of printed) {
      expect(d).toMatch(/^M[\d.]+,/);
      expect(height).toBeGreaterThan(100);
    }
    expect(new Set(printed.slice(0, 5).map(({ caption }) => caption)).size).toBe(5);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(await page.locator(".pdf-page").count());
    expect(complaints).toEqual([]);
  });
});
