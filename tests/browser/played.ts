import type { Browser } from "playwright-core";
import { type Engine, keys } from "./engine.js";

const NAMES: Readonly<Record<string, string>> = {
  [keys.left]: "ArrowLeft",
  [keys.right]: "ArrowRight",
  [keys.pageDown]: "PageDown",
};

/** A Chromium as an engine: it has a protocol of its own. */
export async function played(browser: Browser): Promise<Engine> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  return {
    close: () => browser.close(),
    async open(address) {
      await page.goto(address);
    },
    ask: (work, ...given) =>
      page.evaluate(`(${work})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof work>>>,
    async drag([x, y] = [0, 0], ...rest) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (const place of rest) await page.mouse.move(...place, { steps: 2 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(NAMES[key] ?? key),
  };
}
