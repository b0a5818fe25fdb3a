import fc from "fast-check";
import type { Control, Values } from "../../packages/viz/src/drawing/view.js";
import type { Said, SceneSpec } from "../../packages/viz/src/scene/spec.js";
import { paper } from "./page.js";

/** Every control of a scene, those that move a cursor included. */
export const controlsOf = (spec: SceneSpec): readonly Control[] => [
  ...spec.controls,
  ...spec.runs.flatMap(({ cursor }) => cursor ?? []),
];

/** Tables that people paste, in a control that takes text: those of the scene, and some that carry no fit. */
const oddTables = ["", "dose\tresponse", "1\t2", "dose\tresponse\n1\tx\n2\t3\n3\t5", "1 5\n2 5\n3 5\n4 5\n5 5"];

/** A slider by its two ends, and how a count of it becomes a value. */
export interface Range {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  value(count: number): number;
}

/** How a slider counts, as its range input says it; nothing for other controls. */
export function rangeOf(control: Control): Range | undefined {
  const { element } = control.draw(paper());
  const input = element.querySelector('input[type="range"]');
  if (!input) return undefined;
  const [from, to, step] = ["min", "max", "step"].map((name) => Number(input.getAttribute(name))) as [
    number,
    number,
    number,
  ];
  const log = !accepts(control, from) || !accepts(control, to);
  const value = (count: number) => Number((log ? 10 ** count : count).toPrecision(log && count < to ? 3 : 12));
  const label = element.querySelector("input.typed")?.getAttribute("aria-label") ?? "";
  return { unit: /in (\S+) or/.exec(label)?.[1] ?? "", from, to, step, value };
}

function accepts(control: Control, value: unknown): boolean {
  try {
    control.read(value);
    return true;
  } catch {
    return false;
  }
}

/** Any value that a control takes by hand. */
export function anyValueOf(spec: SceneSpec, control: Control): fc.Arbitrary<number | string> {
  const range = rangeOf(control);
  if (range) {
    const steps = Math.floor((range.to - range.from) / range.step + 1e-9);
    return fc
      .integer({ min: 0, max: steps })
      .map((count) => range.value(range.from + count * range.step))
      .filter((value) => accepts(control, value));
  }
  const { element } = control.draw(paper());
  const options = [...element.querySelectorAll('input[type="radio"]')].map((one) => one.getAttribute("value") ?? "");
  if (options.length > 0) return fc.constantFrom(...options);
  const texts = spec.steps.map(({ values }) => values[control.name]).filter((one) => one !== undefined);
  return fc.constantFrom(...new Set([...texts, ...oddTables]));
}

/** Any state of a scene. */
export const stateOf = (spec: SceneSpec): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(controlsOf(spec).map((control) => [control.name, anyValueOf(spec, control)])));

/** The two corners of a scene, where mistakes in models live: every slider at its least, and every slider at its most. */
export const cornersOf = (spec: SceneSpec): readonly Values[] =>
  (["from", "to"] as const).map((end) =>
    Object.fromEntries(
      controlsOf(spec).map((control) => {
        const range = rangeOf(control);
        return [control.name, range ? range.value(range[end]) : control.published];
      }),
    ),
  );

/** Any state, and another that it came from: by one control, by several, or none. */
export const gestureOf = (spec: SceneSpec): fc.Arbitrary<{ readonly before?: Values; readonly values: Values }> =>
  fc
    .tuple(stateOf(spec), stateOf(spec), fc.constantFrom("none", "several", ...spec.controls.map(({ name }) => name)))
    .map(([values, other, which]) => {
      if (which === "none") return { values };
      return { values, before: which === "several" ? other : { ...values, [which]: other[which] as number | string } };
    });

/** The published state. */
export const published = (spec: SceneSpec): Values =>
  Object.fromEntries(controlsOf(spec).map(({ name, published: value }) => [name, value]));

/** What a scene knows of its states: with runs of its own that are kept, or made anew for each. */
export function knower(spec: SceneSpec): (gesture: { readonly before?: Values; readonly values: Values }) => Said {
  const runs = spec.runs.map((run) => [run.id, run.ready()] as const);
  const summary = (values: Values) =>
    spec.summary(Object.fromEntries(runs.map(([id, solve]) => [id, solve(values)])), values);
  return ({ before, values }) => ({
    ...(before && { before: { values: before, summary: summary(before) } }),
    values,
    summary: summary(values),
  });
}
