import { describe, expect, it } from "vitest";
import { frames, gallery, paths, sentence } from "./page.js";

const { address, open } = gallery();

describe("the page", () => {
  it("opens finished under a strict policy, without a complaint and without asking anybody else", async () => {
    const answer = await fetch(address());
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'");
    const { page, complaints } = await open();
    for (const d of await paths(page)) expect(d).toMatch(/^M[\d.]+,[\d.]+/);
    expect(await sentence(page)).toMatch(/^0.5 mg\/kg over 40 min: arterial ketamine peaks at 253 ng\/mL/);
    await page.getByRole("button", { name: "equation of ketamine in plasma" }).click();
    await page.locator("keta-scene .formula math").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("opens with three of nine panels, shows all at a press, and any of them in front", async () => {
    const { page } = await open();
    const seen = () =>
      page
        .locator("keta-scene .panel:not([hidden]) svg.chart")
        .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.chart));
    expect(await seen()).toEqual(["plasma", "block", "mood"]);
    await page.getByRole("button", { name: "bring to the front: antidepressant response" }).press("Enter");
    expect(await seen()).toEqual(["mood", "plasma", "block"]);
    await page.getByRole("button", { name: "show all 9 panels" }).click();
    expect(await seen()).toHaveLength(9);
    expect((await seen())[0]).toBe("mood");
  });

  it.each([
    ["phone", 390, "0 0 380 "],
    ["small projector", 1024, "0 0 600 "],
    ["wide screen", 1600, "0 0 780 "],
    ["half a window", 740, "0 0 500 "],
  ])("fits a %s without scrolling sideways", async (_, width, box) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator("keta-scene svg.chart").first().getAttribute("viewBox")).toContain(box);
  });

  it("moves nothing by itself under reduced motion", async () => {
    const { page } = await open({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: /anaesthetic push/ }).click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe("a slider", () => {
  it("dragged, changes every path, and the axes only grow before it is let go", async () => {
    const { page, complaints } = await open();
    const before = await paths(page);
    const ticks = () => page.locator("keta-scene .axis.values text").allTextContents();
    const marks = await ticks();
    const box = await page.getByRole("slider", { name: "dose" }).boundingBox();
    if (!box) throw new Error("no slider");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 12 + (box.width - 24) * 0.25, y);
    await page.mouse.down();
    for (const share of [0.3, 0.4, 0.5, 0.6]) {
      await page.mouse.move(box.x + 12 + (box.width - 24) * share, y);
      await frames(page);
    }
    const during = await paths(page);
    during.forEach((d, i) => {
      expect(d).not.toBe(before[i]);
    });
    const top = (all: readonly string[]) => Number(all[all.length - 1]);
    expect(top(await ticks())).toBeGreaterThanOrEqual(top(marks));
    await page.mouse.up();
    await frames(page);
    expect(await ticks()).not.toEqual(marks);
    expect(await sentence(page)).toMatch(/^2.4 times the dose: the arterial peak rises from 253 to 606 ng\/mL/);
    expect(complaints).toEqual([]);
  });

  it("returns to the published value by a double click", async () => {
    const { page } = await open();
    const dose = page.getByRole("slider", { name: "dose" });
    await dose.fill("1.5");
    await frames(page);
    await dose.dblclick();
    await frames(page);
    expect(await dose.getAttribute("aria-valuetext")).toBe("0.5\u202fmg/kg");
  });

  it("takes a typed quantity, and keeps what it cannot read with a word on why", async () => {
    const { page } = await open();
    const typed = page.getByRole("textbox", { name: /^dose/ });
    await typed.fill("700 µg/kg");
    await typed.press("Enter");
    await frames(page);
    expect(await sentence(page)).toMatch(/^1.4 times the dose/);
    await typed.fill("0.5 mg/mL");
    await typed.press("Enter");
    expect(await page.locator("keta-scene .error").first().textContent()).toContain("mg/mL");
    expect(await typed.inputValue()).toBe("0.5 mg/mL");
  });

  it("gives its value to the page as the element's own, with an input event", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const scene = document.querySelector("keta-scene") as HTMLElement & { value: object };
      scene.addEventListener("input", () => {
        document.title = JSON.stringify(scene.value);
      });
    });
    await page.getByRole("slider", { name: "given over" }).fill("80");
    expect(JSON.parse(await page.title())).toMatchObject({ drug: "ketamine", dose: 0.5, duration: 80, weight: 70 });
    expect(
      await page.evaluate(() => {
        const scene = document.querySelector("keta-scene") as HTMLElement & { value: object };
        scene.value = { dose: 1 };
        return scene.value;
      }),
    ).toMatchObject({ dose: 1, duration: 80 });
  });
});

