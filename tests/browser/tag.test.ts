import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./browser.js";
import { frames, openAt } from "./page.js";
import { pageWithScript } from "./script-tag.js";

const BODY = `
<keta-scene name="half-life"><img alt="a picture of half-lives" width="300" height="100" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></keta-scene>
<keta-scene name="half-life">the same in words</keta-scene>`;

let browser: Browser;
let file: string;
let server: Server;
let served: string;
beforeAll(async () => {
  [browser, file] = await Promise.all([launch(), pageWithScript("two-tags", { body: BODY })]);
  const folder = dirname(fileURLToPath(file));
  // The strictest page there is: only files of its own, nothing inline.
  server = createServer(({ url = "" }, answer) => {
    const script = url.endsWith(".js");
    answer.setHeader("content-security-policy", "default-src 'self'; img-src 'self' data:");
    answer.setHeader("content-type", script ? "text/javascript" : "text/html");
    answer.end(readFileSync(join(folder, script ? "ketalab.iife.js" : "two-tags.html")));
  }).listen(0);
  await once(server, "listening");
  served = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser?.close();
  server?.close().closeAllConnections();
});

const scenes = "keta-scene";

/** Waits until the second figure is drawn as well. */
const both = (page: Page) => page.locator(`${scenes} .says`).nth(1).waitFor();

describe("two figures on a page, by a script tag", () => {
  it("under a policy that allows nothing inline, both are drawn and nobody complains", async () => {
    const { page, complaints } = await openAt(browser, served, { ours: served });
    await both(page);
    expect(complaints.filter((one) => !one.includes("favicon"))).toEqual([]);
    const widths = await page
      .locator(scenes)
      .evaluateAll((all) =>
        all.map((one) => getComputedStyle(one.shadowRoot?.querySelector("path.line") as Element).strokeWidth),
      );
    for (const width of widths) expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  it("no id is there twice, and a key moves the figure that has the focus only", async () => {
    const { page } = await openAt(browser, file, { ours: "file:" });
    await both(page);
    const ids = await page
      .locator(scenes)
      .evaluateAll((all) =>
        all.flatMap((one) => [...(one.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id)),
      );
    expect(new Set(ids).size).toBe(ids.length);
    const values = () =>
      page
        .locator(scenes)
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: { dose: number } }).value.dose));
    const [first, second] = await values();
    await page.locator(scenes).nth(1).getByRole("slider", { name: "dose" }).press("ArrowRight");
    await frames(page);
    const after = await values();
    expect(after[0]).toBe(first);
    expect(after[1]).toBeGreaterThan(second as number);
    await page.context().close();
  });

  it("what the page put inside stands there without scripts, and is gone from sight once the figure is drawn", async () => {
    const bare = await openAt(browser, file, { ours: "file:", javaScriptEnabled: false });
    expect((await bare.page.getByAltText("a picture of half-lives").boundingBox())?.width).toBe(300);
    expect(await bare.page.getByText("the same in words").isVisible()).toBe(true);
    await bare.page.context().close();
    const live = await openAt(browser, file, { ours: "file:" });
    await both(live.page);
    expect(await live.page.getByAltText("a picture of half-lives").boundingBox()).toBeNull();
    await live.page.context().close();
  });
});
