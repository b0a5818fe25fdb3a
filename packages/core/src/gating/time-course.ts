import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { readValue } from "../language/parameter.js";
import { convert, type Given, inUnit } from "../language/units.js";
import { area, occupancies } from "../numerics/markov/occupancies.js";
import { stationary } from "../numerics/markov/rate-matrix.js";
import { walk } from "../numerics/markov/walk.js";
import { isBefore } from "../numerics/moments.js";
import { hasSite } from "./blocker-rates.js";
import { listed, moments, spanOf } from "./run-moments.js";
import type { Scheme } from "./scheme.js";
import { type ChannelSpec, channel, observables, type SumName, schemeOf } from "./scheme-with-rates.js";
import { type Protocol, protocol, type Steps, steps } from "./stimulus.js";
import { type Course, course } from "./stimulus-timeline.js";

/** What drives a run: a result of the library whose free drug (`Cu`, µmol/L) is taken, mean by mean between its moments. */
export interface Drive {
  /** min, one for each moment, increasing. */
  readonly time: Float64Array;
  /** One value for each moment, in `unit(name)`. */
  column(name: string): Float64Array;
  /** The unit of a column. */
  unit(name: string): string;
}

/** What receptors meet over time, and what is recorded of them. */
export interface GateSpec extends ChannelSpec {
  /**
   * The free concentration of the ligand: a number in µmol/L, text (`"1 µM"`, `"0 µM for 5 s then 10 µM"`), or a simulated
   * result whose column `Cu` it follows.
   */
  readonly concentration?: Given | Drive;
  /** mV; -70 by default. Text may hold steps: `"-70 mV for 5 s then 50 mV"`. */
  readonly voltage?: Given;
  /** Glutamate that is always there, below the pulses: a number in µmol/L or text. */
  readonly ambient?: Given;
  /**
   * Where the run starts: occupancies by state, fractions, the `end` of another run for instance. At rest in `ambient`
   * and without drug, by default.
   */
  readonly start?: Readonly<Record<string, number>>;
  /** How long: as long as the protocol says, by default. Numbers are seconds. */
  readonly span?: Given;
  /** Distance of the moments: a round one that gives at most 2000, by default. Numbers are seconds. */
  readonly step?: Given;
  /** Moments instead of an even grid, one for each row, increasing, in `unit`: those of a simulated result, for instance. */
  readonly at?: ArrayLike<number>;
  /** The unit in which `time` is given. */
  readonly unit?: "ms" | "s" | "min" | "h";
  /** States, `open`, `conducting`, `blocked`, `trapped`, `desensitised`, and what surrounds the receptor: `Glu`, `Cu`, `Vm`. */
  readonly columns?: readonly string[];
}

/** What the receptors did: fractions over time. */
export interface Gated {
  /** The receptor. */
  readonly scheme: Scheme;
  /** How long the run is, s. */
  readonly span: number;
  /** One for each moment, increasing, in the unit `timeUnit`. */
  readonly time: Float64Array;
  /** `s` unless another was asked for. */
  readonly timeUnit: string;
  /** The columns. */
  readonly names: readonly string[];
  /** One value for each moment: fractions of all receptors, and what surrounds them in `unit(name)`. */
  column(name: string): Float64Array;
  /** The unit of a column; `1` of a fraction. */
  unit(name: string): string;
  /** When each pulse of glutamate begins, in the unit `timeUnit`. */
  readonly pulses: Float64Array;
  /** Occupancies at the end, by state, fractions of all receptors. */
  readonly end: Readonly<Record<string, number>>;
  /** Occupancies and sums at any moment of the run, fractions of all receptors, exactly; a number is in `timeUnit`. */
  at(moment: Given): Readonly<Record<string, number>>;
  /** The exact area under a sum of states (`open`, `conducting`, ...) over the whole run, s. */
  area(name: string): number;
}

const outsideUnits: Readonly<Record<string, string>> = { Glu: "µmol/L", Cu: "µmol/L", Vm: "mV" };

