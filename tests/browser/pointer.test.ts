import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { frames, gallery } from "./page.js";

const { open } = gallery();

/** What a host does to a figure: slides are scaled, pages are zoomed, and what is not looked at is hidden. */
const ways = ["transform", "zoom"] as const;
const scales = [0.5, 1, 1.7];
const starts = ["visible", "hidden, then shown"] as const;
const matrix = ways.flatMap((way) => scales.flatMap((scale) => starts.map((start) => [way, scale, start] as const)));

/** The scene anew, inside what a host puts around it. */
async function hosted(page: Page, way: (typeof ways)[number], scale: number, start: (typeof starts)[number]) {
  await page.evaluate(
    async ([way, scale, start]) => {
      const host = document.createElement("div");
      host.style.width = "1400px";
      if (way === "zoom") host.style.setProperty("zoom", String(scale));
      else Object.assign(host.style, { transformOrigin: "0 0", transform: `scale(${scale})` });
      if (start !== "visible") host.style.display = "none";
      const scene = document.createElement("keta-scene") as HTMLElement & { drawn: Promise<unknown> };
      scene.setAttribute("name", "drip-to-mood");
      host.append(scene);
      document.body.replaceChildren(host);
      await scene.drawn;
      host.style.display = "";
    },
    [way, scale, start] as const,
  );
  await frames(page);
}

/** Where the cursor of a plot is drawn, and how far its time axis reaches, px of the screen. */
async function drawn(plot: Locator) {
  const axis = await plot.locator(".baseline").boundingBox();
  const cursor = await plot.locator(".cursor").first().boundingBox();
  if (!axis || !cursor) throw new Error("no axis or no cursor");
  return { axis, x: cursor.x + cursor.width / 2 };
}

describe.each(matrix)("under %s %s, %s", (way, scale, start) => {
  it("a mouse, a finger and keys put the cursor where they say, within a pixel", async () => {
    const { page, complaints } = await open({ hasTouch: true });
    await hosted(page, way, scale, start);
    const plot = page.locator('keta-scene svg[data-chart="plasma"]');
    await plot.scrollIntoViewIfNeeded();
    const { axis } = await drawn(plot);
    const y = axis.y - 30 * scale;
    const at = (share: number) => axis.x + axis.width * share;
    const lands = async (share: number, what: string) => {
      await frames(page);
      expect(Math.abs((await drawn(plot)).x - at(share)), what).toBeLessThanOrEqual(1);
    };

    await page.mouse.click(at(0.2), y);
    await lands(0.2, "a click");
    await page.mouse.move(at(0.2), y);
    await page.mouse.down();
    await page.mouse.move(at(0.5), y, { steps: 4 });
    await page.mouse.move(at(0.75), y - 10 * scale, { steps: 4 });
    await lands(0.75, "a drag, held");
    await page.mouse.up();
    await lands(0.75, "a drag, let go");

    await page.touchscreen.tap(at(0.4), y);
    await lands(0.4, "a tap");
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", share?: number) =>
      finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: share === undefined ? [] : [{ x: at(share), y }],
      });
    await touch("touchStart", 0.4);
    for (const share of [0.45, 0.5, 0.55, 0.6]) await touch("touchMove", share);
    await lands(0.6, "a finger that moves");
    await touch("touchEnd");
    await lands(0.6, "a finger lifted");

    await page.getByRole("slider", { name: "values at" }).focus();
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect((await drawn(plot)).x - at(0.6), "a key to the right").toBeGreaterThan(0);
    await page.keyboard.press("ArrowLeft");
    await lands(0.6, "a key back");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
