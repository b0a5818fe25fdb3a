import { slider } from "../../controls/slider.js";
import type { Control } from "../../drawing/view.js";
import { duration } from "../../text/number-text.js";

export interface TimeCursorSpec {
  /** The name under which it is said; `hours` by default. */
  readonly name?: string;
  readonly label: string;
  /** The end of the run, min. */
  readonly span: number;
  /** Where it stands at first, min. */
  readonly published: number;
  /** One press of an arrow key, and what a drag is rounded to, min. */
  readonly step?: number;
  readonly fine?: number;
}

/** The control that moves the cursor of a run over time, said as a clinician says it. */
export const timeCursor = ({ name = "hours", label, span, published, step = 5, fine = 1 }: TimeCursorSpec): Control =>
  slider({ name, label, unit: "min", min: 0, max: span, step, fine, published, format: duration });