/**
 * What receptors do while glutamate, a blocker and the voltage change: occupancy of every state over time. Every stretch
 * in which nothing changes is solved exactly, by propagators that equal stretches share.
 *
 * @param scheme a kinetic scheme, by its id, or the object itself.
 * @param glutamate what glutamate does: text as {@link protocol} reads it, or what {@link pulses} makes.
 * @param spec the blocker and its free concentration, voltage (mV), magnesium (mM, 1 by default), gating rates.
 * @returns columns; `time` in seconds unless `unit` says otherwise.
 * @throws KetalabError for unknown names, for negative or unreadable times and levels, for a ligand without published rates.
 * @example gate("trapping", "10 Hz for 10 s", { ligand: "ketamine", concentration: "1 µM", columns: ["open", "blocked"] })
 */
export function gate(scheme: string | Scheme, glutamate: string | Protocol, spec: GateSpec = {}): Gated {
  argument(spec, "the options of gate");
  if (typeof glutamate !== "string") argument(glutamate, "a protocol of glutamate", "times", "values");
  const made = schemeOf(scheme);
  const { unit: timeUnit = "s", ambient = 0 } = spec;
  const floor = readValue("ambient", ambient, { unit: "µmol/L", range: [0, 1e6] });
  const driven = onTop(typeof glutamate === "string" ? protocol(glutamate) : glutamate, floor);
  const drug = drugOf(made, spec);
  const voltage = levels("voltage", spec.voltage ?? -70, "mV", [-200, 200]);
  const span = spanOf(spec, driven, drug);
  const sums = (Object.keys(observables) as SumName[]).filter((name) =>
    made.states.some((state) => observables[name](state) > 0),
  );
  const isSum = (name: string): name is SumName => (sums as readonly string[]).includes(name);
  const states = made.states.map(({ id }) => id);
  const names = spec.columns ?? [...states, ...sums];
  const known = [...states, ...sums, ...Object.keys(outsideUnits)];
  for (const name of names) if (!known.includes(name)) throw unknown("column", name, known);

  const asked = names.filter(isSum);
  const receptors = channel(made, spec, asked);
  const way = course(receptors, span, { glutamate: driven, drug, voltage });
  const before = { Glu: floor, Cu: 0, Vm: voltage.values[0]! };
  const start = startOf(made, spec.start, () => {
    const { Q, n } = receptors.medium(before);
    return stationary(Q, n, states.indexOf(made.rest));
  });
  const { times, step } = spec.at === undefined ? moments(span, spec.step) : listed(spec.at, timeUnit, span);
  const total = times.length;
  const all = states.filter((name) => names.includes(name)).length > 0;
  const block = all ? new Float64Array(states.length * total) : undefined;
  const columns = new Map<string, Float64Array>(asked.map((name) => [name, new Float64Array(total)]));
  if (block !== undefined)
    states.forEach((name, j) => {
      columns.set(name, block.subarray(j * total, (j + 1) * total));
    });
  const sinks = { ...(block && { states: block }), observables: asked.map((name) => columns.get(name)!) };
  const end = occupancies(way.passage, start, { times, step }, sinks);
  surroundings(way, times, names, columns);

  return {
    scheme: made,
    span,
    time: spec.at !== undefined ? Float64Array.from(spec.at) : times.map((t) => convert(t, "s", timeUnit)),
    timeUnit,
    names,
    column(name) {
      if (!names.includes(name)) throw unknown("column", name, names);
      return columns.get(name)!;
    },
    unit(name) {
      if (!names.includes(name)) throw unknown("column", name, names);
      return outsideUnits[name] ?? "1";
    },
    get pulses() {
      return begins(driven, span).map((t) => convert(t, "s", timeUnit));
    },
    end: Object.fromEntries(states.map((name, j) => [name, end[j]!])),
    at(moment) {
      const t = typeof moment === "number" ? convert(moment, timeUnit, "s") : inUnit(moment, "s", "time");
      if (!(t >= 0 && t <= span))
        throw new KetalabError("range", `time must be between 0 and ${span} s: ${moment}`, {
          path: "time",
          given: moment,
        });
      const one = course(channel(made, spec, sums), span, { glutamate: driven, drug, voltage });
      const values = new Float64Array(states.length);
      const added = sums.map(() => new Float64Array(1));
      occupancies(one.passage, start, { times: Float64Array.of(t), step: 0 }, { states: values, observables: added });
      return Object.fromEntries([
        ...states.map((name, j) => [name, values[j]!]),
        ...sums.map((name, o) => [name, added[o]![0]!]),
      ]);
    },
    area(name) {
      if (!isSum(name)) throw unknown("sum of states", name, sums);
      const one = course(channel(made, spec, [name]), span, { glutamate: driven, drug, voltage });
      return area(one.passage, start, 0);
    },
  };
}

