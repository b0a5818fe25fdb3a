import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { toPage } from "../../packages/viz/src/node.js";
import { dripToMood, halfLife } from "../../packages/viz/src/scenes/index.js";
import { names, RAN, texts } from "../viz/attacks.js";
import { attacking as fragment, harm, NONE } from "./attacked.js";
import { serve } from "./browser.js";
import { deck } from "./deck.js";
import { drawn, frames, gallery, openAt } from "./page.js";
import { writePage } from "./script-tag.js";

const { address: served, browser } = gallery();

/** Whether a page would run a script that somebody wrote into it. */
const wouldRun = (page: Page) =>
  page.evaluate(
    (text) =>
      new Promise<boolean>((done) => {
        const button = document.createElement("button");
        try {
          button.setAttribute("onclick", text);
        } catch {
          done(false);
        }
        document.body.append(button);
        button.click();
        setTimeout(() => done((globalThis as unknown as { pwned?: number }).pwned === 1), 100);
      }),
    RAN,
  );

/** Whether a script of a page may write markup. */
const writes = (page: Page) =>
  page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>x</b>";
      return true;
    } catch {
      return false;
    }
  });

describe("an address", () => {
  it("of a packed file runs nothing, and nothing that is written into the file later would run", async () => {
    const file = writePage("attacked", await toPage(halfLife));
    const { page } = await openAt(browser(), `${file}?${fragment}#${fragment}`, { ours: "file:", offline: true });
    await drawn(page);
    expect(await harm(page)).toEqual(NONE);
    await page.evaluate((text) => location.assign(`#${text}&dose=1`), fragment);
    await frames(page);
    expect(await harm(page)).toEqual(NONE);
    expect(await wouldRun(page)).toBe(false);
    expect(await writes(page)).toBe(false);
  });

  it.each(["", "frame.html"])("of the gallery runs nothing: /%s", async (path) => {
    const address = `${served()}${path}?scene=drip-to-mood&${fragment}#${fragment}`;
    const { page } = await openAt(browser(), address, { ours: served() });
    await drawn(page);
    expect(await harm(page)).toEqual(NONE);
    expect(await wouldRun(page)).toBe(false);
    expect(await writes(page)).toBe(false);
  });

  it("keeps the equations, which are typeset where no script may write markup", async () => {
    for (const address of [`${served()}?scene=drip-to-mood`, writePage("typeset", await toPage(dripToMood))]) {
      const { page, complaints } = await openAt(browser(), address, { ours: new URL("./", address).href });
      await drawn(page);
      await page.getByRole("button", { name: /^show all/ }).click();
      await page.getByRole("button", { name: "equation of effect site" }).click();
      await page.locator("keta-scene .formula math").first().waitFor();
      expect(await page.locator("keta-scene .formula math mi").count()).toBeGreaterThan(3);
      expect(await writes(page)).toBe(false);
      expect(complaints.filter((one) => !one.includes("TrustedHTML"))).toEqual([]);
    }
  });
});

