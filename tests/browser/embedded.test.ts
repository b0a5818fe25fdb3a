import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { frames, openAt, ownBrowser } from "./page.js";
import { pageWithScript } from "./script-tag.js";

const browser = ownBrowser();
const FIGURE = `<keta-scene name="half-life"></keta-scene>`;

interface Scene extends HTMLElement {
  value: Record<string, unknown>;
  dose: unknown;
  panels: unknown;
  room: unknown;
}

async function embedded(name: string, parts: { head?: string; body: string }) {
  const opened = await openAt(browser(), await pageWithScript(name, parts), { ours: "file:" });
  await opened.page.locator("keta-scene .says").first().waitFor({ state: "attached" });
  await frames(opened.page);
  return opened;
}

const on = <T>(page: Page, work: (scene: Scene) => T) =>
  page
    .locator("keta-scene")
    .first()
    .evaluate(work as (one: Element) => T);

describe("a figure in somebody's page", () => {
  it.each([
    ["a column of flex", `<div style="display:flex;flex-direction:column;align-items:center">${FIGURE}</div>`],
    ["what is as wide as what is in it", `<div style="display:inline-block">${FIGURE}</div>`],
    ["a cell", `<table><tr><td>${FIGURE}</td></tr></table>`],
    ["a dialog", `<dialog open>${FIGURE}</dialog>`],
    ["a row of flex", `<div style="display:flex">${FIGURE}</div>`],
    ["a float", `<div style="float:left">${FIGURE}</div>`],
  ])("has a width, and no more than there is: %s", async (name, body) => {
    const { page, complaints } = await embedded(name.replaceAll(" ", "-"), { body });
    const width = () => on(page, (one) => one.getBoundingClientRect().width);
    expect(await width()).toBeGreaterThan(1000);
    await page.setViewportSize({ width: 500, height: 800 });
    await frames(page);
    expect(await width()).toBeLessThanOrEqual(500);
    expect(await width()).toBeGreaterThan(380);
    expect(complaints).toEqual([]);
  });

  it("takes nothing of the page's own text, stands from left to right, and knows its language", async () => {
    const style =
      "white-space:pre;text-indent:40px;word-spacing:9px;letter-spacing:3px;text-anchor:end;stroke:red;text-transform:uppercase;font:italic 40px serif;text-align:right;line-height:3";
    const boxes = async (name: string, open: string) => {
      const { page } = await embedded(name, { body: `<div ${open}>${FIGURE}</div>` });
      const found = await on(page, (one) => {
        const root = one.shadowRoot as ShadowRoot;
        const origin = one.getBoundingClientRect();
        return [...root.querySelectorAll("text, p, h2, label, td")].map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          // what is out of sight has no place
          return width < 2 ? [] : [x - origin.x, y - origin.y, width, height].map((number) => Math.round(number));
        });
      });
      await page.context().close();
      return found;
    };
    const usual = await boxes("plain", `style="width:1300px"`);
    expect(usual.length).toBeGreaterThan(30);
    expect(await boxes("strange", `style="width:1300px;${style}"`)).toEqual(usual);
    expect(await boxes("rtl", `dir="rtl" lang="ar" style="width:1300px"`)).toEqual(usual);
    const { page } = await embedded("language", {
      body: `<div lang="de" style="writing-mode:vertical-rl">${FIGURE}</div>`,
    });
    expect(await on(page, (one) => getComputedStyle(one).writingMode)).toBe("horizontal-tb");
    expect(await page.locator("keta-scene .scene").evaluate((one) => one.closest("[lang]")?.getAttribute("lang"))).toBe(
      "en",
    );
  });

  it("hides where it is hidden, and is dark where the page is", async () => {
    const { page } = await embedded("dark", { head: "<style>:root{color-scheme:dark}</style>", body: FIGURE });
    const paper = () => on(page, (one) => getComputedStyle(one).backgroundColor);
    expect(await paper()).toBe("rgb(20, 23, 28)");
    await on(page, (one) => one.setAttribute("theme", "light"));
    expect(await paper()).toBe("rgb(255, 255, 255)");
    await on(page, (one) => {
      one.hidden = true;
    });
    expect(await page.locator("keta-scene").isVisible()).toBe(false);
  });

  it("hears what a framework sets: before it is defined, later, as attributes and as properties", async () => {
    const { page, complaints } = await openAt(
      browser(),
      await pageWithScript("late", { body: "<p>no figure yet</p>" }),
      { ours: "file:" },
    );
    await page.evaluate(() => {
      // An element of another page knows nothing of itself until it comes here.
      const other = document.implementation.createHTMLDocument().createElement("keta-scene") as Scene;
      other.value = { dose: 1.2 };
      other.setAttribute("name", "half-life");
      document.body.append(document.adoptNode(other));
      customElements.upgrade(other);
    });
    await page.locator("keta-scene .says").waitFor();
    const dose = () => on(page, (one) => one.value.dose);
    expect(await dose()).toBe(1.2);
    await on(page, (one) => one.setAttribute("dose", "0.7 mg/kg"));
    expect(await dose()).toBe(0.7);
    await on(page, (one) => {
      one.dose = 0.9;
    });
    expect(await dose()).toBe(0.9);
    for (const wrong of [1e9, Number.NaN, Number.POSITIVE_INFINITY, null, {}, "much"]) {
      await page.locator("keta-scene").evaluate((one, given) => {
        (one as Scene).value = { dose: given };
      }, wrong);
      await frames(page);
      expect(await dose()).toBe(0.9);
      expect(await page.locator("keta-scene").getByRole("alert").first().textContent()).toContain("dose");
    }
    const panels = () => page.locator("keta-scene .panel").count();
    const all = await panels();
    await on(page, (one) => {
      const first = one.shadowRoot?.querySelector<SVGElement>("svg[data-chart]")?.dataset.chart;
      one.panels = [first];
      one.room = true;
    });
    await frames(page);
    expect([await panels(), await dose(), await on(page, (one) => one.hasAttribute("room"))]).toEqual([1, 0.9, true]);
    expect(all).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it("keeps its look and its values in another document", async () => {
    const { page, complaints } = await embedded("moved", {
      body: `${FIGURE}<iframe width="1300" height="900"></iframe>`,
    });
    await on(page, (one) => {
      one.value = { dose: 1.5 };
      (document.querySelector("iframe") as HTMLIFrameElement).contentDocument?.body.append(one);
    });
    await frames(page);
    const moved = page.frameLocator("iframe").locator("keta-scene");
    expect(
      await moved
        .locator("path.line")
        .first()
        .evaluate((one) => getComputedStyle(one).strokeWidth),
    ).not.toBe("1px");
    expect(await moved.evaluate((one) => (one as Scene).value.dose)).toBe(1.5);
    await moved.getByRole("slider", { name: "dose" }).press("ArrowRight");
    await expect.poll(() => moved.evaluate((one) => (one as Scene).value.dose)).toBeGreaterThan(1.5);
    expect(complaints).toEqual([]);
  });

  it("never tells the page of a loop of sizes", async () => {
    const { page, complaints } = await embedded("sizes", {
      body: `<div id="room" style="width:1500px">${FIGURE}</div>`,
    });
    for (const width of [1300, 1100, 900, 500, 400, 1200, 450]) {
      await page.evaluate((wide) => {
        (document.querySelector("#room") as HTMLElement).style.width = `${wide}px`;
      }, width);
      await frames(page);
    }
    await expect
      .poll(() => on(page, (one) => one.shadowRoot?.querySelector<HTMLElement>(".scene")?.dataset.shape))
      .toBe("narrow");
    expect(complaints).toEqual([]);
  });
});

describe("two fingers", () => {
  it("are left to the browser on charts and sliders", async () => {
    const { page } = await embedded("fingers", { body: FIGURE });
    const actions = await on(page, (one) =>
      [...(one.shadowRoot as ShadowRoot).querySelectorAll(".chart:has(.hit:not(.press)), input[type=range]")].map(
        (part) => getComputedStyle(part).touchAction,
      ),
    );
    expect(actions.length).toBeGreaterThan(1);
    expect(new Set(actions)).toEqual(new Set(["pan-y pinch-zoom"]));
  });
});
