import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KetalabError } from "@ketalab/core";
import { cannot } from "./file.js";
import { mayHold, place } from "./place.js";
import { about } from "./refusal.js";
import { textOf, type Verb } from "./verb.js";

export const lecture: Verb = {
  usage: "ketalab lecture FILE.yaml",
  summary: "makes slides, pictures, a handout and the sources from one list of figures and steps",
  about:
    "FILE.yaml has a title and slides; a slide has words, a section, a question\nwith its answer, or a scene with steps, each a set of values with a caption.\nMade are deck.html (reveal.js, opens without a network), lecture.pptx (native charts), pictures (SVG and PNG of\nevery step), figures (each live in one HTML file) with index.html, marp.md with its pictures, handout.pdf (blank axes), codes.pdf (where\nthe file has an address) and SOURCES.md. Files of an earlier run are replaced,\nothers are left alone; nothing is written when the file has a fault.",
  flags: {
    output: { short: "o", takes: "DIR", about: "where to; a folder beside FILE with its name unless told otherwise" },
  },
  examples: ["ketalab lecture ten-minutes.yaml", "ketalab lecture hour.yaml -o build/hour"],
  async answer([file, ...more], given, { stderr }) {
    if (file === undefined || more.length > 0)
      throw new KetalabError("missing", `lecture takes one file: ${this.usage}`, { path: "file", given: file });
    const text = await readFile(file, "utf8").catch((error) => Promise.reject(cannot(file, error)));
    const folder = textOf(given, "output") ?? join(dirname(file), basename(file, extname(file)));
    await mayHold(folder);
    const { lecture: make } = await import("../lecture/lecture.js");
    const progress = (path: string) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${path}`);
    };
    const files = await make(text, { parts: await parts(), progress }).catch((error) => {
      throw error instanceof RangeError ? about(file, error) : error;
    });
    if (stderr.isTTY) stderr.write("\r\u001b[K");
    return place(files, folder);
  },
};

/** What every deck is made of stands beside the command. */
async function parts() {
  const beside = (name: string) => readFile(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8");
  const [script, style] = await Promise.all([beside("deck.iife.js"), beside("deck.css")]);
  return { script, style };
}
