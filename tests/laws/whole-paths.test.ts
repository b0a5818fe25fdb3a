import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { toSVG } from "../../packages/viz/src/node.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { cornersOf, stateOf } from "../viz/scene-values.js";

/** What no mark may hold: a coordinate that is none. */
const broken = /(?:NaN|Infinity|undefined)/;
const marks = /<(?:path|line|rect|circle|text|g|polygon|polyline)\b[^>]*>/g;

const few = { numRuns: 4 };

describe("whatever the controls of a scene say", () => {
  it.each(Object.values(scenes).map((scene) => [scene.id, scene] as const))(
    "%s: every column is as long as its time, and no mark stands nowhere",
    (_, scene) => {
      const solvers = scene.runs.map((run) => [run.id, run.ready()] as const);
      fc.assert(
        fc.property(stateOf(scene), (values) => {
          for (const [id, solve] of solvers) {
            const run = solve(values);
            for (const name of run.names) expect(run.column(name).length, `${id}: ${name}`).toBe(run.abscissa.length);
            expect(run.abscissa.every(Number.isFinite), id).toBe(true);
          }
          for (const mark of toSVG(scene, values).match(marks) ?? []) expect(mark).not.toMatch(broken);
        }),
        { ...few, examples: cornersOf(scene).map((corner): [Values] => [corner]) },
      );
    },
    60_000,
  );
});