describe("a deck", () => {
  const data = names.map(([name, text]) => `data-${name}="${text.replaceAll('"', "&quot;")}"`).join(" ");
  const options = names
    .filter(([, text]) => !text.includes('"'))
    .map(([name, text]) => `${name.replaceAll("_", "-")}="${text.replaceAll(">", "")}"`)
    .join(" ");
  const steps = JSON.stringify([
    { values: { dose: 1, onclick: RAN, __proto__: 1 }, caption: texts[1] },
    { values: null, caption: "b" },
  ]);
  const slides = `
    <section><div data-ketalab="drip-to-mood" ${data} data-steps="none"></div></section>
    <section><!-- ketalab: drip-to-mood ${options} steps="none" --></section>
    <section><div data-ketalab="drip-to-mood" data-own-steps="${steps.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></div></section>
    <section><div data-ketalab="drip-to-mood" data-own-steps="[{"></div></section>`;

  it("takes of attributes, comments and own steps what is a control or a look", async () => {
    const { page } = await openAt(browser(), await deck("attacked", slides), { ours: "file:" });
    for (const place of [0, 1, 2]) {
      await page.evaluate((h) => (globalThis as unknown as { deck: { slide(h: number): void } }).deck.slide(h), place);
      await page.locator("section.present keta-scene .says").waitFor();
      expect(await harm(page)).toEqual(NONE);
    }
    expect(await page.locator("section.present .ketalab-caption").textContent()).toBe(texts[1]);
    expect(await page.locator("section > [role=alert]").textContent()).toMatch(/^own steps of drip-to-mood: no JSON/);
    expect(
      await page
        .locator("section div:not([data-style])")
        .evaluateAll(
          (all: HTMLElement[]) =>
            all.filter((one) => one.hasAttribute("onclick") || /visib/.test(one.style.cssText)).length,
        ),
    ).toBe(0);
  });

  it("hears only what is a figure and a value of it, and nothing of another deck on the same page", async () => {
    const url = await deck("channel", `<section><div data-ketalab="drip-to-mood" data-steps="none"></div></section>`);
    const context = await browser().newContext();
    const pages = await Promise.all(
      [`${url}?deck=a`, `${url}?deck=b`, `${url}?deck=a&receiver`].map(async (address) => {
        const page = await context.newPage();
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(String(error)));
        await page.goto(address);
        await page.locator("section.present keta-scene .says").waitFor();
        return { page, errors };
      }),
    );
    const [first, other, speaker] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
    const dose = ({ page }: typeof first) =>
      page
        .locator("section.present keta-scene")
        .evaluate((one) => (one as unknown as { value: { dose: number } }).value.dose);
    await speaker.page.evaluate(() => {
      const channel = new BroadcastChannel(`ketalab ${location.origin}${location.pathname}?deck=a`);
      const values = { dose: 1.5 };
      for (const message of [
        null,
        1,
        "ask",
        [],
        { figure: "length", values },
        { figure: "__proto__", values },
        { figure: 99, values },
      ])
        channel.postMessage(message);
      for (const dose of [Number.NaN, 1e9, null, {}, "x"]) channel.postMessage({ figure: 0, values: { dose } });
    });
    await frames(first.page);
    expect(await dose(first)).toBe(0.5);
    await first.page.getByRole("slider", { name: "dose" }).fill("1.5");
    await expect.poll(() => dose(speaker)).toBe(1.5);
    expect(await dose(other)).toBe(0.5);
    expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
    await context.close();
  });
});

describe("the local server", () => {
  it("follows no link out of its folder, and lets go of a file when its client leaves", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ketalab-served-"));
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "secret.html"), "secret");
    writeFileSync(join(folder, "in/index.html"), `<!doctype html><script>window.own=1</script><p>page`);
    writeFileSync(join(folder, "in/large.bin"), Buffer.alloc(8_000_000));
    symlinkSync("../secret.html", join(folder, "in/link.html"));
    symlinkSync("..", join(folder, "in/up"));
    symlinkSync("index.html", join(folder, "in/same.html"));
    const server = await serve(["--folder", join(folder, "in")]);
    try {
      for (const [path, status] of [
        ["link.html", 404],
        ["up/secret.html", 404],
        ["same.html", 200],
        ["", 200],
      ] as const) {
        expect((await fetch(server.url + path)).status, path).toBe(status);
      }
      const open = () => readdirSync(`/proc/${server.pid}/fd`).length;
      const before = process.platform === "linux" ? open() : 0;
      for (let i = 0; i < 300; i++) await brokenOff(`${server.url}large.bin`);
      if (process.platform === "linux") await expect.poll(open).toBeLessThan(before + 20);
      const { page } = await openAt(browser(), server.url, { ours: server.url });
      expect(await page.evaluate(() => (globalThis as unknown as { own: number }).own)).toBe(1);
      expect(await wouldRun(page)).toBe(false);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

/** A download that is left when its first bytes have come. */
const brokenOff = (address: string) =>
  new Promise<void>((done, fail) => {
    const asked = get(address, { agent: false }, (response) => {
      response.once("data", () => {
        response.destroy();
        asked.destroy();
        done();
      });
      response.on("error", () => undefined);
    });
    asked.on("error", fail);
  });