/** A protocol over an ambient level. */
const onTop = (one: Protocol, floor: number): Protocol =>
  floor === 0 ? one : { ...one, values: Array.from(one.values, (value) => value + floor) };

function drugOf(scheme: Scheme, { ligand, kinetics, concentration }: GateSpec): Steps {
  const named = ligand !== undefined || kinetics !== undefined;
  if (concentration === undefined) {
    if (named)
      throw new KetalabError("missing", 'how much of the blocker? give concentration, for instance "1 µM"', {
        path: "concentration",
      });
    return { times: [0], values: [0], span: undefined };
  }
  if (!hasSite(scheme))
    throw new KetalabError("unsupported", `${scheme.id} has no site for a blocker; leave concentration out`, {
      path: "concentration",
    });
  const found =
    typeof concentration === "object"
      ? follow(concentration)
      : levels("concentration", concentration, "µmol/L", [0, 1e6]);
  if (!named && Array.from(found.values).some((value) => value > 0))
    throw new KetalabError(
      "missing",
      'a concentration of what? give ligand, for instance "ketamine", or kinetics: { kon, koff }',
      { path: "ligand" },
    );
  return found;
}

const levels = (name: string, given: Given, expected: string, limits: readonly [number, number]): Steps =>
  typeof given === "string"
    ? steps(name, given, expected, limits)
    : {
        times: [0],
        values: [readValue(name, given, { unit: expected, range: limits })],
        span: undefined,
      };

/** Between two moments of a result the receptors meet the mean of its two concentrations. */
function follow(drive: Drive): Steps {
  const { time } = drive;
  const Cu = drive.column("Cu");
  const factor = convert(1, drive.unit("Cu"), "µmol/L");
  const last = time.length - 1;
  if (last < 1)
    throw new KetalabError("range", "a result that drives receptors needs two moments", { path: "concentration" });
  const times = new Float64Array(last);
  const values = new Float64Array(last);
  for (let k = 0; k < last; k++) {
    times[k] = time[k]! * 60;
    values[k] = (factor * (Cu[k]! + Cu[k + 1]!)) / 2;
  }
  return { times, values, span: time[last]! * 60 };
}

function startOf(
  { id, states }: Scheme,
  given: Readonly<Record<string, number>> | undefined,
  atRest: () => Float64Array,
): Float64Array {
  if (given === undefined) return atRest();
  const names = states.map((state) => state.id);
  for (const name of Object.keys(given)) if (!names.includes(name)) throw unknown(`${id}: state`, name, names);
  const start = Float64Array.from(names, (name) => given[name] ?? 0);
  const sum = start.reduce((all, one) => all + one, 0);
  if (!(start.every((one) => one >= 0) && Math.abs(sum - 1) < 1e-6))
    throw new KetalabError(
      "range",
      `occupancies at the start must not be negative and add up to 1: they add up to ${sum}`,
      { path: "start", given: sum },
    );
  return start;
}

function begins({ trains }: Protocol, span: number): Float64Array {
  const all: number[] = [];
  for (const { first, period, count } of trains)
    for (let i = 0; i < count && first + i * period < span; i++) all.push(first + i * period);
  return Float64Array.from(all);
}

/** Fills the columns of what surrounds the receptors. */
function surroundings(
  { passage, outside }: Course,
  times: Float64Array,
  names: readonly string[],
  columns: Map<string, Float64Array>,
): void {
  const wanted = names.filter((name) => Object.hasOwn(outsideUnits, name)) as ("Glu" | "Cu" | "Vm")[];
  if (wanted.length === 0) return;
  const made = wanted.map((name) => {
    const column = new Float64Array(times.length);
    columns.set(name, column);
    return column;
  });
  let k = 0;
  walk(passage, {
    piece(medium, _begin, end) {
      const here = outside.get(medium)!;
      for (; k < times.length && (isBefore(times[k]!, end) || !isBefore(end, passage.span)); k++) {
        made.forEach((column, i) => {
          column[k] = here[wanted[i]!];
        });
      }
    },
  });
}
