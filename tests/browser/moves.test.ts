import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { toPage } from "../../packages/viz/src/node.js";
import { sameDoseSlower } from "../../packages/viz/src/scenes/index.js";
import { violations } from "./axe.js";
import { drawn, frames, gallery, openAt } from "./page.js";
import { writePage } from "./script-tag.js";

const { open, browser } = gallery();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const begin = async (page: Page, name: string) => {
  await press(page, "walk, guess, keep …");
  await press(page, name);
};
const attribute = (page: Page, name: string) => page.locator("keta-scene").getAttribute(name);
const says = async (page: Page) =>
  ((await page.locator("keta-scene .guess-says").textContent()) ?? "").replaceAll("\u202f", " ");

/** A synthetic hand: the same data on any screen, as shares of the span and values on the axis of 1400 ng/mL. */
const DATA = [
  [0, 0],
  [0.25, 300],
  [0.5, 200],
  [0.75, 100],
  [1, 50],
] as const;
async function hand(page: Page): Promise<void> {
  const area = page.locator("keta-scene .in-front .guess-area");
  // In the middle, clear of the hand that stays at the foot of a phone.
  await area.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const box = (await area.boundingBox()) as { x: number; y: number; width: number; height: number };
  const at = ([share, value]: readonly [number, number]) =>
    [box.x + share * (box.width - 1), box.y + (1 - value / 1400) * box.height] as const;
  const [first, ...more] = DATA;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const point of more) await page.mouse.move(...at(point), { steps: 20 });
  await page.mouse.up();
}

describe("guess first", () => {
  it("hides the curve and all that tells it, takes a drawing, and then compares, alike on a phone and on a wide screen", async () => {
    const scores: number[] = [];
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1920, height: 1080 },
    ]) {
      const { page, complaints } = await open({ viewport }, "same-dose-slower");
      await begin(page, "guess first");
      await page.locator("keta-scene .guess-area").waitFor();
      expect(await page.locator("keta-scene .in-front .line").first().isVisible()).toBe(false);
      expect(await page.locator("keta-scene .says").isVisible()).toBe(false);
      expect(await page.locator("keta-scene .scene > .readings").isVisible()).toBe(false);
      expect(await page.locator("keta-scene .in-front .infusion").first().isVisible()).toBe(true);
      await hand(page);
      expect(await attribute(page, "guess")).toMatch(/^drawn [\d .-]+$/);
      await press(page, "compare with the model");
      await frames(page);
      expect(await page.locator("keta-scene .in-front .line").first().isVisible()).toBe(true);
      expect(await page.locator("keta-scene .says").isVisible()).toBe(true);
      expect(await says(page)).toMatch(/^\d+ of 100\. Your peak is .* the model's .*; at the end .*\.$/);
      scores.push(Number(/^\d+/.exec(await says(page))?.[0]));
      expect(complaints).toEqual([]);
    }
    // The hand itself lands on pixels, of which a phone has a third.
    expect(Math.abs((scores[0] as number) - (scores[1] as number))).toBeLessThanOrEqual(2);
    expect(scores[0]).toBeGreaterThan(20);
  });

  it("is drawn by keys alone", async () => {
    const { page } = await open({}, "same-dose-slower");
    await page.locator("keta-scene input[name=duration]").focus();
    await page.keyboard.press("g");
    const points = page.locator("keta-scene .guess-point");
    await points.first().waitFor({ state: "attached" });
    await points.nth(2).focus();
    for (const key of ["PageUp", "ArrowUp", "ArrowRight", "PageUp"]) await page.keyboard.press(key);
    expect(await points.nth(2).getAttribute("aria-valuetext")).toMatch(/^308/);
    expect(await points.nth(3).getAttribute("aria-valuetext")).toMatch(/^280/);
    expect(await violations(page)).toEqual([]);
  });

  it("offers the model's curve among named errors, counts votes, and answers the error in words", async () => {
    const { page } = await open({}, "same-dose-slower");
    await begin(page, "guess first");
    await press(page, "choose a curve");
    await page.locator("keta-scene .choices path").first().waitFor();
    await page.keyboard.press("b");
    await page.keyboard.press("Shift+C");
    await page.keyboard.press("Shift+C");
    expect(await attribute(page, "guess")).toBe("curve B | votes 0 0 2");
    await press(page, "compare with the model");
    expect(await says(page)).toMatch(/curve|Curve/);
    expect(await says(page)).toMatch(/half-life|logarithmic|bioavailability|total and free/);
  });

  it("asks which way a peak goes, and then makes the change", async () => {
    const { page } = await open({}, "same-dose-slower");
    await begin(page, "guess first");
    await press(page, "say which way");
    expect(await page.locator("keta-scene .in-front .line").first().isVisible()).toBe(true);
    await press(page, "rises");
    await press(page, "compare with the model");
    await frames(page);
    expect(await says(page)).toMatch(
      /^As you said\. The peak of “artery, slow” rises from 253 ng\/mL to 1260 ng\/mL\.$/,
    );
    expect(await page.locator("keta-scene input[name=duration]").inputValue()).toBe("1");
  });
});

