import { beforeAll, describe, expect, it } from "vitest";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { drawn } from "../viz/page.js";

/** What may be different from step to step: how far axes go and which levels lie on them, and what things are called. */
const STAYS = '.axis, .note, .threshold, .heading, [data-part="name"], title, desc, clipPath';

/** The rest of a blank, or nothing where the step draws nothing and says why. */
function rest(svg: Element): readonly string[] {
  for (const one of svg.querySelectorAll(STAYS)) one.remove();
  if (svg.querySelector("g[visibility=hidden] *")) return [];
  return [...svg.querySelectorAll("*")]
    .filter((one) => one.localName !== "g")
    .map((one) => one.outerHTML.replaceAll(" picked", ""));
}

describe.each(Object.values(scenes).map((scene) => [scene.id, scene] as const))("figure %s", (_, scene: SceneSpec) => {
  let steps: Element[];
  beforeAll(() => {
    steps = scene.steps.map(({ values }) => drawn(scene, { start: values }).element);
  });

  describe.each(scene.charts.map(({ chart }) => [chart.id, chart] as const))(
    "panel %s, to be drawn by hand",
    (id, chart) => {
      const blanks = () =>
        steps.map((element) => {
          const svg = element.querySelector(`[data-chart="${id}"]`)?.cloneNode(true) as Element;
          for (const one of svg.querySelectorAll(chart.answer)) one.remove();
          return svg;
        });

      it("is the same in every step: nothing in it tells how it comes out", () => {
        const drawings = blanks()
          .map(rest)
          .filter((one) => one.length > 0);
        for (const one of drawings) expect(one).toEqual(drawings[0]);
      });

      it("still has something to draw on: axes, boxes or lines, and its title", () => {
        for (const svg of blanks()) {
          expect(svg.querySelector(".axis .tick, .box, .rail, .note")).not.toBeNull();
          expect(svg.querySelector(".heading")?.textContent).not.toBe("");
        }
      });
    },
  );
});
