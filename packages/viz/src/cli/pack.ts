import { KetalabError } from "@ketalab/core";
import { contents } from "../download/contents.js";
import { sceneList } from "../scenes/scene-list.js";
import { figureOf, settingsOf } from "./figure.js";
import { place } from "./place.js";
import { allOf, textOf, type Verb } from "./verb.js";

export const pack: Verb = {
  usage: "ketalab pack SCENE|--all",
  summary: "writes a live figure as one HTML file that needs nothing else",
  about:
    'The file SCENE.html opens from a USB stick or in a frame: without network, storage or rights. --all writes every\nfigure of "ketalab list scenes", and index.html with links to them.',
  flags: {
    all: { about: "every figure" },
    set: { takes: 'dose="1 mg/kg"', again: "allowed", about: "a value to open with; may be given several times" },
    output: { short: "o", takes: "DIR", about: "where to; here unless told otherwise" },
  },
  examples: ["ketalab pack drip-to-mood -o figures", "ketalab pack --all -o usb-stick"],
  async answer([id, ...more], given, { stderr }) {
    if (more.length > 0)
      throw new KetalabError("conflict", `pack takes one figure: ${this.usage}`, { path: "scene", given: more });
    const all = given.all === true;
    if (all && id !== undefined)
      throw new KetalabError("conflict", `a figure and --all exclude each other: "${id}"`, {
        path: "scene",
        given: id,
      });
    const set = allOf(given, "set");
    if (all && set.length > 0)
      throw new KetalabError("conflict", "--set is for one figure, and --all is given", { path: "set", given: set });
    const specs = all ? await Promise.all(sceneList.map(({ load }) => load())) : [await figureOf(id, this.usage)];
    const values = all ? [] : specs.map((spec) => settingsOf(spec, set));
    const { toPage } = await import("../download/to-page.js");
    // Everything is made before anything is written.
    const files: { path: string; content: string }[] = [];
    for (const [i, spec] of specs.entries()) {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${spec.id}`);
      files.push({ path: `${spec.id}.html`, content: await toPage(spec, values[i] ?? {}) });
    }
    if (stderr.isTTY) stderr.write("\r\u001b[K");
    const index = specs.map(({ id, title, lead }) => ({ href: `${id}.html`, title, about: lead }));
    if (all) files.push({ path: "index.html", content: contents({ title: "Ketalab: figures", entries: index }) });
    const folder = textOf(given, "output") ?? "";
    return place(files, folder);
  },
};
