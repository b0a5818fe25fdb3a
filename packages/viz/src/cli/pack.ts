import { join } from "node:path";
import { attribute, escaped } from "../escape.js";
import { sceneList } from "../scene-list.js";
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
    if (more.length > 0) throw new RangeError(`pack takes one figure: ${this.usage}`);
    const all = given.all === true;
    if (all && id !== undefined) throw new RangeError(`a figure and --all exclude each other: "${id}"`);
    const set = allOf(given, "set");
    if (all && set.length > 0) throw new RangeError("--set is for one figure, and --all is given");
    const specs = all ? await Promise.all(sceneList.map(({ load }) => load())) : [await figureOf(id, this.usage)];
    const values = all ? [] : specs.map((spec) => settingsOf(spec, set));
    const { toPage } = await import("../node.js");
    // Everything is made before anything is written.
    const files: { path: string; content: string }[] = [];
    for (const [i, spec] of specs.entries()) {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${spec.id}`);
      files.push({ path: `${spec.id}.html`, content: await toPage(spec, values[i] ?? {}) });
    }
    if (stderr.isTTY) stderr.write("\r\u001b[K");
    if (all) files.push({ path: "index.html", content: index() });
    const folder = textOf(given, "output") ?? "";
    for (const { path, content } of files) await place(join(folder, path), content);
    return files.map(({ path }) => `${join(folder, path)}\n`).join("");
  },
};

/** A page of links, for a folder that is opened by hand. */
const index = () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Ketalab: figures</title>
<style>body{max-width:44em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}li{margin:.6em 0}</style>
</head>
<body>
<h1>Ketalab</h1>
<p>For teaching, not for patient care.</p>
<ol>
${sceneList
  .map(
    ({ id, title, lead }) => `<li><a href="${attribute(`${id}.html`)}">${escaped(title)}</a><br>${escaped(lead)}</li>`,
  )
  .join("\n")}
</ol>
</body>
</html>
`;
