import { KetalabError, lookup, purpose } from "@ketalab/core";
import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { type PictureOptions, toPicture } from "../still/svg.js";
import { attribute, escaped } from "../text/html-escape.js";
import { policy, policyLine, TRUSTED } from "../text/policy.js";
import { looks } from "./looks.js";
import { type Registry, script } from "./registry.js";

const STYLE = `body{margin:0;padding:12px}keta-scene>svg{display:block;width:100%;height:auto}`;

export interface FileOptions {
  readonly values?: Values;
  /** Further attributes of `<keta-scene>`: `theme`, `room`, `panels`, `controls`, `compact`. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly document?: Document;
}

/** A path of so many letters is a bundle of curves, or one of hundreds of beats. */
const BUNDLE = 8000;

/** A path of straight lines alone, as D3 writes it. */
const STRAIGHT = /^(?:[ML]-?[\d.]+,-?[\d.]+)+$/;

/**
 * The picture stands in for what cannot run: half a pixel is fine enough for it, and a whole one for a bundle of
 * hair-thin curves. Straight lines go from each point to the next: steps are shorter than places, and are alike, so that the
 * whole is half of its text.
 */
const coarse = (svg: string): string =>
  svg.replaceAll(/ d="([^"]*)"/g, (whole, path: string) => {
    const per = path.length > BUNDLE ? 1 : 2;
    if (STRAIGHT.test(path)) return ` d="${stepped(path, per)}"`;
    return whole.replaceAll(/-?\d+\.\d+/g, (pixel) => String(Math.round(Number(pixel) * per) / per));
  });

/** A path of straight lines, each by its step from the rounded place before it: no error adds up. */
function stepped(path: string, per: number): string {
  let at = [0, 0];
  let last = "";
  return [...path.matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)/g)]
    .map(([, letter = "", x, y]) => {
      const to = [Number(x), Number(y)].map((place) => Math.round(place * per));
      const [dx, dy] = to.map((place, i) => shortest((place - (at[i] as number)) / per)) as [string, string];
      at = to;
      const command = letter.toLowerCase();
      const text = `${command === "l" && last !== "" ? (last === "l" ? (dx.startsWith("-") ? "" : " ") : "l") : command}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
      last = command;
      return text;
    })
    .join("");
}

/** A number without the zero before its point. */
const shortest = (value: number): string => String(Number(value.toFixed(1))).replace(/^(-?)0\./, "$1.");

/**
 * A scene as one HTML file with all that it needs inside: it opens from anywhere, without network, storage or rights.
 * Where scripts do not run it is a picture. The same scene with the same values is the same file, whoever writes it.
 *
 * @throws KetalabError for a value or an attribute that the scene does not take, and for a scene that the registry does not hold.
 */
export function file(
  registry: Registry,
  spec: SceneSpec,
  { values = {}, attributes = {}, document }: FileOptions = {},
): string {
  if (!registry.scenes[spec.id])
    throw new KetalabError("unknown", `${spec.id} is not a scene of the library that is at hand`, { given: spec.id });
  const controls = [...spec.controls, ...spec.runs.flatMap(({ cursor }) => cursor ?? [])];
  const known = Object.fromEntries(looks.map((name) => [name, name]));
  for (const name of Object.keys(attributes)) lookup("attribute", known, name);
  const panels = attributes.panels?.split(/[\s,]+/).filter(Boolean);
  const options: PictureOptions = { panels, ...(document && { document }) };
  const { svg, description } = toPicture(spec, values, options);
  const set = controls.flatMap(({ name, published, read }): [string, string][] => {
    const given = values[name];
    const value = given === undefined ? published : read(given, values);
    return value === published ? [] : [[name, String(value)]];
  });
  const all = [["name", spec.id] as const, ...set, ...Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))];
  const written = all.map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
  const code = script(registry, [spec.id], "page");
  // No address may be asked for, not even by accident; what is in the file itself may run.
  const own = `${policy({ scripts: [code], styles: [STYLE] })}; ${TRUSTED}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyLine(own)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${attribute(`${description} ${purpose}.`)}">
<title>${escaped(spec.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<keta-scene${written}>
${coarse(svg)}</keta-scene>
<script>${code}</script>
</body>
</html>
`;
}
