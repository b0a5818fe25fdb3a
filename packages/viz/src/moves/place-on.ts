import type { Chart } from "../drawing/view.js";
import { duration, withUnit } from "../text/number-text.js";

/** Says a place on the abscissa of a chart as people say it: a time in hours and minutes, anything else with its unit. */
export const placeOn =
  ({ abscissa }: Pick<Chart, "abscissa">) =>
  (at: number): string =>
    abscissa?.title === "time" ? duration(at) : withUnit(at, abscissa?.unit ?? "1");
