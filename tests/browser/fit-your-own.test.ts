import { describe, expect, it } from "vitest";
import { violations } from "./axe.js";
import { drawn, gallery } from "./page.js";

const { open } = gallery();
const TABLE = "dose (nM);response\n-1;2\n0,5;5\n2;x\n3;40\n10;70\n30;90\n100;97\n<b>300</b>;99";

describe("a table of one's own", () => {
  it("is fitted as it is pasted, tells what it could not read, and is kept by the address", async () => {
    const { page, complaints } = await open({}, "fit-your-own");
    const field = page.getByRole("textbox", { name: "table", exact: true });
    await field.fill(TABLE);
    const scene = page.locator("keta-scene");
    await expect.poll(() => scene.locator(".problems li").allTextContents()).toContain("line 4: not a number");
    // Numbers and sentences have their turns in different frames while somebody types.
    await expect.poll(() => scene.locator(".says").textContent()).toMatch(/^The EC50 is .*nM/);
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => new URL(page.url()).hash).toContain("table=");
    await page.reload();
    await drawn(page);
    expect(await field.inputValue()).toBe(TABLE);
    expect(await scene.locator("b:text('300')").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("a sample takes its place, and it can be brought back", async () => {
    const { page } = await open({}, "fit-your-own");
    const field = page.getByRole("textbox", { name: "table", exact: true });
    await field.fill("1,2");
    await expect.poll(() => page.locator("keta-scene .says").textContent()).toMatch(/^No fit: one point/);
    await page.getByRole("button", { name: "stopped early" }).click();
    await expect.poll(() => field.inputValue()).toMatch(/^ketamine/);
    await page.getByRole("button", { name: "bring back what was typed" }).click();
    await expect.poll(() => field.inputValue()).toBe("1,2");
  });

  it("a Schild line has no Hill slope to choose", async () => {
    const { page } = await open({}, "fit-your-own");
    const held = page.getByText("held at 1");
    expect(await held.isVisible()).toBe(true);
    await page.getByRole("radio", { name: "Schild line" }).check();
    await expect.poll(() => held.isVisible()).toBe(false);
  });

  it("can be left with the tabulator, and its keys turn no page", async () => {
    const { page } = await open({}, "fit-your-own");
    const field = page.getByRole("textbox", { name: "table", exact: true });
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener("keydown", ({ key }) => heard.push(key));
    });
    await field.press("ArrowRight");
    await field.press("a");
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await field.press("Tab");
    expect(await field.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(false);
  });
});
