import { describe, expect, it } from "vitest";
import { violations } from "./axe.js";
import { frames, gallery, sentence } from "./page.js";

const { open } = gallery();

describe("axe finds no violation", () => {
  it.each(["light", "dark"] as const)("in %s, with and without an open equation", async (colorScheme) => {
    const { page } = await open({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "equation of NMDA channels blocked" }).click();
    await page.locator("keta-scene .formula math").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("on a phone, with the projector and with every note unfolded", async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "projector" }).click();
    for (const summary of await page.locator("keta-scene summary").all()) await summary.click();
    expect(await violations(page)).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  it("every control is reached in the order in which it is read, and each answers to its keys", async () => {
    const { page, complaints } = await open();
    const focused = () =>
      page.evaluate(() => {
        const one = document.querySelector("keta-scene")?.shadowRoot?.activeElement;
        return one?.getAttribute("name") ?? one?.getAttribute("aria-label") ?? one?.textContent ?? "";
      });
    const reached: string[] = [];
    await page
      .locator("keta-scene")
      .getByRole("button", { name: /depression drip/ })
      .focus();
    for (let i = 0; i < 30; i++) {
      reached.push(await focused());
      await page.keyboard.press("Tab");
    }
    for (const name of ["dose", "duration", "weight", "drug", "hours", "days"]) expect(reached).toContain(name);
    const order = ["dose", "duration", "weight", "drug", "hours", "days"].map((name) => reached.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));

    await page.getByRole("slider", { name: "given over" }).focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
    await frames(page);
    expect(await page.getByRole("slider", { name: "given over" }).getAttribute("aria-valuetext")).toBe("80\u202fmin");
    await page.keyboard.press("Home");
    await frames(page);
    const least = await page.getByRole("slider", { name: "given over" }).getAttribute("min");
    expect(await page.getByRole("slider", { name: "given over" }).inputValue()).toBe(least);
    await page.keyboard.press("Delete");
    await frames(page);
    expect(await page.getByRole("slider", { name: "given over" }).getAttribute("aria-valuetext")).toBe("40\u202fmin");

    await page.getByRole("radio", { name: "racemic" }).focus();
    await page.keyboard.press("ArrowRight");
    await frames(page);
    expect(await sentence(page)).toMatch(/^S-ketamine instead of the racemate/);
    expect(complaints).toEqual([]);
  });

  it("handled keys stay in the figure, so that a slide does not turn", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      document.addEventListener("keydown", ({ key }) => {
        document.title += ` ${key}`;
      });
      document.title = "heard:";
    });
    await page.getByRole("slider", { name: "dose" }).focus();
    for (const key of ["ArrowRight", "ArrowLeft", "PageUp", "Home", "End"]) await page.keyboard.press(key);
    expect(await page.title()).toBe("heard:");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    expect(await page.title()).toBe("heard: Escape ArrowRight");
  });

  it("an equation opens with Enter, follows the slider, and Escape gives the focus back", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: /^show all/ }).press("Enter");
    const button = page.getByRole("button", { name: "equation of effect site" });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.locator("keta-scene .formula");
    await panel.locator("math").first().waitFor();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await panel.textContent()).toMatch(/Olofsen E et al/);
    expect(await panel.textContent()).toMatch(/effect-site rate\s*0.0835\u202f1\/min\s*read/);
    const before = await panel.locator("output").first().textContent();
    await page.getByRole("slider", { name: "dose" }).press("End");
    await frames(page);
    expect(await panel.locator("output").first().textContent()).not.toBe(before);
    await panel.getByRole("button", { name: "close" }).focus();
    await page.keyboard.press("Escape");
    expect(await panel.isHidden()).toBe(true);
    expect(await page.evaluate(() => document.querySelector("keta-scene")?.shadowRoot?.activeElement?.className)).toBe(
      "equation",
    );
  });

  it("what has changed is told once to the ear, when the gesture has ended", async () => {
    const { page } = await open();
    const status = page.locator("keta-scene p.hidden[role=status]");
    const before = await status.textContent();
    await page.evaluate(() => {
      const range = document
        .querySelector("keta-scene")
        ?.shadowRoot?.querySelector("input[name=dose]") as HTMLInputElement;
      range.value = "1";
      range.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    });
    await frames(page);
    expect(await status.textContent()).toBe(before);
    await page.evaluate(() => {
      const range = document
        .querySelector("keta-scene")
        ?.shadowRoot?.querySelector("input[name=dose]") as HTMLInputElement;
      range.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await frames(page);
    expect(await status.textContent()).toBe(await page.locator("keta-scene .says").textContent());
  });
});
