import { extname } from "node:path";
import { KetalabError, lookup, nearest } from "@ketalab/core";
import type { Theme } from "../still/style.js";
import type { Picture, PictureOptions } from "../still/svg.js";
import { figureOf, settingsOf } from "./figure.js";
import { place } from "./place.js";
import { type Answer, allOf, type Given, textOf, type Verb } from "./verb.js";

const themes: Readonly<Record<string, Theme>> = { light: "light", dark: "dark", print: "print" };
const shapes = { wide: "wide", medium: "medium", single: "single", narrow: "narrow" } as const;

type Writer = (picture: Picture) => Answer | Promise<Answer>;

const writers: Readonly<Record<string, Writer>> = {
  svg: ({ svg }) => svg,
  html: async (picture) => (await import("../still/page.js")).page(picture),
  png: async ({ svg }) => (await import("../still/png.js")).toPNG(svg),
};

export const render: Verb = {
  usage: "ketalab render SCENE",
  summary: "draws a figure as a picture, the same as in the browser",
  about:
    'SCENE is a name of "ketalab list scenes". Without -o the picture is written to standard output.\nThe values are those of the published regimen, then of the step, then of --set; a number alone is in the unit of its control.',
  flags: {
    set: { takes: 'dose="1 mg/kg"', again: "allowed", about: "the value of a control; may be given several times" },
    step: { takes: "2", about: "a step of the figure's lesson, counted from 1" },
    panels: { takes: "plasma,block", about: "only these panels" },
    theme: { takes: "print", about: `${Object.keys(themes).join(", ")}; print has no background` },
    shape: { takes: "wide", about: `the room it is drawn for: ${Object.keys(shapes).join(", ")}` },
    width: { takes: "800", about: "how wide the picture says it is, in CSS pixels" },
    format: { takes: "svg", about: `${Object.keys(writers).join(", ")}; else the ending of the file, or svg` },
    output: { short: "o", takes: "FILE", about: "where to" },
  },
  examples: [
    "ketalab render drip-to-mood -o drip-to-mood.svg",
    'ketalab render drip-to-mood --set dose="1 mg/kg" --set drug=esketamine --panels block --theme print -o block.png',
    "ketalab render drip-to-mood --step 2 --format html -o step-2.html",
  ],
  async answer([id, ...more], given, { stdout }) {
    if (more.length > 0)
      throw new KetalabError("conflict", `render takes one figure: ${this.usage}`, { path: "scene", given: more });
    const spec = await figureOf(id, this.usage);
    const output = textOf(given, "output");
    const format = formatOf(given, output);
    const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
    if (!write) {
      const known = Object.keys(writers);
      throw new KetalabError("unknown", `unknown format "${format}"; known: ${known.join(", ")}`, {
        path: "format",
        given: format,
        nearest: nearest(format, known),
      });
    }
    if (format === "png" && output === undefined && stdout.isTTY) {
      throw new KetalabError("missing", "a PNG is not for a terminal: give it a file with -o FILE", { path: "output" });
    }
    const values = settingsOf(spec, allOf(given, "set"));
    // The drawing library is loaded once the question makes sense.
    const { toPicture } = await import("../still/in-node.js");
    const content = await write(toPicture(spec, values, optionsOf(given)));
    if (output === undefined) return content;
    return place([{ path: output, content }]);
  },
};

function formatOf(given: Given, output = ""): string {
  const ending = extname(output).slice(1).toLowerCase().replace(/^htm$/, "html");
  const format = textOf(given, "format") ?? (ending || "svg");
  if (Object.hasOwn(writers, ending) && Object.hasOwn(writers, format) && ending !== format) {
    throw new KetalabError("conflict", `--format ${format} and the ending of the file exclude each other: ${output}`, {
      path: "format",
      given: format,
    });
  }
  return format;
}

function optionsOf(given: Given): PictureOptions {
  const [theme, shape, panels] = ["theme", "shape", "panels"].map((name) => textOf(given, name));
  const [step, width] = ["step", "width"].map((name) => numberOf(given, name));
  return {
    ...(theme && { theme: lookup("theme", themes, theme) }),
    ...(shape && { shape: lookup("shape", shapes, shape) }),
    ...(panels && { panels: panels.split(/[\s,]+/).filter(Boolean) }),
    ...(step !== undefined && { step }),
    ...(width !== undefined && { width }),
  };
}

function numberOf(given: Given, name: string): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0))
    throw new KetalabError("range", `--${name} must be a number above zero: ${text}`, { path: name, given: text });
  return value;
}
