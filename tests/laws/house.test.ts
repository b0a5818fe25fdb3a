import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { chapters } from "./chapters.js";

const sourceOf = (home: string) => resolve(import.meta.dirname, "../../packages", home, "src");
const all = Object.entries(chapters).flatMap(([home, names]) => names.map((name) => [home, name] as const));
const isThere = ([home, name]: readonly [string, string]) => existsSync(resolve(sourceOf(home), name));

describe.each(all.filter(isThere))("the chapter %s/%s", (home, name) => {
  const folder = resolve(sourceOf(home), name);
  const text = existsSync(resolve(folder, "README.md")) ? readFileSync(resolve(folder, "README.md"), "utf8") : "";

  it("says what it tells, in which order to read it, and what may be added", () => {
    const [title = "", tells = "", order = "", ...rest] = text.trim().split("\n\n");
    expect(title).toMatch(/^# \w/);
    expect(tells).toMatch(/\.$/);
    expect(order).toBe("Read in this order:");
    expect(rest.length).toBeGreaterThanOrEqual(3);
  });

  it("names files that are there", () => {
    for (const [, path = ""] of text.matchAll(/`([\w/.-]+(?:\.ts|\.css|\/))`/g)) {
      const here = existsSync(resolve(folder, path));
      expect(here || existsSync(resolve(sourceOf(home), path)), `${home}/${name}: ${path}`).toBe(true);
    }
  });
});

it("every folder of the sources is a chapter of the list", () => {
  for (const home of Object.keys(chapters)) {
    const folders = readdirSync(sourceOf(home), { withFileTypes: true }).filter((one) => one.isDirectory());
    for (const { name } of folders) expect(chapters[home as keyof typeof chapters], `${home}: ${name}`).toContain(name);
  }
});
