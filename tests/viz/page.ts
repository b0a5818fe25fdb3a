import { parseHTML } from "linkedom";
import { context } from "../../packages/viz/src/drawing/context.js";
import { frame, type Shape } from "../../packages/viz/src/drawing/frame.js";
import type { Chart, Values } from "../../packages/viz/src/drawing/view.js";
import { frameOf, type Scene, toScene } from "../../packages/viz/src/scene/scene.js";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import { en } from "../../packages/viz/src/text/en.js";

/** A context in a document that exists only in memory. */
export function paper(prefix = "k") {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return context({ document: document as unknown as Document, words: en, prefix });
}

export function drawn(spec: SceneSpec, options: { shape?: Shape; start?: Values; prefix?: string } = {}): Scene {
  const { prefix = "k", ...rest } = options;
  return toScene(spec, { context: paper(prefix), ...rest });
}

/** The sentence after a change, as it is read: plain spaces instead of narrow ones. */
export function said(spec: SceneSpec, change: Values = {}, start: Values = {}): string {
  const scene = drawn(spec, { start });
  scene.commit({ ...scene.values, ...change }, new Set(Object.keys(change)));
  scene.settle({ ...scene.values, ...change });
  return (scene.element.querySelector(".says")?.textContent ?? "").replaceAll("\u202f", " ");
}

/** A scene's panels as one picture, in the columns of a wide screen. */
export function picture(spec: SceneSpec, start: Values = {}): string {
  const { element } = drawn(spec, { start });
  const tops = { left: 0, right: 0, below: 0 };
  const [gutter, width] = [24, frame("wide", "left").width];
  const panels = spec.charts.map(({ chart, place }, i) => {
    const { height } = frameOf(spec, i, "wide");
    if (place === "below") tops.below = Math.max(tops.below, tops.left, tops.right);
    const at = `${place === "right" ? width + gutter : 0},${tops[place]}`;
    tops[place] += height;
    return `<g class="chart" transform="translate(${at})">\n${inside(element, chart)}\n</g>`;
  });
  const margin = 16;
  const box = [-margin, -margin, 2 * width + gutter + 2 * margin, Math.max(...Object.values(tops)) + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}">
<title>${spec.title}</title>
<style>@import "../../packages/viz/src/drawing/theme.css";</style>
<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#fff"/>
${panels.join("\n")}
</svg>
`;
}

function inside(element: Element, chart: Chart): string {
  const svg = element.querySelector(`svg[data-chart="${chart.id}"]`) as Element;
  return [...svg.childNodes].map((node) => (node as Element).outerHTML).join("\n");
}
