import { load } from "@ketalab/core";
import { formulas } from "../../src/scene/mathml.js";
import type { SceneSpec } from "../../src/scene/spec.js";
import * as scenes from "../../src/scenes/index.js";

/** Who stands behind the numbers of each scene, as a reference list gives it; those of the library itself are no sources. */
export async function sources(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await Promise.all(
    Object.values(scenes).map(async (spec: SceneSpec) => {
      if (spec.needs) await load(spec.needs);
      return [spec.id, sourcesOf(spec)] as const;
    }),
  );
  return Object.fromEntries(found);
}

function sourcesOf(spec: SceneSpec): readonly string[] {
  const controls = [...spec.controls, ...spec.runs.flatMap(({ cursor }) => cursor ?? [])];
  const values = Object.fromEntries(controls.map(({ name, published }) => [name, published]));
  const cited = spec.charts.flatMap(({ chart, run }) => {
    const shown = chart.equations.flatMap((name) => formulas[name] ?? []);
    const symbols = [...new Set(shown.flatMap(({ of, reads }) => [...reads, of]))];
    if (symbols.length === 0) return [];
    const known = spec.runs.find(({ id }) => id === run)?.explain?.({ symbols, formulas })(values);
    return [
      ...Object.values(known?.parameters ?? {}).map(({ source }) => source.citation),
      ...shown.flatMap(({ source }) => source ?? []),
    ];
  });
  return [...new Set(cited)].filter((one) => /\d{4}/.test(one)).sort();
}
