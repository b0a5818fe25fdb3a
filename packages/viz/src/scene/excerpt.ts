import { KetalabError, lookup } from "@ketalab/core";
import type { PlacedChart, SceneSpec, Step } from "./spec.js";

/** What of a scene is shown: all of it unless named. What is left out is still worked out, and keeps its value. */
export interface Excerpt {
  /** The panels, by id, in the order of the scene. */
  readonly panels?: readonly string[] | undefined;
  /** The controls, by name. */
  readonly controls?: readonly string[] | undefined;
}

/** What a page shows of a scene. */
export interface Shown {
  readonly charts: readonly PlacedChart[];
  readonly controls: SceneSpec["controls"];
}

/** The height that all plots of a short excerpt share, on a wide screen. */
const SHARED = 480;
const TALLEST = 420;

/** @throws KetalabError for a panel or control that the scene does not have, with the nearest names. */
export function shownOf(spec: SceneSpec, { panels, controls }: Excerpt): Shown {
  return {
    charts: panels === undefined ? spec.charts : few(spec, panels),
    controls: controls === undefined ? spec.controls : named("control", spec.controls, ({ name }) => name, controls),
  };
}

/** A few panels stand one below the other, in full width and as tall as there is room. */
function few(spec: SceneSpec, panels: readonly string[]): readonly PlacedChart[] {
  const kept = named("panel", spec.charts, ({ chart }) => chart.id, panels);
  if (kept.length > 3) return kept;
  const plot = Math.min(Math.round(SHARED / kept.length), TALLEST);
  return kept.map((one) => ({ ...one, place: "below", plot: Math.max(plot, one.plot ?? 0) }));
}

function named<T>(kind: string, all: readonly T[], nameOf: (one: T) => string, names: readonly string[]): readonly T[] {
  const family = Object.fromEntries(all.map((one) => [nameOf(one), one]));
  const kept = new Set(names.map((name) => lookup(kind, family, name)));
  return all.filter((one) => kept.has(one));
}

/**
 * A step of a scene, counted from 1.
 * @throws KetalabError for a step that the scene does not have.
 */
export function stepOf({ id, steps }: Pick<SceneSpec, "id" | "steps">, number: number | string): Step {
  const step = steps[Number(number) - 1];
  if (!step)
    throw new KetalabError("unknown", `${id} has steps 1 to ${steps.length}: ${number}`, {
      path: "step",
      given: number,
    });
  return step;
}
