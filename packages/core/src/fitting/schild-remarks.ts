import { significant } from "../language/number-text.js";
import { notes, type Remark, warns } from "./remark.js";
import type { SchildFit } from "./schild-fit.js";

/** Below this range of antagonist, in decades, a slope says little. */
const NARROW = 1;
/** An interval of the slope that is wider than this leaves room for everything. */
const LOOSE = 1;

/** What a reader of the regression should know, the worst first. */
export function schildRemarks(fit: SchildFit): Remark[] {
  const { slope, confidence, plotted, degreesOfFreedom } = fit;
  const remarks: Remark[] = [];
  const percent = `${significant(100 * confidence)} %`;
  const says = (value: number) => significant(value, 3);
  if (degreesOfFreedom === 0) {
    remarks.push(
      warns("no-spare-point", "a line goes through any two points: there is no scatter, so no errors can be given"),
    );
  }
  const { low, high } = slope;
  if (low !== undefined && high !== undefined) {
    const range = `${percent} interval ${says(low)} to ${says(high)}`;
    if (low <= 0 && high >= 0) {
      remarks.push(
        warns(
          "no-slope",
          `the slope of ${says(slope.value)} cannot be told from zero (${range}): the crossing has no interval`,
        ),
      );
    } else if (low > 1 || high < 1) {
      remarks.push(
        warns(
          "slope-not-one",
          `the slope of ${says(slope.value)} is not 1 (${range}): this is not simple competition at equilibrium, and the crossing is no dissociation constant`,
        ),
      );
    } else if (high - low > LOOSE) {
      remarks.push(
        warns(
          "loose-slope",
          `the slope is compatible with 1, but with much else too (${range}): it does not show competition`,
        ),
      );
    } else {
      remarks.push(
        notes("slope-of-one", `the slope is compatible with 1 (${range}), so KB may be taken with the slope held at 1`),
      );
    }
  }
  if (slope.value < 0) {
    remarks.push(
      warns("falling", "the dose ratio falls as the antagonist rises; look whether columns or signs were exchanged"),
    );
  }
  const xs = plotted.map(({ x }) => x);
  const span = xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b));
  if (span < NARROW) {
    remarks.push(
      warns(
        "narrow",
        `the antagonist spans a factor of ${says(10 ** span)} only; a slope needs a tenfold range or more`,
      ),
    );
  }
  if (fit.unit === undefined) {
    remarks.push(
      notes(
        "no-unit",
        "the antagonist has no unit, so KB is in the unit of the table and there is no pA2; write the unit into the header",
      ),
    );
  }
  return remarks;
}
