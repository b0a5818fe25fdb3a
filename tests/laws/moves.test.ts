import { describe, expect, it } from "vitest";
import { namedErrors, numbersBehind } from "../../packages/viz/src/moves/named-errors.js";
import { placesOn, SAMPLES, sampled } from "../../packages/viz/src/moves/samples.js";
import type { MoveId } from "../../packages/viz/src/moves/where.js";
import { curvePanels, moveIds, reasonAgainst } from "../../packages/viz/src/moves/where.js";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { drawn } from "../viz/page.js";
import { sources } from "./sources.js";

/** Where a move has nothing to do, and why: the whole list. */
const without: Readonly<Record<string, Partial<Record<MoveId, string>>>> = {
  // Its guess is a verdict; a curve is drawn to bear it out, of other quantities for each sentence.
  claims: {
    guess: "its curve is another one at every choice",
    keep: "its curve is another one at every choice",
  },
};

const all: readonly SceneSpec[] = Object.values(scenes);

describe.each(all.map((scene) => [scene.id, scene] as const))("teaching moves in %s", (id, scene) => {
  it("apply, or it is written down why not", () => {
    for (const move of moveIds) expect(reasonAgainst(move, scene), move).toBe(without[id]?.[move]);
  });

  it("find a curve to guess and to keep in every step, unless they do not apply", () => {
    if (reasonAgainst("guess", scene) !== undefined) return;
    const found = scene.steps.map(({ values }) => curvePanels(drawn(scene, { start: values }).panels()));
    expect(found.some((panels) => panels.length > 0)).toBe(true);
    for (const panel of found.flat()) {
      expect(scene.charts.some(({ chart }) => chart.id === panel.chart.id)).toBe(true);
      const [line] = panel.lines;
      expect(line && panel.columns.column(line.column).length).toBe(panel.columns.abscissa.length);
    }
  });

  it("name errors whose curves are no curve of the model", () => {
    for (const { values } of scene.steps) {
      const page = drawn(scene, { start: values });
      const [panel] = curvePanels(page.panels());
      const [line] = panel?.lines ?? [];
      if (!panel || !line) continue;
      const { columns, plot } = panel;
      const model = sampled(placesOn(plot.x), columns.abscissa, columns.column(line.column), plot.factor);
      const errors = namedErrors(panel, numbersBehind(scene, panel, page.values));
      expect(new Set(errors.map(({ id: error }) => error)).size).toBe(errors.length);
      for (const one of errors) {
        expect(one.values).toHaveLength(SAMPLES);
        expect(one.values.every(Number.isFinite)).toBe(true);
        expect([...one.values]).not.toEqual([...model]);
      }
    }
  });
});

describe("a scene without curves", () => {
  it("has nothing to guess or to keep, and says so; one without steps has nothing to walk", () => {
    const [scene] = all;
    const boxes = (scene as SceneSpec).charts.map((one) => ({ ...one, chart: { ...one.chart, abscissa: undefined } }));
    const bare = { ...(scene as SceneSpec), steps: [], charts: boxes as unknown as SceneSpec["charts"] };
    expect(moveIds.map((move) => reasonAgainst(move, bare))).toEqual([
      "its lesson has no steps",
      "no panel of it draws a curve",
      "no panel of it draws a curve",
    ]);
  });
});

describe("a figure that uses no move", () => {
  it("loads none: nothing but the door of the element leads to their chapter, and on demand", () => {
    const chapter = /^packages\/viz\/src\/moves\//;
    const leads = sources.flatMap(({ path, imports }) =>
      chapter.test(path)
        ? []
        : imports.filter(({ to }) => chapter.test(to)).map(({ to, kind }) => `${path} ${kind} ${to}`),
    );
    expect(leads.filter((one) => / value /.test(one) && !/\/(still|lecture|cli|slides)\//.test(one))).toEqual([]);
  });
});
