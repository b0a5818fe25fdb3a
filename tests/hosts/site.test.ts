import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guides } from "../../docs/site/guides.mjs";
import { attacking, harm, NONE } from "../browser/attacked.js";
import { violations } from "../browser/axe.js";
import { serve } from "../browser/browser.js";
import { drawn, frames, openAt, ownBrowser, paths } from "../browser/page.js";
import { texts } from "../viz/attacks.js";
import { run } from "./packed.js";

const root = resolve(import.meta.dirname, "../..");
const site = join(root, "docs/site/dist");

const browser = ownBrowser();
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  run(process.execPath, ["docs/site/build.mjs", "--build"], root);
  served = await serve(["--folder", site]);
});
afterAll(() => served?.close());

const pagesOf = (where: string): string[] =>
  readdirSync(where, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(where, name));

describe("the site of the documentation", () => {
  it("every link and anchor leads somewhere, and nothing is fetched from elsewhere", () => {
    const all = new Map(pagesOf(site).map((path) => [path, readFileSync(path, "utf8")]));
    expect(all.size).toBeGreaterThan(300);
    const ids = new Map(
      [...all].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
    );
    const lost: string[] = [];
    for (const [path, text] of all) {
      for (const [, tag = "", name, target = ""] of text.matchAll(/<(\w+)[^>]*? (href|src)="([^"]*)"/g)) {
        const from = relative(site, path);
        if (/^(https?:)?\/\//.test(target)) {
          if (tag !== "a") lost.push(`${from}: fetches ${target}`);
          continue;
        }
        if (/^(data|mailto|blob):/.test(target)) continue;
        const [file = "", part] = target.split("#").map(decodeURIComponent);
        const to = file === "" ? path : resolve(dirname(path), file);
        if (!existsSync(to)) lost.push(`${from}: ${name} ${target}`);
        else if (part && to.endsWith(".html") && !ids.get(to)?.has(part)) lost.push(`${from}: no ${target}`);
      }
    }
    expect([...new Set(lost)]).toEqual([]);
  });

  it("equations are MathML, and a dollar is left nowhere in the guides", async () => {
    const { page, complaints } = await openAt(browser(), `${served.url}documents/docs_model.html`, {
      ours: served.url,
    });
    expect(await page.locator("main math, .col-content math").count()).toBeGreaterThan(30);
    const text = await page.locator(".col-content").evaluate((all) => {
      for (const code of all.querySelectorAll("code, pre, keta-scene")) code.remove();
      return all.textContent ?? "";
    });
    expect(text).not.toContain("$");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a figure in a guide is drawn, and answers a key", async () => {
    const { page, complaints } = await openAt(browser(), `${served.url}documents/docs_lecture.html`, {
      ours: served.url,
    });
    await drawn(page);
    const before = await paths(page);
    await page.locator("keta-scene input[type=range]").first().focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await frames(page);
    expect(await paths(page)).not.toEqual(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("the menu has the guides by their headings, in groups", async () => {
    const { page } = await openAt(browser(), `${served.url}documents/docs_hosts_moodle.html`, { ours: served.url });
    const menu = page.locator(".site-menu");
    await menu.getByText("In your lecture", { exact: true }).waitFor();
    for (const [group, paths] of Object.entries(guides)) {
      const inside = menu.locator("details").filter({ has: page.locator("summary", { hasText: group }) });
      const names = await inside.first().locator("ul a").allTextContents();
      const headings = paths.map((path) => /^# (.+)$/m.exec(readFileSync(join(root, `${path}.md`), "utf8"))?.[1]);
      expect(names).toEqual(headings);
    }
    await page.context().close();
  });

  it("no table of a guide has to be scrolled on a wide page", async () => {
    const { page } = await openAt(browser(), served.url, { ours: served.url, viewport: { width: 1440, height: 900 } });
    for (const name of ["models", "drugs", "effects", "affinities", "lecture", "why-our-curve-differs"]) {
      await page.goto(`${served.url}documents/docs_${name}.html`);
      const wide = await page
        .locator(".col-content table")
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
      expect(wide, name).toEqual([]);
    }
    await page.context().close();
  });

  it("an address and a search run nothing, whatever is written into them", async () => {
    for (const name of ["documents/docs_lecture.html", "index.html"]) {
      const address = `${served.url}${name}?${attacking}#${attacking}`;
      const { page } = await openAt(browser(), address, { ours: served.url });
      await page.getByRole("button", { name: "Search" }).click();
      const field = page.locator("#tsd-search-input");
      for (const text of texts) {
        await field.fill(text);
        await frames(page);
      }
      expect(await harm(page), name).toEqual(NONE);
      await page.context().close();
    }
  });

  it.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390],
    ["dark", 390],
  ] as const)("can be read by everybody: %s, %i px", async (colorScheme, width) => {
    for (const name of ["lecture", "effects", "drugs", "hosts_wordpress"]) {
      const options = { ours: served.url, colorScheme, viewport: { width, height: 844 } };
      const { page } = await openAt(browser(), `${served.url}documents/docs_${name}.html`, options);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});
