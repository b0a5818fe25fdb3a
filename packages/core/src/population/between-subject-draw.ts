import { type ErrorCode, KetalabError, quoted, shortened } from "../language/errors.js";
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
 * @param correlations pairs that vary together; by default what the model publishes, as correlations, so that a spread of one's
 * own leaves them as they were.
 * @throws KetalabError when a parameter is not of the model, when a spread or a correlation cannot be, and when the model
 * publishes none.
 */
export function individuals(
  { scenario: { model }, parts, defaults, weight }: Pick<Ground, "scenario" | "parts" | "defaults" | "weight">,
  seed: number,
  variability: Readonly<Record<string, Spread>> = model.variability,
  correlations?: readonly Correlation[],
): Individuals {
  const names = Object.keys(variability);
  if (names.length === 0) {
    throw new KetalabError(
      "missing",
      `${model.id}: no between-subject variability is published for this set; give it, for instance variability: { CL: "30 %" }`,
      { path: "variability" },
    );
  }
  // The body has one weight, which doses follow; by its symbol it would vary behind their back.
  const known = [...new Set([...Object.keys(model.parameters), ...parts.given, "weight"])].filter(
    (one) => one !== "WT",
  );
  const deviations = names.map((name) => {
    if (!known.includes(name)) throw unknown("parameter", name, known);
    return Math.sqrt(varianceOf(name, variability[name] as Spread));
  });
  const pairs =
    correlations === undefined ? publishedPairs(model, names) : pairsOf(correlations, names, deviations, known);
  const mix = factor(names, deviations, pairs, model);
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
  if (typeof spread === "object") {
    // Somebody may write null where a spread is asked for.
    if (spread === null) throw wrongSpread(name, "a spread must be a share or a variance, not nothing", spread);
    return checked(name, spread.omega2);
  }
  const share = typeof spread === "number" ? spread : inUnit(spread, "1", name);
  if (share >= 0 && share <= 3) return Math.log1p(share * share);
  throw wrongSpread(name, `a spread must be between 0 and 300 %: ${shortened(String(spread))}`, spread);
}

function checked(name: string, omega2: number): number {
  if (omega2 >= 0 && omega2 <= 4) return omega2;
  throw wrongSpread(name, `omega2 must be between 0 and 4: ${shortened(String(omega2))}`, omega2);
}

const wrongSpread = (name: string, why: string, given: unknown): KetalabError =>
  new KetalabError("range", `${name}: ${why}`, { path: `variability.${name}`, given });

/** Two places among the parameters that vary, and the correlation of their logarithms. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly r: number;
}

/** What the model publishes, where both vary here: a covariance belongs to the published spreads and is put over them. */
function publishedPairs({ correlations, variability }: Model, names: readonly string[]): readonly Pair[] {
  return correlations.flatMap(({ of, r, covariance }) => {
    const [i, j] = of.map((name) => names.indexOf(name)) as [number, number];
    if (i < 0 || j < 0) return [];
    const size = Math.sqrt(of.reduce((product, name) => product * (variability[name]?.omega2 ?? 0), 1));
    return [{ i, j, r: covariance === undefined ? (r ?? 0) : covariance / size }];
  });
}

/** Pairs as somebody gave them; a covariance is meant with the spreads beside it. */
function pairsOf(
  correlations: readonly Correlation[],
  names: readonly string[],
  deviations: readonly number[],
  known: readonly string[],
): readonly Pair[] {
  if (!Array.isArray(correlations)) {
    throw new TypeError(
      `correlations must be a list such as [{ of: ["CL", "V1"], r: 0.5 }], not ${quoted(correlations)}`,
    );
  }
  const seen = new Set<string>();
  return correlations.map(({ of, r, covariance }, at) => {
    const path = `correlations.${at}`;
    if (!Array.isArray(of) || of.length !== 2 || of[0] === of[1]) {
      throw wrongPair("range", `a correlation is of two different parameters, such as of: ["CL", "V1"]`, path, of);
    }
    const [i, j] = of.map((name) => {
      if (names.includes(name)) return names.indexOf(name);
      if (!known.includes(name)) throw unknown("parameter", name, known);
      throw wrongPair(
        "missing",
        `${name} does not vary here; give it a spread, for instance variability: { ${name}: "30 %" }`,
        path,
        name,
      );
    }) as [number, number];
    const pair = [i, j].sort((a, b) => a - b).join();
    if (seen.has(pair)) throw wrongPair("conflict", `the correlation of ${of.join(" and ")} is given twice`, path, of);
    seen.add(pair);
    if ((r === undefined) === (covariance === undefined)) {
      throw wrongPair("conflict", `the correlation of ${of.join(" and ")} needs either r or covariance`, path, of);
    }
    const size = deviations[i]! * deviations[j]!;
    const value = r ?? (size === 0 ? 0 : (covariance as number) / size);
    if (Math.abs(value) <= 1 + 1e-12) return { i, j, r: value };
    throw wrongPair(
      "range",
      `the correlation of ${of.join(" and ")} must be between -1 and 1, or they contradict each other: ${shortened(String(value))}`,
      path,
      value,
    );
  });
}

const wrongPair = (code: ErrorCode, message: string, path: string, given: unknown): KetalabError =>
  new KetalabError(code, message, { path, given });

/** The lower triangle that turns independent deviates into ones that vary together: Cholesky's factor of the covariance. */
function factor(
  names: readonly string[],
  deviations: readonly number[],
  pairs: readonly Pair[],
  { id }: Model,
): readonly Float64Array[] {
  const n = names.length;
  const covariance = names.map((_, i) => {
    const row = new Float64Array(n);
    row[i] = deviations[i]! ** 2;
    return row;
  });
  for (const { i, j, r } of pairs) {
    const value = r * deviations[i]! * deviations[j]!;
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
      else {
        throw new KetalabError("conflict", `${id}: the correlations of ${names[i]} contradict each other`, {
          path: "correlations",
          given: names[i],
        });
      }
    }
  }
  return lower;
}
