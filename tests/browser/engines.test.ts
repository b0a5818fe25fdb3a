import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPage } from "../../packages/viz/src/node.js";
import { dripToMood } from "../../packages/viz/src/scenes/index.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { findPrograms } from "../setup/programs.js";
import { wholeDeck } from "./deck.js";
import { type Engine, keys } from "./engine.js";
import { firefox } from "./firefox.js";
import { oldChromium } from "./old-chromium.js";
import { played } from "./played.js";
import { pageWithScript, writePage } from "./script-tag.js";
import { webkit } from "./webkit.js";

const LISTEN = `<script>globalThis.wrong = []; addEventListener("error", (event) => wrong.push(event.message)); addEventListener("unhandledrejection", (event) => wrong.push(String(event.reason)));</script>`;

const foxes = findPrograms("firefox");
const kits = findPrograms("webkitDriver", "webkit", "screen");

const engines = {
  Firefox: { missing: foxes.missing, start: () => firefox(foxes.paths?.firefox as string) },
  WebKit: {
    missing: kits.missing,
    start: () => webkit(kits.paths as Record<"webkitDriver" | "webkit" | "screen", string>),
  },
  "Chromium 119": {
    missing: process.platform === "linux" && process.arch === "x64" ? undefined : "packed for Linux on x64 only",
    start: async () => played(await chromium.launch({ executablePath: await oldChromium(), args: ["--no-sandbox"] })),
  },
};

