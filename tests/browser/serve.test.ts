import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveGallery } from "./browser.js";

let gallery: Awaited<ReturnType<typeof serveGallery>>;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

test("gallery server: the page comes with a policy that lets nothing in from elsewhere", async () => {
  const page = await fetch(gallery.url);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("content-security-policy")).toBe("default-src 'self'");
});

test("gallery server: a file outside the gallery is not found", async () => {
  for (const path of ["/../serve.mjs", "/..%2fserve.mjs", "/assets/..%2f..%2fserve.mjs", "/%00", "/%E0%A4%A", "//"]) {
    expect(await status(path), path).toBe(404);
  }
});

test("gallery server: a taken port gives the next free one", async () => {
  const taken = Number(new URL(gallery.url).port);
  const second = await serveGallery({ port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});

test("gallery server: Ctrl-C ends it cleanly", async () => {
  const another = await serveGallery();
  expect(await another.close()).toBe(0);
});

// By hand, because `fetch` tidies the path before it asks.
function status(path: string): Promise<number | undefined> {
  const { port } = new URL(gallery.url);
  return new Promise((done, fail) => {
    get({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    }).on("error", fail);
  });
}
