import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { toPage, toSVG } from "../../packages/viz/src/node.js";
import { dripToMood } from "../../packages/viz/src/scenes/index.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { drawn, gallery, openAt, paths } from "./page.js";
import { pageWithScript, writePage } from "./script-tag.js";

const { address: served, browser } = gallery();

const alone = (address: string) => openAt(browser(), address, { ours: "file:", offline: true });

/** The file that a press of the button saves. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "download this figure" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** What the page around a frame is told. */
async function framed(page: Page, attributes: Readonly<Record<string, string>>) {
  // Around it may be a page on which no text becomes markup.
  await page.evaluate((given) => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    addEventListener("message", ({ data }) => told.push(data));
    const frame = document.createElement("iframe");
    for (const [name, value] of Object.entries({ width: "900", height: "300", ...given }))
      frame.setAttribute(name, value);
    document.body.replaceChildren(frame);
  }, attributes);
  const frame = page.frameLocator("iframe");
  await frame.locator("keta-scene .says").waitFor();
  return { frame, told: () => page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told) };
}

/** What was told, and how far it is from the height that the figure has, CSS pixels. */
const off = (told: readonly unknown[], height: number) =>
  told.map((one) => {
    const said = (typeof one === "string" ? JSON.parse(one) : one) as { height: number };
    return { ...said, height: said.height - height };
  });

describe("a figure in one file", () => {
  it.each(sceneList.map(({ id }) => id))("%s opens from a folder, offline, and asks nobody", async (id) => {
    const spec = await sceneList.find((one) => one.id === id)?.load();
    const { page, complaints } = await alone(writePage(id, await toPage(spec as typeof dripToMood)));
    await drawn(page);
    expect((await paths(page)).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is live: a slider moves its curves, an equation opens, and the address keeps the state", async () => {
    const { page, complaints } = await alone(writePage("live", await toPage(dripToMood)));
    await drawn(page);
    const before = await paths(page);
    await page.getByRole("slider", { name: "dose" }).press("ArrowRight");
    await expect.poll(() => paths(page)).not.toEqual(before);
    await page.getByRole("button", { name: /^show all/ }).click();
    await page.getByRole("button", { name: "equation of effect site" }).click();
    await page.locator("keta-scene .formula math").first().waitFor();
    await expect.poll(() => page.url()).toContain("#dose=0.55");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("has the curves of the gallery, point by point, and each is in the picture without a browser", async () => {
    const state = { dose: "0.8", drug: "esketamine" };
    const packed = await alone(writePage("same", await toPage(dripToMood, state)));
    const shown = await openAt(browser(), `${served()}?scene=drip-to-mood#dose=0.8&drug=esketamine`, {
      ours: served(),
    });
    await Promise.all([drawn(packed.page), drawn(shown.page)]);
    const here = await paths(packed.page);
    expect(here).toEqual(await paths(shown.page));
    // The picture is a sheet of all panels, each as large as there: its curves are those of the page, drawn smaller.
    const still = toSVG(dripToMood, state);
    const columns = await packed.page
      .locator("keta-scene .panel:not([hidden]) path.line")
      .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.column));
    expect(columns.length).toBeGreaterThan(3);
    expect(columns.filter((column) => !still.includes(`data-column="${column}"`))).toEqual([]);
    for (const { page } of [packed, shown]) await page.context().close();
  });

  it("is a picture where scripts do not run", async () => {
    const address = writePage("still", await toPage(dripToMood));
    const { page } = await openAt(browser(), address, { ours: "file:", javaScriptEnabled: false });
    const box = await page.locator("keta-scene > svg").boundingBox();
    expect(box?.width).toBeGreaterThan(800);
    expect(await page.locator("keta-scene > svg").textContent()).toContain("for teaching, not for patient care");
    await page.context().close();
  });
});

describe("a frame", () => {
  it("without rights, storage or origin works, and tells how tall it is", async () => {
    const { page, complaints } = await openAt(browser(), `${served()}frame.html`, { ours: served() });
    const { frame, told } = await framed(page, {
      sandbox: "allow-scripts",
      src: `${served()}frame.html?scene=drip-to-mood&panels=block#dose=1`,
    });
    expect(await frame.locator(".panel").count()).toBe(1);
    const dose = frame.getByRole("textbox", { name: /^dose/ });
    expect(await dose.inputValue()).toMatch(/^1.mg\/kg$/);
    const height = () => frame.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await expect
      .poll(async () => off((await told()).slice(-2), await height()))
      .toEqual([
        { subject: "lti.frameResize", height: 0 },
        { ketalab: "height", height: 0 },
      ]);
    await frame.getByRole("slider", { name: "dose" }).press("ArrowRight");
    await expect.poll(() => dose.inputValue()).toMatch(/^1\.05.mg\/kg$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("made of the file itself works too; that it may not save is said", async () => {
    const { page } = await openAt(browser(), "about:blank", { ours: "about:" });
    const { frame } = await framed(page, { sandbox: "allow-scripts", srcdoc: await toPage(dripToMood) });
    await frame.getByRole("button", { name: "download this figure" }).click();
    await frame.getByText("If no file arrives, the page around this figure forbids it").waitFor();
    await page.context().close();
  });
});

describe("download this figure", () => {
  it("gives the same file from its own file, from the gallery and from a page with the script", async () => {
    const wanted = await toPage(dripToMood);
    const script = await pageWithScript("tag", { body: `<keta-scene name="drip-to-mood"></keta-scene>` });
    for (const address of [writePage("own", wanted), `${served()}?scene=drip-to-mood`, script]) {
      const { page } = await openAt(browser(), address, { ours: new URL("./", address).href, acceptDownloads: true });
      await drawn(page);
      const { name, text } = await saved(page);
      expect(name).toBe("drip-to-mood.html");
      expect(text === wanted, `the file that ${address} saves`).toBe(true);
      await page.context().close();
    }
  });

  it("keeps what was set, and how it looked", async () => {
    const { page } = await openAt(browser(), `${served()}?scene=drip-to-mood#dose=0.8`, {
      ours: served(),
      acceptDownloads: true,
    });
    await drawn(page);
    await page.getByRole("button", { name: "projector" }).click();
    await page.getByRole("radio", { name: "S", exact: true }).check();
    expect((await saved(page)).text).toBe(await toPage(dripToMood, { dose: 0.8, drug: "esketamine" }, { room: "" }));
    await page.context().close();
  });

  it("needs no server once the page has been there for a moment", async () => {
    const { page } = await openAt(browser(), `${served()}?scene=drip-to-mood`, {
      ours: served(),
      acceptDownloads: true,
    });
    // An entry is there once the text has arrived whole, not when it is asked for.
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("bundle")),
    );
    await page.context().setOffline(true);
    expect((await saved(page)).name).toBe("drip-to-mood.html");
    await page.context().close();
  });

  it("says so when the file cannot be made", async () => {
    const { page } = await openAt(browser(), "about:blank", { ours: "about:" });
    // Cut off before the page can have fetched it ahead.
    await page.route(/bundle/, (route) => route.abort());
    await page.goto(`${served()}?scene=drip-to-mood`);
    await drawn(page);
    await page.getByRole("button", { name: "download this figure" }).click();
    await page.getByText(/^The file could not be made: ./).waitFor();
    await page.context().close();
  });
});