describe.each(Object.entries(engines))("in %s", (_, { missing, start }) => {
  const usual = missing === undefined ? it : it.skip;
  const told = missing === undefined ? "" : ` (${missing})`;
  let engine: Engine;
  beforeAll(async () => {
    if (missing === undefined) engine = await start();
  });
  afterAll(() => engine?.close());

  /** What is drawn, where the first slider lies, and what the page complained of. */
  const seen = () =>
    engine.ask(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let i = 0; i < 2; i++) await frame();
      const figure = document.querySelector("section.present keta-scene, keta-scene") as HTMLElement;
      const root = figure.shadowRoot as ShadowRoot;
      const range = root.querySelector(".controls input[type=range]") as Element;
      range.scrollIntoView({ block: "center" });
      await frame();
      const told = range.getBoundingClientRect();
      // Where a slide is full its figure is zoomed, and WebKit tells places as if it were not: the browser is asked what lies there.
      const [factor = 1] = [1, Number(figure.style.zoom) || 1].filter(
        (by) => root.elementFromPoint((told.x + told.width / 2) * by, (told.y + told.height / 2) * by) === range,
      );
      const [x, y, width, height] = [told.x, told.y, told.width, told.height].map((one) => one * factor) as [
        number,
        number,
        number,
        number,
      ];
      return {
        title: root.querySelector("h2")?.textContent,
        marks: [...root.querySelectorAll("svg.chart")].map((one) => one.innerHTML).join("\n"),
        // A curve that nobody can see: without a place, or without ink.
        unseen: [...root.querySelectorAll("path.line, path.band")].flatMap((one) => {
          const { stroke, fill } = getComputedStyle(one);
          const ink = one.classList.contains("line") ? stroke : fill;
          const path = one.getAttribute("d") ?? "";
          const bare = ink === "none" || ink === "" || ink === "rgba(0, 0, 0, 0)" || path.includes("NaN");
          return bare ? [`${one.getAttribute("class")}: ${ink} ${path.slice(0, 40)}`] : [];
        }),
        curves: [...root.querySelectorAll("path, circle")].filter((one) => one.getBoundingClientRect().width > 2)
          .length,
        says: root.querySelector(".says")?.textContent ?? "",
        range: { x, y, width, height },
        values: { ...(figure as HTMLElement & { value: Record<string, unknown> }).value },
        wrong: (globalThis as unknown as { wrong: string[] }).wrong,
      };
    });

  /** Drags the first slider and presses a key on it; what is drawn follows both. */
  async function answers(what: string): Promise<void> {
    const before = await seen();
    const { x, y, width, height } = before.range;
    const at = (share: number) => [x + width * share, y + height / 2] as const;
    await engine.drag(at(0.3), at(0.5), at(0.8));
    const dragged = await seen();
    expect(dragged.marks, `${what}, by mouse`).not.toBe(before.marks);
    await engine.press(keys.left);
    expect((await seen()).marks, `${what}, by key`).not.toBe(dragged.marks);
  }

  usual(`every scene is drawn, and answers to mouse and keys${told}`, async () => {
    await engine.open(
      await pageWithScript("engines", { head: LISTEN, body: '<keta-scene name="half-life"></keta-scene>' }),
    );
    for (const { id, title } of sceneList) {
      await engine.ask(async (name: string) => {
        const figure = document.querySelector("keta-scene") as HTMLElement & { drawn: Promise<void> };
        figure.setAttribute("name", name);
        await figure.drawn;
      }, id);
      const now = await seen();
      expect(now, id).toMatchObject({ title, unseen: [], wrong: [] });
      expect(now.curves, id).toBeGreaterThan(3);
      expect(now.says.length, id).toBeGreaterThan(30);
      await answers(id);
    }
    expect((await seen()).wrong).toEqual([]);
  });

  usual(`a press on a chart lands where it is, under a transform and under zoom${told}`, async () => {
    await engine.open(
      await pageWithScript("engines-scaled", {
        head: "<style>body{margin:0}#host{width:1300px;transform-origin:0 0}#mark{position:absolute;left:100px}</style>",
        body: '<div id="host"><i id="mark"></i><keta-scene name="half-life"></keta-scene></div>',
      }),
    );
    const ways = [
      ["transform", 1],
      ["transform", 0.7],
      ["zoom", 0.7],
      ["zoom", 0.45],
    ] as const;
    for (const [way, by] of ways) {
      /** Where the time axis and the cursor of a chart lie, CSS pixels of the window. */
      const lie = () =>
        engine.ask(
          async (name: string, scale: number) => {
            const { style } = document.querySelector("#host") as HTMLElement;
            style.transform = name === "transform" ? `scale(${scale})` : "";
            style.setProperty("zoom", name === "zoom" ? String(scale) : "1");
            const figure = document.querySelector("keta-scene") as HTMLElement & { drawn: Promise<void> };
            await figure.drawn;
            for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
            scrollTo(0, 0);
            // WebKit tells places under zoom as if there were none: a mark whose place is known tells which.
            const mark = document.querySelector("#mark") as Element;
            const told = mark.getBoundingClientRect().x / (100 * scale);
            const [axis, cursor] = [".baseline", ".cursor"].map((one) => {
              const { x, y, width } = figure.shadowRoot?.querySelector(`svg.chart ${one}`)?.getBoundingClientRect() ?? {
                x: 0,
                y: 0,
                width: 0,
              };
              return { x: x / told, y: y / told, width: width / told };
            }) as [{ x: number; y: number; width: number }, { x: number; y: number; width: number }];
            return { axis, cursor: cursor.x + cursor.width / 2 };
          },
          way,
          by,
        );
      const { axis } = await lie();
      for (const share of [0.2, 0.7]) {
        const x = Math.round(axis.x + axis.width * share);
        await engine.drag([x, axis.y - 40 * by], [x, axis.y - 40 * by]);
        expect(Math.abs((await lie()).cursor - x), `${way} ${by} at ${share}`).toBeLessThan(1.5);
      }
    }
  });

  usual(`a packed file opens, and answers${told}`, async () => {
    await engine.open(writePage("engines-packed", await toPage(dripToMood)));
    await engine.ask(() => (document.querySelector("keta-scene") as HTMLElement & { drawn: Promise<void> }).drawn);
    expect(await seen()).toMatchObject({ unseen: [], title: dripToMood.title });
    await answers("the packed file");
  });

  usual(`in a deck a figure answers, and the clicker turns the page${told}`, async () => {
    await engine.open(
      `${await wholeDeck("engines", '<section><div data-ketalab="half-life" data-steps="none"></div></section><section><h2>after</h2></section>')}#/0`,
    );
    await engine.ask(async () => {
      while (!document.querySelector("section.present keta-scene")?.shadowRoot?.querySelector(".says"))
        await new Promise((done) => setTimeout(done, 50));
    });
    const before = await seen();
    await engine.ask(() => {
      const figure = document.querySelector("section.present keta-scene") as HTMLElement;
      figure.shadowRoot?.querySelector<HTMLElement>(".controls input[type=range]")?.focus();
    });
    await engine.press(keys.right);
    const pressed = await seen();
    expect(pressed.values).not.toEqual(before.values);
    // The slide settles after a moment, and its figure with it.
    await expect.poll(async () => JSON.stringify((await seen()).range)).toBe(JSON.stringify((await seen()).range));
    const { x, y, width, height } = (await seen()).range;
    const at = (share: number) => [x + width * share, y + height / 2] as const;
    await engine.drag(at(0.3), at(0.5), at(0.8));
    const { values } = await seen();
    expect(values).not.toEqual(pressed.values);
    // After a drag every key is the deck's.
    await engine.press(keys.pageDown);
    const turned = await engine.ask(async () => {
      for (let i = 0; i < 100 && !document.querySelector("section.present h2"); i++)
        await new Promise((done) => setTimeout(done, 50));
      return document.querySelector("section.present h2")?.textContent;
    });
    expect(turned).toBe("after");
    expect((await seen()).values).toEqual(values);
  });
});
