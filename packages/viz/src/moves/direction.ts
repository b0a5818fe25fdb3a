import { peak } from "../data/interpolate.js";
import type { Scene } from "../scene/scene.js";
import type { SceneSpec } from "../scene/spec.js";
import type { Way } from "./guessed.js";
import { keptRuns } from "./kept.js";
import { curvePanels } from "./where.js";

/** A change that a class is asked about before it is made, and what comes of it. */
export interface Question {
  /** In words: `dose 1 mg/kg instead of dose 0.5 mg/kg`. */
  readonly change: string;
  readonly name: string;
  readonly value: number | string;
  /** The peak before and after, in the unit of the column. */
  readonly from: number;
  readonly to: number;
  readonly way: Way;
}

/** A peak that moves by less than this share stays. */
const STAYS = 0.02;

/**
 * The question of a direction: the control that matters most is set as a step of the lesson sets it, and everything else
 * stays. None where no step sets it otherwise than it stands.
 */
export function direction(spec: SceneSpec, scene: Pick<Scene, "now" | "panels">) {
  const order = [...spec.controls].sort((a, b) => Number(b.name === spec.hand) - Number(a.name === spec.hand));
  let runOf: ReturnType<typeof keptRuns> | undefined;
  let known: { key: string; question: Question | undefined } | undefined;
  return {
    question(): Question | undefined {
      const values = scene.now();
      const panel = curvePanels(scene.panels())[0];
      const column = panel?.lines[0]?.column;
      if (!panel || column === undefined) return undefined;
      const key = JSON.stringify([values, panel.chart.id]);
      if (known?.key === key) return known.question;
      let question: Question | undefined;
      for (const { name, tell } of order) {
        const value = spec.steps
          .map((step) => step.values[name])
          .find((one) => one !== undefined && one !== values[name]);
        if (value === undefined) continue;
        runOf ??= keptRuns(spec);
        const [from, to] = [values, { ...values, [name]: value }].map((state) => {
          const columns = runOf?.({ name: "", values: state })[panel.run];
          return columns?.names.includes(column) ? peak(columns.abscissa, columns.column(column)).value : Number.NaN;
        }) as [number, number];
        if (!Number.isFinite(from) || !Number.isFinite(to)) continue;
        const way = Math.abs(to - from) <= STAYS * Math.abs(from) ? "same" : to > from ? "up" : "down";
        question = {
          change: `${tell(value)} instead of ${tell(values[name] as number | string)}`,
          name,
          value,
          from,
          to,
          way,
        };
        break;
      }
      known = { key, question };
      return question;
    },
  };
}
