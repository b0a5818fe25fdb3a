import { describe, expect, it } from "vitest";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { violations } from "./axe.js";
import { frames, galleryInOneWindow, marks } from "./page.js";

const { visit } = galleryInOneWindow();
const WINDOW = { width: 1600, height: 900 };

describe.each(sceneList.map(({ id, title }) => [id, title] as const))("figure %s", (id, title) => {
  it("opens finished, without a complaint, a request elsewhere or a violation, light and dark", async () => {
    const { page, complaints } = await visit(WINDOW, id);
    expect(await page.locator("keta-scene h2").textContent()).toBe(title);
    expect(await page.title()).toContain(title);
    expect(await violations(page)).toEqual([]);
    // In the dark nothing but the colours is another.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"])).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("answers to the first of its sliders, by mouse and by keys", async () => {
    const { page, complaints } = await visit(WINDOW, id);
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

  it("lets a number in its sentence be dragged, stepped and typed, where a control has set it", async () => {
    const { page, complaints } = await visit({ width: 1280, height: 720 }, id);
    const handles = page.locator("keta-scene .handle");
    await page.waitForTimeout(200);
    for (const name of await handles.evaluateAll((all) => all.map((one) => one.getAttribute("data-control") ?? ""))) {
      const handle = page.locator(`keta-scene .handle[data-control="${name}"]`);
      const range = page.locator(`keta-scene input[type=range][name="${name}"]`);
      const value = () => range.evaluate((one) => (one as HTMLInputElement).valueAsNumber);
      expect(await handle.getAttribute("aria-valuetext")).toBe(await range.getAttribute("aria-valuetext"));
      expect(await handle.textContent()).toBe(await range.getAttribute("aria-valuetext"));
      const before = await value();
      // The field of the one before may have lain further down.
      await handle.scrollIntoViewIfNeeded();
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
});

describe("the address", () => {
  it("opens a figure in a state, and keeps the state", async () => {
    const { page } = await visit(WINDOW, "drip-to-mood", "#dose=1&drug=esketamine");
    await page.getByRole("slider", { name: "given over" }).fill("80");
    await page.waitForFunction(() => location.hash.includes("duration=80"));
    const state = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(Object.fromEntries(state)).toMatchObject({ dose: "1", drug: "esketamine", duration: "80" });
  });

  it("says what it cannot read, and shows the usual", async () => {
    const { page } = await visit(WINDOW, "drip-to-mood", "#dose=-1");
    expect(await page.locator("keta-scene .error[role=alert]").first().textContent()).toMatch(/dose must be between/);
    expect(await page.getByRole("slider", { name: "dose" }).getAttribute("aria-valuetext")).toBe("0.5\u202fmg/kg");
  });
});
