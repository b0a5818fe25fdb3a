import { unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import type { Correlation, Model, Variability } from "../model/model.js";
import { randomness } from "../numerics/random.js";
import type { Ground } from "../simulation/simulate.js";

/** How much people differ in one parameter: a coefficient of variation, `"30 %"`, or the variance of the logarithm. */
export type Spread = string | number | Pick<Variability, "omega2">;

/** Who is in a population: every parameter that varies is the typical value times a lognormal factor. */
export interface Individuals {
  /** The parameters that vary, each with the standard deviation of its logarithm. */
  readonly spread: Readonly<Record<string, number>>;
  /** Puts the values of subject `i` into `given`, which holds the typical values. @returns body weight, kg. */
  draw(subject: number, given: Float64Array): number;
}

/**
 * @param variability by parameter; what the model publishes by default. `weight` may vary too.
 * @throws RangeError when a parameter is not of the model, when a spread cannot be read, or when the model publishes none.
 */
export function individuals(
  { scenario: { model }, parts, defaults, weight }: Pick<Ground, "scenario" | "parts" | "defaults" | "weight">,
  seed: number,
  variability: Readonly<Record<string, Spread>> = model.variability,
  correlations: readonly Correlation[] = model.correlations,
): Individuals {
  const names = Object.keys(variability);
  if (names.length === 0) {
    throw new RangeError(
      `${model.id}: no between-subject variability is published for this set; give it, for instance variability: { CL: "30 %" }`,
    );
  }
  const known = [...Object.keys(model.parameters), ...parts.given, "weight"];
  const deviations = names.map((name) => {
    if (!known.includes(name)) throw unknown("parameter", name, known);
    return Math.sqrt(varianceOf(name, variability[name] as Spread));
  });
  const mix = factor(names, deviations, correlations, model);
  const places = names.map((name) => parts.given.indexOf(name === "weight" ? "WT" : name));
  const heavy = names.indexOf("weight");
  const { normals } = randomness(seed);
  // Every parameter is drawn, also one that the columns asked for do not need: the individual stays the same.
  const z = new Float64Array(names.length);
  const log = new Float64Array(names.length);
  return {
    spread: Object.fromEntries(names.map((name, i) => [name, deviations[i] as number])),
    draw(subject, given) {
      normals(subject, 0, z);
      for (let i = 0; i < z.length; i++) {
        const row = mix[i]!;
        let sum = 0;
        for (let j = 0; j <= i; j++) if (row[j] !== 0) sum += row[j]! * z[j]!;
        log[i] = sum;
        const at = places[i]!;
        if (at >= 0) given[at] = defaults[at]! * Math.exp(sum);
      }
      return heavy < 0 ? weight : weight * Math.exp(log[heavy]!);
    },
  };
}

/** The variance of the logarithm; for a coefficient of variation it is log(1 + CV^2). */
function varianceOf(name: string, spread: Spread): number {
  if (typeof spread === "object") return checked(name, spread.omega2);
  const share = typeof spread === "number" ? spread : inUnit(spread, "1", name);
  if (!(share >= 0 && share <= 3)) throw new RangeError(`${name}: a spread must be between 0 and 300 %: ${spread}`);
  return Math.log1p(share * share);
}

function checked(name: string, omega2: number): number {
  if (omega2 >= 0 && omega2 <= 4) return omega2;
  throw new RangeError(`${name}: omega2 must be between 0 and 4: ${omega2}`);
}

/** The lower triangle that turns independent deviates into ones that vary together: Cholesky's factor of the covariance. */
function factor(
  names: readonly string[],
  deviations: readonly number[],
  correlations: readonly Correlation[],
  { id }: Model,
): readonly Float64Array[] {
  const n = names.length;
  const covariance = names.map((_, i) => {
    const row = new Float64Array(n);
    row[i] = deviations[i]! ** 2;
    return row;
  });
  for (const { of, r, covariance: given } of correlations) {
    const [i, j] = of.map((name) => names.indexOf(name)) as [number, number];
    if (i < 0 || j < 0) continue;
    const value = given ?? (r ?? 0) * deviations[i]! * deviations[j]!;
    covariance[i]![j] = value;
    covariance[j]![i] = value;
  }
  const lower = names.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = lower[j]![j] === 0 ? 0 : sum / lower[j]![j]!;
      else if (sum >= -1e-12 * covariance[i]![i]!) lower[i]![i] = Math.sqrt(Math.max(0, sum));
      else throw new RangeError(`${id}: the correlations of ${names[i]} contradict each other`);
    }
  }
  return lower;
}