describe("keep", () => {
  it("leaves curves behind, tells them apart, brings them back by letters, and stands in the address", async () => {
    const { page, complaints } = await open({}, "same-dose-slower");
    await begin(page, "keep this curve");
    await page.locator("keta-scene .kept-list li").first().waitFor();
    await page.locator("keta-scene input[name=duration]").press("End");
    await frames(page);
    expect(await page.locator("keta-scene .in-front .kept path.was").count()).toBe(1);
    await press(page, "keep this one too");
    await page.locator("keta-scene input[name=dose]").press("End");
    await frames(page);
    expect(
      await page
        .locator("keta-scene .in-front .kept path.was")
        .evaluateAll((all) => all.map((one) => one.getAttribute("class"))),
    ).toEqual(["was long", "was short"]);
    expect(await page.locator("keta-scene .kept-says").first().textContent()).toMatch(/^as it opens: peak 253/);
    await page.keyboard.press("a");
    await frames(page);
    expect(await page.locator("keta-scene input[name=duration]").inputValue()).toBe("40");
    await page.keyboard.press("a");
    await frames(page);
    expect(await page.locator("keta-scene input[name=duration]").inputValue()).toBe("120");
    // The address follows after a moment: both curves have to be in it.
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/keep=A:.*B:/);
    const { page: again } = await openAt(browser(), page.url(), { ours: page.url().split("?")[0] as string });
    await drawn(again);
    await again.locator("keta-scene .kept-list li").nth(1).waitFor();
    expect(await attribute(again, "keep")).toBe("A:; B: duration=120");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("walk", () => {
  it("goes by numbers and arrow keys, there and back, and ends in a question with a folded answer", async () => {
    const { page, complaints } = await open({}, "same-dose-slower");
    await begin(page, "walk");
    const caption = page.locator("keta-scene .walk-caption");
    await expect.poll(() => caption.textContent()).toMatch(/^A push/);
    await page.locator("keta-scene .walk-bar button").nth(1).focus();
    await page.keyboard.press("ArrowRight");
    expect(await caption.textContent()).toMatch(/^Ten minutes/);
    await page.locator("keta-scene .pointing-arrow").waitFor();
    expect(await page.locator("keta-scene .pointing-says").textContent()).toMatch(/ng\/mL, 10.min$/);
    await page.keyboard.press("ArrowLeft");
    expect(await caption.textContent()).toMatch(/^A push/);
    await page.keyboard.press("5");
    expect(await page.locator("keta-scene .walk-question").textContent()).toBe(
      "Now answer for yourself: Why is a slow infusion not like a push?",
    );
    expect(await page.locator("keta-scene .walk-end details").getAttribute("open")).toBeNull();
    expect(await page.locator("keta-scene .walk-end").textContent()).toMatch(/Next question: Where has it gone/);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("in a file of its own", () => {
  it("every move is there, without a network", async () => {
    const { page, complaints } = await openAt(browser(), writePage("moves", await toPage(sameDoseSlower)), {
      ours: "file:",
      offline: true,
    });
    await drawn(page);
    await begin(page, "walk");
    await press(page, "keep this curve");
    await press(page, "guess first");
    for (const part of [".walk-caption", ".kept-list li", ".guess-area"])
      await page.locator(`keta-scene ${part}`).first().waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
  });
});
