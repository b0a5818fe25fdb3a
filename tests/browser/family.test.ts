import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { KetaSceneElement } from "../../packages/viz/src/elements/keta-scene.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { violations } from "./axe.js";
import { frames, gallery, marks } from "./page.js";
import { blemishes, FINGER, unreadable } from "./seen.js";

const { open } = gallery();

/** A phone, half a window, and a small projector. */
const sizes = [
  { width: 390, height: 844 },
  { width: 740, height: 900 },
  { width: 1280, height: 720 },
] as const;

/** Where everything that matters is seen without scrolling. */
const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

/** In how many lines the answer stands. */
const linesOf = (page: Page) =>
  page.evaluate(() => {
    const answer = document.querySelector("keta-scene")?.shadowRoot?.querySelector(".answer") as Element;
    const line = Number.parseFloat(getComputedStyle(answer).lineHeight);
    return Math.round(answer.getBoundingClientRect().height / line);
  });

describe.each(sceneList.map(({ id, title }) => [id, title] as const))("figure %s", (id, title) => {
  it("opens finished, without a complaint, a request elsewhere or a violation, light and dark", async () => {
    const { page, complaints } = await open({}, id);
    expect(await page.locator("keta-scene h2").textContent()).toBe(title);
    expect(await page.title()).toContain(title);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("answers to the first of its sliders, by mouse and by keys", async () => {
    const { page, complaints } = await open({}, id);
    const slider = page.locator("keta-scene .controls input[type=range]").first();
    const before = await marks(page);
    const box = await slider.boundingBox();
    if (!box) throw new Error("no slider");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await frames(page);
    const dragged = await marks(page);
    expect(dragged).not.toEqual(before);
    await slider.press("ArrowLeft");
    await frames(page);
    expect(await marks(page)).not.toEqual(dragged);
    expect(complaints).toEqual([]);
  });

  it("fits a phone, half a window and a projector: nothing overlaps, is cut off or small, in any step", async () => {
    const { page } = await open({ viewport: sizes[0] }, id);
    const steps = await page.evaluate(() => (document.querySelector("keta-scene") as KetaSceneElement).steps);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForFunction((width) => innerWidth === width, size.width);
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

  it("lets a number in its sentence be dragged, stepped and typed, where a control has set it", async () => {
    const { page, complaints } = await open({ viewport: { width: 1280, height: 720 } }, id);
    const handles = page.locator("keta-scene .handle");
    await page.waitForTimeout(200);
    for (const name of await handles.evaluateAll((all) => all.map((one) => one.getAttribute("data-control") ?? ""))) {
      const handle = page.locator(`keta-scene .handle[data-control="${name}"]`);
      const range = page.locator(`keta-scene input[type=range][name="${name}"]`);
      const value = () => range.evaluate((one) => (one as HTMLInputElement).valueAsNumber);
      expect(await handle.getAttribute("aria-valuetext")).toBe(await range.getAttribute("aria-valuetext"));
      expect(await handle.textContent()).toBe(await range.getAttribute("aria-valuetext"));
      const before = await value();
      const box = (await handle.boundingBox()) as { x: number; y: number; width: number; height: number };
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const way = await range.evaluate((one) => {
        const { valueAsNumber, min, max } = one as HTMLInputElement;
        return valueAsNumber < (Number(min) + Number(max)) / 2 ? 60 : -60;
      });
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + way, y, { steps: 3 });
      await page.mouse.up();
      await frames(page);
      const dragged = await value();
      expect(Math.sign(dragged - before), `${name} dragged`).toBe(Math.sign(way));
      await range.press("Delete");
      await frames(page);
      await handle.press(way > 0 ? "ArrowRight" : "ArrowLeft");
      await frames(page);
      expect(await value(), `${name} stepped`).not.toBe(before);
      await range.press("Delete");
      await frames(page);
      await handle.press("Enter");
      expect(
        await page.evaluate(
          () => document.querySelector("keta-scene")?.shadowRoot?.activeElement?.matches(".typed") ?? false,
        ),
        `${name} typed`,
      ).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  it.each(screens.slice(0, 2))("is read from the last row on a projector of $width x $height", async (viewport) => {
    const { page } = await open({ viewport }, id, "&projector=on");
    expect(await unreadable(page, viewport.height)).toEqual([]);
    // Boxes that a dose moves between are taller than a slide.
    if ((await page.locator("keta-scene .front clipPath").count()) === 0) return;
    const hand = await page.locator("keta-scene .controls > *").first().boundingBox();
    // A pump's plan leaves the foot of the slider below the edge.
    expect((hand?.y ?? 0) + (hand?.height ?? 0)).toBeLessThanOrEqual(viewport.height + 16);
  });

  it.each(screens)(
    "has question, answer, picture and hand on the first screen of $width x $height",
    async (viewport) => {
      const { page } = await open({ viewport }, id);
      const places = await page.evaluate(() => {
        const scene = document.querySelector("keta-scene") as HTMLElement;
        const root = scene.shadowRoot as ShadowRoot;
        const of = (part: string) => {
          const box = (root.querySelector(part) as Element).getBoundingClientRect();
          return { top: box.top, bottom: box.bottom, width: box.width };
        };
        const [question, answer] = [of("h2"), of(".answer")];
        const plot = root.querySelector<SVGRectElement>(".front clipPath rect");
        return {
          question,
          answer,
          picture: of(".front svg.chart"),
          hand: of(".controls > *"),
          plot: plot && plot.width.baseVal.value * ((plot.closest("svg") as SVGSVGElement).getScreenCTM()?.a ?? 0),
          whole: scene.clientWidth,
          size: Number.parseFloat(getComputedStyle(root.querySelector(".answer") as Element).fontSize),
        };
      });
      const { question, answer, picture, hand, whole, size, plot } = places;
      expect(question.bottom).toBeLessThanOrEqual(answer.top + 1);
      expect(answer.bottom).toBeLessThanOrEqual(picture.top + 1);
      expect(picture.bottom).toBeLessThanOrEqual(hand.top + 1);
      expect(hand.bottom).toBeLessThanOrEqual(viewport.height);
      expect(picture.width / whole).toBeGreaterThanOrEqual(0.55);
      // What has no axes has no plot: boxes, bars.
      if (viewport.width < 480 && plot !== null) expect(plot).toBeGreaterThanOrEqual(300);
      if (viewport.width >= 1280) expect(size).toBeGreaterThanOrEqual(24);
    },
  );
});

describe("the address", () => {
  it("opens a figure in a state, and keeps the state", async () => {
    const { page } = await open({}, "drip-to-mood", "#dose=1&drug=esketamine");
    await page.getByRole("slider", { name: "given over" }).fill("80");
    await page.waitForFunction(() => location.hash.includes("duration=80"));
    const state = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(Object.fromEntries(state)).toMatchObject({ dose: "1", drug: "esketamine", duration: "80" });
  });

  it("says what it cannot read, and shows the usual", async () => {
    const { page } = await open({}, "drip-to-mood", "#dose=-1");
    expect(await page.locator("keta-scene .error[role=alert]").first().textContent()).toMatch(/dose must be between/);
    expect(await page.getByRole("slider", { name: "dose" }).getAttribute("aria-valuetext")).toBe("0.5\u202fmg/kg");
  });
});