describe("the time cursor", () => {
  it.each([0.5, 1, 1.7])("lands under the pointer within a pixel at a scale of %s", async (scale) => {
    const { page } = await open();
    await page.evaluate((factor) => {
      const scene = document.querySelector("keta-scene") as HTMLElement;
      scene.style.transformOrigin = "0 0";
      scene.style.transform = `scale(${factor})`;
    }, scale);
    const plot = page.locator('keta-scene svg[data-chart="plasma"]');
    const grid = await plot.locator(".baseline").boundingBox();
    if (!grid) throw new Error("no axis");
    const plotted = await plot.locator(".hit").boundingBox();
    if (!plotted) throw new Error("no plot");
    for (const share of [0.1, 0.5, 0.9]) {
      const x = grid.x + grid.width * share;
      // High in the plot: a large drawing ends below the window.
      await page.mouse.click(x, plotted.y + 20 * scale);
      await frames(page);
      const cursors = await page
        .locator('keta-scene svg.chart:not([data-chart="mood"], [data-chart="release"] ~ *) .cursor')
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2),
        );
      expect(Math.abs((cursors[0] as number) - x)).toBeLessThanOrEqual(1);
    }
  });

  it("is one cursor for all hours, and the days have their own", async () => {
    const { page } = await open();
    const cursors = () =>
      page
        .locator("keta-scene .panel:not([hidden]) .chart .readings > g:first-child")
        .evaluateAll((all) => all.map((one) => one.getAttribute("transform")));
    const before = await cursors();
    await page.getByRole("slider", { name: "values at" }).fill("120");
    await frames(page);
    const after = await cursors();
    expect(after).toHaveLength(3);
    for (const i of [0, 1]) expect(after[i]).not.toBe(before[i]);
    expect(after.at(-1)).toBe(before.at(-1));
    expect(await page.locator("keta-scene .readout").first().textContent()).toContain("49.8\u202fng/mL");
  });
});

describe("the element", () => {
  it("twice on a page has no id twice, and each its own state", async () => {
    const { page } = await open();
    const found = await page.evaluate(async () => {
      const first = document.querySelector("keta-scene") as HTMLElement & { value: Record<string, number> };
      const second = document.createElement("keta-scene") as typeof first;
      second.setAttribute("name", "drip-to-mood");
      second.setAttribute("dose", "1 mg/kg");
      document.body.append(second);
      const ids = [first, second].flatMap((one) =>
        [...(one.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
      );
      const doses = [first.value.dose, second.value.dose];
      second.remove();
      document.body.append(second);
      return { ids, doses, kept: second.value.dose };
    });
    expect(found.ids.length).toBeGreaterThan(50);
    expect(new Set(found.ids).size).toBe(found.ids.length);
    expect(found.doses).toEqual([0.5, 1]);
    expect(found.kept).toBe(1);
  });

  it("hidden and shown again, keeps its picture", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const scene = document.querySelector("keta-scene") as HTMLElement;
      scene.hidden = true;
      scene.style.display = "none";
    });
    await frames(page);
    await page.evaluate(() => {
      const scene = document.querySelector("keta-scene") as HTMLElement;
      scene.hidden = false;
      scene.style.display = "";
    });
    await frames(page);
    expect(await page.locator("keta-scene svg.chart").first().getAttribute("viewBox")).toContain("0 0 780 ");
    for (const d of await paths(page)) expect(d).toMatch(/^M/);
  });

  it("keeps less than a megabyte of 600 updates", async () => {
    const { page } = await open();
    // Out of sight it draws all the same, and no time goes into pixels.
    await page.locator("keta-scene").evaluate((scene: HTMLElement) => {
      scene.style.display = "none";
    });
    const session = await page.context().newCDPSession(page);
    const used = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const move = (times: number) =>
      page.evaluate(async (count) => {
        const range = document
          .querySelector("keta-scene")
          ?.shadowRoot?.querySelector("input[name=dose]") as HTMLInputElement;
        for (let i = 0; i < count; i++) {
          range.value = String(0.3 + (i % 90) / 100);
          range.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
          await new Promise(requestAnimationFrame);
        }
      }, times);
    await move(120);
    const before = await used();
    await move(600);
    expect(((await used()) - before) / 1e6).toBeLessThan(1);
  });
});
