import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { frames, openAt, ownBrowser } from "./page.js";
import { pageWithScript } from "./script-tag.js";

const browser = ownBrowser();

/** What the page holds on to once everything is taken away that nothing leads to. */
async function held(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = (await session.send("Memory.getDOMCounters")) as Record<string, number>;
  await session.detach();
  return { nodes: nodes as number, listeners: jsEventListeners as number };
}

type Figure = HTMLElement & { drawn: Promise<void> };

/** What a page does with a figure, once for each scene. */
const ways = {
  "shows one scene after another": async (all: readonly string[]) => {
    const figure = document.querySelector("keta-scene") as Figure;
    for (const name of [...all, "half-life"]) {
      figure.setAttribute("name", name);
      await figure.drawn;
    }
  },
  "is made and taken away, again and again": async (all: readonly string[]) => {
    for (const name of all) {
      const figure = document.createElement("keta-scene") as Figure;
      figure.setAttribute("name", name);
      document.body.append(figure);
      await figure.drawn;
      figure.remove();
    }
  },
  "is moved from place to place, and shows other panels": async (all: readonly string[]) => {
    const figure = document.querySelector("keta-scene") as Figure;
    for (const name of [...all.filter((one) => ["routes", "cousins"].includes(one)), "half-life"]) {
      figure.setAttribute("name", name);
      await figure.drawn;
      document.body.prepend(figure);
      await figure.drawn;
      const first = figure.shadowRoot?.querySelector<SVGElement>("svg[data-chart]")?.dataset.chart ?? "";
      for (const panels of [first, null]) {
        if (panels === null) figure.removeAttribute("panels");
        else figure.setAttribute("panels", panels);
        await figure.drawn;
      }
    }
  },
};

it.each(Object.entries(ways))("a figure that %s keeps nothing of what was there before", async (way, work) => {
  const { page } = await openAt(
    browser(),
    await pageWithScript(way.replaceAll(/\W+/g, "-"), { body: '<keta-scene name="half-life"></keta-scene>' }),
    { ours: "file:" },
  );
  const names = sceneList.map(({ id }) => id);
  // What is made once for each scene, its tables and its style, is there after the first time.
  const rounds: { nodes: number; listeners: number }[] = [];
  for (let i = 0; i < 2; i++) {
    await page.evaluate(work, names);
    await frames(page);
    rounds.push(await held(page));
  }
  const [once, twice] = rounds as [(typeof rounds)[0], (typeof rounds)[0]];
  expect(once.nodes).toBeGreaterThan(300);
  expect(twice.nodes - once.nodes).toBeLessThan(60);
  expect(twice.listeners - once.listeners).toBeLessThan(10);
});
