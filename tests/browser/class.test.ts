import { resolve } from "node:path";
import { build, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sources } from "../../vite.sources.js";
import { launch } from "./browser.js";

// The page is put together as anybody would: the bundler must find the module of the threads by itself.
const page = resolve(import.meta.dirname, "class-page");
const made = resolve(import.meta.dirname, "../../node_modules/.cache/class-page");
const config = {
  root: page,
  configFile: false as const,
  logLevel: "error" as const,
  plugins: [sources({ core: "index" })],
  build: {
    outDir: made,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};
let browser: Awaited<ReturnType<typeof launch>>;
let served: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  await build(config);
  const headers = { "content-security-policy": "default-src 'self'" };
  [browser, served] = await Promise.all([launch(), preview({ ...config, preview: { port: 0, headers } })]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test("a class in a page: off the thread that draws, the same people, told how far it is, stopped when asked", async () => {
  const opened = await browser.newPage();
  const complaints: string[] = [];
  opened.on("console", (message) => {
    if (!message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => void complaints.push(String(error)));
  await opened.goto(served.resolvedUrls?.local[0] as string);
  const found = await opened.evaluate(() =>
    window.classes({
      scenario: { model: "herd-2007", regimen: "1 mg/kg bolus", span: "4 h", step: "2 min", columns: ["Cket"] },
      n: 501,
      seed: 4,
    }),
  );
  expect(found.same).toEqual(found.here);
  expect(found.many).toBe(50100);
  expect(found.turns, "turns of the page meanwhile").toBeGreaterThan(0);
  expect(found.told.at(-1)).toBeGreaterThan(found.told[0] as number);
  expect(found.stopped).toBe("enough");
  expect(complaints).toEqual([]);
});
