import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import { type Opened, openAt, ownBrowser, drawn as seen } from "../browser/page.js";
import { dist, ketalab } from "./installed.js";

/** A folder of a lecturer's own, outside of here, with what the pages say to copy into it, and a browser that has no network. */
export function desk() {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-desk-"));
  const browser = ownBrowser();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  return {
    folder,
    write,
    browser,
    /** Copies files out of the folder `dist` of the package. */
    copy(...names: string[]) {
      for (const name of names) copyFileSync(join(dist, name), join(folder, name));
    },
    /** The command `ketalab`, a line at a time as the pages print it. */
    ketalab(lines: string) {
      for (const line of lines.trim().split("\n")) {
        const words = [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', "")).slice(1);
        ketalab(words, folder);
      }
    },
    /** Opens a file of the folder, as a double click does. */
    open(name: string, options = {}): Promise<Opened> {
      return openAt(browser(), pathToFileURL(join(folder, name)).href, { ours: "file:", offline: true, ...options });
    },
  };
}

/** The figure that is drawn in a page, or in the frame of a page. */
export const drawn = ({ page }: Opened, frame = "") =>
  frame === "" ? seen(page) : page.frameLocator(frame).locator("keta-scene .says").first().waitFor();
