import { KetalabError, quoted } from "../language/errors.js";
import { lookup, unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import type { Result } from "../simulation/result.js";
import type { Scenario } from "../simulation/scenario.js";
import { type Changeable, type Prepared, prepare } from "../simulation/simulate.js";

/** How much one number matters for a column. */
export interface Swing {
  /** The parameter, by symbol; `dose`, `duration` and `weight` too. */
  readonly parameter: string;
  /** Its value in the scenario, in `unit`. */
  readonly value: number;
  /** Of the parameter. */
  readonly unit: string;
  /** The least that was tried, in `unit`. */
  readonly least: number;
  /** The most that was tried, in `unit`. */
  readonly most: number;
  /** The reading with the least, in the unit of the column. */
  readonly atLeast: number;
  /** The reading with the most, in the unit of the column. */
  readonly atMost: number;
  /** The slope at the value, in the unit of the column for one `unit` of the parameter. */
  readonly derivative: number;
  /** The slope as a ratio, % of the reading for 1 % of the parameter; not a number where the reading is 0. */
  readonly elasticity: number;
}

/** What a column hangs on, the largest swing first. */
export interface Sensitivity {
  /** The column, by name. */
  readonly column: string;
  /** Of the column. */
  readonly unit: string;
  /** What was read off the course. */
  readonly reading: Reading;
  /** The reading as the scenario stands, in the unit of the column. */
  readonly value: number;
  /** One row a parameter, by how far it swings the reading. */
  readonly swings: readonly Swing[];
}

const readings: Readonly<Record<Reading, (course: Float64Array, time: Float64Array) => number>> = {
  peak: (course) => course.reduce((most, one) => Math.max(most, one), -Infinity),
  lowest: (course) => course.reduce((least, one) => Math.min(least, one), Infinity),
  last: (course) => course.at(-1) as number,
  mean(course, time) {
    let area = 0;
    for (let k = 1; k < time.length; k++)
      area +=
        (((course[k] as number) + (course[k - 1] as number)) / 2) * ((time[k] as number) - (time[k - 1] as number));
    return area / ((time.at(-1) as number) - (time[0] as number));
  },
};

/** What is read off a course: its largest value, its smallest, its last, or its mean over the time looked at. */
export type Reading = "peak" | "lowest" | "last" | "mean";

/** What may be asked of a sensitivity. */
export interface SensitivityOptions {
  /** Which parameters, by symbol; by default all that move the column. */
  readonly parameters?: readonly string[];
  /**
   * How far each is moved: a fraction to both sides, 0.2 by default, or least and most by symbol (numbers in the unit of the
   * parameter), with 0.2 for what is not named. Nothing is moved beyond what its parameter lets in.
   */
  readonly span?: number | Readonly<Record<string, readonly [least: string | number, most: string | number]>>;
  /** What is read off the course; `peak` by default. */
  readonly reading?: Reading;
}

/** Of the value, to both sides; with the tolerance below, a derivative is good to about a millionth. */
const STEP = 1e-3;
const EXACT = { relative: 1e-9 };
const USUAL = 0.2;

/**
 * What a column of a scenario hangs on: for each parameter the slope at its value, and the reading at both ends of its range
 * with everything else as it is. The slope is a central difference with one step of Richardson's. A swing shows no interplay: two numbers that
 * hold each other up swing alone as far as both together.
 *
 * @param scenario what is run, `1 + 6 n` times for `n` parameters.
 * @param column that is read, by name.
 * @throws KetalabError for an unknown column, parameter or reading, and for a span that is none.
 * @example sensitivity({ regimen: "0.5 mg/kg over 40 min" }, "release", { parameters: ["KI", "KE"], span: circuitRanges })
 */
export function sensitivity(
  scenario: Scenario,
  column: string,
  { parameters: asked, span = USUAL, reading = "peak" }: SensitivityOptions = {},
): Sensitivity {
  if (typeof column !== "string")
    throw new TypeError(`sensitivity needs the name of a column, "release" for instance: ${quoted(column)}`);
  const read = lookup("reading", readings, reading);
  if (typeof span === "number" && !(span > 0 && span < 1))
    throw new KetalabError("range", `span is a fraction to both sides, between 0 and 1: ${span}`, {
      path: "span",
      given: span,
    });
  const prepared = prepare({ ...scenario, columns: [column] }, EXACT);
  const known = prepared.parameters;
  const names = asked ?? Object.keys(known);
  if (names.length === 0)
    throw new KetalabError("missing", "parameters needs at least one name, for instance KI", { path: "parameters" });
  for (const name of names) if (!Object.hasOwn(known, name)) throw unknown("parameter", name, Object.keys(known));
  const value = (values: Readonly<Record<string, number>> = {}) => of(prepared.run(values), column, read);
  const usual = value();
  const swings = names
    .map((name) => swing(name, prepared, span, usual, (at) => value({ [name]: at })))
    // Of all parameters only those are told that move something.
    .filter(({ derivative, atLeast, atMost }) => asked !== undefined || derivative !== 0 || atLeast !== atMost)
    .sort((a, b) => reach(b) - reach(a));
  return { column, unit: prepared.run().unit(column), reading, value: usual, swings };
}

const of = (run: Result, column: string, read: (course: Float64Array, time: Float64Array) => number) =>
  read(run.column(column), run.time);
const reach = ({ atLeast, atMost }: Swing) => Math.abs(atMost - atLeast);

function swing(
  name: string,
  { parameters }: Prepared,
  span: NonNullable<SensitivityOptions["span"]>,
  usual: number,
  at: (value: number) => number,
): Swing {
  const own = parameters[name] as Changeable;
  const { value, unit } = own;
  const [least, most] = ends(name, own, span);
  const derivative = slope(own, at);
  return {
    parameter: name,
    value,
    unit,
    least,
    most,
    atLeast: at(least),
    atMost: at(most),
    derivative,
    elasticity: usual === 0 ? Number.NaN : (derivative * value) / usual,
  };
}

/** Least and most that are tried. */
function ends(
  name: string,
  { value, unit, min, max }: Changeable,
  span: NonNullable<SensitivityOptions["span"]>,
): [number, number] {
  const own = typeof span === "object" && Object.hasOwn(span, name) ? span[name] : undefined;
  if (own === undefined) {
    const far = Math.abs(value) * (typeof span === "number" ? span : USUAL);
    return [Math.max(min, value - far), Math.min(max, value + far)];
  }
  const [least, most] = own.map((one) => inUnit(one, unit, name)) as [number, number];
  if (!(least < most && least >= min && most <= max))
    throw new KetalabError(
      "range",
      `span of ${name} goes from less to more between ${min} and ${max} ${unit}: ${own.join(", ")}`,
      { path: `span.${name}`, given: own },
    );
  return [least, most];
}

/** Central differences at two steps, combined so that their errors of the second order cancel; to one side at a limit. */
function slope({ value, min, max }: Changeable, at: (value: number) => number): number {
  const step = STEP * (Math.abs(value) || 1);
  if (value - step < min || value + step > max) {
    const way = value - step < min ? 1 : -1;
    if (value + 2 * way * step > max || value + 2 * way * step < min) return 0;
    return (way * (4 * at(value + way * step) - at(value + 2 * way * step) - 3 * at(value))) / (2 * step);
  }
  const central = (far: number) => (at(value + far) - at(value - far)) / (2 * far);
  return (4 * central(step / 2) - central(step)) / 3;
}
