import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { gallery, type OpenOptions, openAt } from "./page.js";

const { address, browser } = gallery();
const opened = (scene: string, options: Omit<OpenOptions, "ours"> = {}) =>
  openAt(browser(), `${address()}?scene=${scene}`, { ours: address(), ...options });
const minutes = (page: Page) =>
  page.evaluate(() =>
    Number((document.querySelector("keta-scene") as unknown as { value: { minutes: number } }).value.minutes),
  );
const play = (page: Page) => page.locator('[data-tool="play"]');
const moves = async (page: Page) => {
  const before = await minutes(page);
  await page.waitForTimeout(400);
  return (await minutes(page)) !== before;
};

describe("play", () => {
  it("runs the time of a figure, which does not move by itself, until it is pressed again or the figure is", async () => {
    const { page, complaints } = await opened("three-volumes");
    await play(page).waitFor();
    expect(await moves(page)).toBe(false);
    await play(page).click();
    expect(await moves(page)).toBe(true);
    expect(await play(page).getAttribute("aria-pressed")).toBe("true");
    await play(page).click();
    expect(await moves(page)).toBe(false);
    await play(page).click();
    expect(await moves(page)).toBe(true);
    await page.locator("keta-scene").dispatchEvent("pointerdown");
    expect(await moves(page)).toBe(false);
    expect(await play(page).getAttribute("aria-pressed")).toBe("false");
    expect(complaints).toEqual([]);
  });

  it("is not there where nothing runs along time, nor for who asked for less motion", async () => {
    const { page } = await opened("magnesium-gate");
    await page.locator(".steps").waitFor();
    expect(await play(page).isVisible()).toBe(false);
    const { page: still } = await opened("three-volumes", { reducedMotion: "reduce" });
    await still.locator(".steps").waitFor();
    await still.waitForTimeout(300);
    expect(await play(still).isVisible()).toBe(false);
  });
});
