import { significant } from "../language/number-text.js";
import type { DosePoint, DoseResponseFit } from "./dose-response-fit.js";
import type { Solution } from "./least-squares.js";
import { notes, plural, type Remark, stops, warns } from "./remark.js";

/** Why points cannot be fitted at all; nothing when they can. */
export function refusal(points: readonly DosePoint[], wanted: number): Remark | undefined {
  const doses = new Set(points.map(({ dose }) => dose));
  const [first, ...rest] = points;
  if (first === undefined) return stops("no-points", "there are no points to fit");
  if (rest.length === 0) return stops("one-point", "one point has no curve; give the response at several doses");
  if (doses.size === 1) {
    const dose = significant(first.dose);
    return stops("equal-doses", `every dose is ${dose}, so nothing is said about how the response goes with the dose`);
  }
  if (rest.every(({ response }) => response === first.response)) {
    return stops("equal-responses", `every response is ${significant(first.response)}: there is no curve in it`);
  }
  if (doses.size < wanted) {
    return stops(
      "few-doses",
      `${plural(doses.size, "different dose")} cannot settle ${plural(wanted, "number")}; give more doses, or fix a plateau or the slope`,
    );
  }
  const [low, high] = [Math.min(...ends(points)), Math.max(...ends(points))];
  if (!Number.isFinite(high - low)) return stops("too-large", "the responses are too far apart to be compared");
  return undefined;
}

/** Smallest and largest response. */
const ends = (points: readonly DosePoint[]): [number, number] =>
  points.reduce(
    ([low, high], { response }) => [Math.min(low, response), Math.max(high, response)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** Nearer than this to a plateau counts as having reached it. */
const REACHED = 0.85;
const ROUNDING = 1e-6;
/** An interval that is wider than this factor settles little. */
const WIDE = 10;

/** What a reader of the fit should know, the worst first. */
export function remarksOn(fit: DoseResponseFit, { converged, held, inverse }: Solution): Remark[] {
  const { parameters, EC50, degreesOfFreedom, confidence } = fit;
  const { baseline, plateau, nH } = parameters;
  const remarks: Remark[] = [];
  const doses = [...new Set(fit.residuals.map(({ dose }) => dose))].sort((a, b) => a - b);
  const positive = doses.filter((dose) => dose > 0);
  const [lowest = 0, highest = 0] = [positive[0], positive.at(-1)];
  // Of thousands of doses the heights are known already.
  const heights = new Map(fit.residuals.map(({ dose, fitted }) => [dose, fitted]));
  const way = (dose: number) =>
    ((heights.get(dose) ?? fit.at(dose)) - baseline.value) / (plateau.value - baseline.value);
  const percent = (share: number) => `${significant(100 * share, 2)} %`;

  if (!converged && inverse !== undefined)
    remarks.push(warns("not-converged", "the search did not come to rest: the numbers are not the best ones"));
  if (inverse === undefined) {
    remarks.push(
      warns(
        "not-settled",
        "the points cannot tell the numbers of the curve apart, several curves fit equally well; give doses on the slope, or fix a plateau or the slope",
      ),
    );
  }
  if (degreesOfFreedom === 0) {
    remarks.push(
      warns(
        "no-spare-point",
        "there are as many numbers as points: the curve has no scatter about it, so no errors can be given",
      ),
    );
  }
  if (held.length > 0) {
    const names = Object.entries(parameters).flatMap(([name, { how, value }]) =>
      how === "at the bound" ? [`${name} at ${significant(value)}`] : [],
    );
    remarks.push(
      warns(
        "at-bound",
        `the search ended at the end of what is allowed (${names.join(", ")}): the points do not settle this number, and no errors can be given`,
      ),
    );
  }
  if (noEffect(fit)) {
    remarks.push(
      warns(
        "no-slope",
        "the curve explains little more of the scatter than a flat line would: an effect of the dose is not shown",
      ),
    );
  }
  const reached = way(highest);
  if (plateau.how !== "fixed" && reached < REACHED) {
    remarks.push(
      warns(
        "no-plateau",
        `the highest dose reaches ${percent(reached)} of the way to the plateau: plateau and EC50 lie beyond the data; give higher doses, or fix the plateau`,
      ),
    );
  }
  const left = 1 - way(lowest);
  if (baseline.how !== "fixed" && doses[0] !== 0 && left < REACHED) {
    remarks.push(
      warns(
        "no-baseline",
        `at the lowest dose ${percent(1 - left)} of the effect is there already: the baseline is a guess; give lower doses or a dose of 0, or fix the baseline`,
      ),
    );
  }
  // One that lies on the first or the last dose may miss it by rounding.
  if (EC50.value < lowest * (1 - ROUNDING) || EC50.value > highest * (1 + ROUNDING)) {
    remarks.push(
      warns("ec50-outside", `the EC50 of ${significant(EC50.value)} lies outside of the doses: it is extrapolated`),
    );
  }
  const onSlope = positive.filter((dose) => way(dose) > 0.1 && way(dose) < 0.9);
  if (nH.how !== "fixed" && onSlope.length === 0) {
    const below = positive.findLast((dose) => way(dose) <= 0.1);
    const above = positive.find((dose) => way(dose) >= 0.9);
    const between =
      below !== undefined && above !== undefined
        ? ` than that it lies between ${significant(below)} and ${significant(above)}`
        : "";
    remarks.push(
      warns(
        "empty-slope",
        `no dose lies on the slope: about the EC50 no more is known${between}, and about the steepness nothing`,
      ),
    );
  }
  if (EC50.low !== undefined && EC50.high !== undefined && EC50.high / EC50.low > WIDE) {
    remarks.push(
      warns(
        "wide",
        `the ${percent(confidence)} interval of the EC50 spans a factor of ${significant(EC50.high / EC50.low, 2)}, from ${significant(EC50.low)} to ${significant(EC50.high)}`,
      ),
    );
  }
  if (doses[0] === 0) {
    remarks.push(
      notes("zero-dose", "a dose of 0 has no logarithm: it counts as the baseline and has no place on the axis"),
    );
  }
  return remarks;
}

/** Below this ratio of explained to unexplained scatter, each by its degrees of freedom, a flat line does nearly as well. */
const LITTLE = 4;

function noEffect({ points, degreesOfFreedom, r2 }: DoseResponseFit): boolean {
  if (degreesOfFreedom === 0) return false;
  const beyondFlat = Math.max(1, points - degreesOfFreedom - 1);
  return r2 / beyondFlat < (LITTLE * (1 - r2)) / degreesOfFreedom;
}
