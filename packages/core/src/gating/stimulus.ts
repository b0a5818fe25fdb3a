import { argument, textArgument } from "../language/argument.js";
import { KetalabError, quoted } from "../language/errors.js";
import { convert, quantity, sameDimension, unit } from "../language/units.js";

/**
 * What one thing around a receptor does over time: levels that last, one after the other. Times in s, values in the base
 * system (µmol/L, mV).
 */
export interface Steps {
  /** When each level begins, s; the first at 0. */
  readonly times: ArrayLike<number>;
  /** One for each level, in the base system: µmol/L or mV. */
  readonly values: ArrayLike<number>;
  /** How long it goes on, s, where it says so. */
  readonly span: number | undefined;
}

/** One piece of a pulse: how long, s, and how much is added to the level, µmol/L. */
export interface PulsePiece {
  /** s */
  readonly duration: number;
  /** µmol/L */
  readonly amount: number;
}

/** Pulses at even distances; times in s. */
export interface PulseTrain {
  /** When the first pulse begins, s. */
  readonly first: number;
  /** From pulse to pulse, s. */
  readonly period: number;
  /** How many pulses. */
  readonly count: number;
  /** When the train ends, s. */
  readonly end: number;
  /** The pieces of a pulse, one after the other. */
  readonly pulse: readonly PulsePiece[];
}

/** What glutamate does: levels, and pulses on top of them. */
export interface Protocol extends Steps {
  /** The pulses. */
  readonly trains: readonly PulseTrain[];
}

/** A train in values instead of text. */
export interface PulseSpec {
  /** How often: `"10 Hz"`. One pulse by default. */
  readonly rate?: string;
  /** How long the train goes on: `"10 s"`; or how many pulses there are. */
  readonly for?: string;
  /** How many pulses; or say `for`. */
  readonly count?: number;
  /** The highest concentration of a pulse; 1 mM by default. */
  readonly of?: string;
  /** How long a square pulse lasts; 1 ms by default. */
  readonly lasting?: string;
  /** A pulse that decays with this time constant instead. */
  readonly decaying?: string;
}

const MOST_PULSES = 1_000_000;
/** µmol/L; ten times what a vesicle holds. */
const MOST_GLUTAMATE = 1e7;

/**
 * A train of glutamate pulses, from text or from values: 1 mM for 1 ms each where nothing else is said, as the gating
 * rates were fitted with.
 *
 * @param given text as {@link protocol} reads it, or values.
 * @throws KetalabError for what cannot be read, for negative times and for pulses that overlap.
 * @example pulses("10 Hz for 10 s")
 * @example pulses({ rate: "10 Hz", for: "10 s", of: "1.1 mM", decaying: "1.2 ms" })
 */
export function pulses(given: string | PulseSpec): Protocol {
  if (typeof given === "string") return protocol(given);
  const { rate, for: duration, count, of: amount = "1 mM", lasting, decaying } = argument(given, "a train of pulses");
  if (lasting !== undefined && decaying !== undefined)
    throw new KetalabError("conflict", "a pulse is either square (lasting) or decaying, not both", {
      path: "stimulus",
    });
  if (duration !== undefined && count !== undefined)
    throw new KetalabError(
      "conflict",
      "a train ends after a time (for) or after a number of pulses (count), not both",
      { path: "stimulus" },
    );
  const hertz = rate === undefined ? undefined : read("rate", rate, "1/s", [1e-6, 1000]);
  if (hertz === undefined && (duration !== undefined || (count ?? 1) > 1))
    throw new KetalabError("missing", 'a train needs a rate, for instance "10 Hz"', { path: "rate" });
  const high = read("pulse", amount, "µmol/L", [0, MOST_GLUTAMATE]);
  const pulse =
    decaying === undefined
      ? [{ duration: read("pulse", lasting ?? "1 ms", "s", [1e-6, 1e6]), amount: high }]
      : decay(high, read("decay", decaying, "s", [1e-6, 1]));
  const width = pulse.reduce((sum, piece) => sum + piece.duration, 0);
  if (hertz === undefined) {
    const alone = { first: 0, period: width, count: 1, end: width, pulse };
    return { times: [0], values: [0], span: undefined, trains: [alone] };
  }
  const period = 1 / hertz;
  const end = duration === undefined ? (count ?? 1) * period : read("train", duration, "s", [0, 1e8]);
  const many = count ?? Math.ceil(end * hertz - 1e-9);
  if (!Number.isInteger(many) || many < 0 || many > MOST_PULSES)
    throw new KetalabError("limit", `a train has between 0 and ${MOST_PULSES} whole pulses: ${many}`, {
      path: "count",
      given: many,
    });
  if (width > period * (1 + 1e-9))
    throw new KetalabError("conflict", `pulses of ${round(width)} s overlap when they come every ${round(period)} s`, {
      path: "rate",
    });
  const trains = many === 0 ? [] : [{ first: 0, period, count: many, end, pulse }];
  return { times: [0], values: [0], span: end, trains };
}

/** A decaying pulse ends where this share of it is left. */
const LEFT = 1e-7;
const DECAY_STEPS = 24;

/**
 * A pulse that jumps up and decays, as levels: two levels a step, chosen so that the chain of them solves the equation to
 * fourth order (the commutator-free method of Blanes and Moan), with steps that grow as the pulse fades: within a part
 * in a million of the smooth pulse.
 */
function decay(amount: number, tau: number): PulsePiece[] {
  const [near, far] = [0.25 + Math.sqrt(3) / 6, 0.25 - Math.sqrt(3) / 6];
  const whole = -Math.log(LEFT);
  const pieces: PulsePiece[] = [];
  for (let k = 0; k < DECAY_STEPS; k++) {
    const [from, to] = [(k / DECAY_STEPS) ** 1.7 * whole, ((k + 1) / DECAY_STEPS) ** 1.7 * whole];
    const at = (share: number) => amount * Math.exp(-(from + (to - from) * share));
    const [early, late] = [at(0.5 - Math.sqrt(3) / 6), at(0.5 + Math.sqrt(3) / 6)];
    const duration = ((to - from) / 2) * tau;
    pieces.push({ duration, amount: 2 * (near * early + far * late) });
    pieces.push({ duration, amount: Math.max(0, 2 * (far * early + near * late)) });
  }
  return pieces;
}

const TRAIN =
  /^(?<rate>\S+\s*Hz)(?:\s+for\s+(?<time>.+?))?(?:\s+of\s+(?<amount>.+?))?(?:\s+lasting\s+(?<width>.+?)|\s+decaying\s+(?:in|with|over)\s+(?<tau>.+?))?$/i;
const COUNT =
  /^(?<count>\d+|an?|one)\s+pulses?(?:\s+every\s+(?<every>.+?)|\s+at\s+(?<rate>\S+\s*Hz))?(?:\s+of\s+(?<amount>.+?))?(?:\s+lasting\s+(?<width>.+?)|\s+decaying\s+(?:in|with|over)\s+(?<tau>.+?))?$/i;
const LEVEL = /^(?<value>.+?)(?:\s+for\s+(?<time>.+))?$/i;
const NOTHING = /^(rest|nothing|0)$/i;

/**
 * What glutamate does, from text. Parts follow each other with `then`: a level (`1 mM for 5 s`), a train
 * (`10 Hz for 10 s`, `10 Hz for 10 s of 1 mM lasting 1 ms`, `... of 1.1 mM decaying in 1.2 ms`), some pulses
 * (`5 pulses every 2 s`, `one pulse`), `rest for 30 s`. The last part may be without an end.
 *
 * @param text parts with `then` between them.
 * @throws KetalabError that names the part and what would do.
 * @example protocol("0.1 Hz for 60 s then 10 Hz for 10 s then rest for 60 s")
 */
export function protocol(text: string): Protocol {
  textArgument(text, "a protocol");
  return inTurn(
    "protocol",
    text,
    (part) => readTrain(part) ?? readLevel(part, "glutamate", "µmol/L", [0, MOST_GLUTAMATE]),
    '"10 Hz for 10 s", "1 mM for 5 s", "5 pulses every 2 s" or "rest for 30 s"',
  );
}

/**
 * Levels of anything, from text: `0 µM for 5 s then 10 µM for 30 s then 0 µM`.
 *
 * @param expected the unit whose kind they are of; values come in the base system.
 */
export function steps(name: string, text: string, expected: string, limits: readonly [number, number]): Steps {
  const example = expected === "mV" ? '"-70 mV for 5 s then 50 mV"' : '"0 µM for 5 s then 10 µM"';
  return inTurn(name, text, (part) => readLevel(part, name, expected, limits), example);
}

/** Letters in a protocol, and in a part of it; nobody writes longer ones. */
const LONGEST = 100_000;
const LONGEST_PART = 200;

function inTurn(name: string, text: string, readPart: (part: string) => Protocol, would: string): Protocol {
  if (text.length > LONGEST)
    throw new KetalabError("limit", `${name}: a protocol has at most ${LONGEST} letters, not ${text.length}`, {
      path: name,
    });
  const parts = text
    .trim()
    .replace(/\s+/g, " ")
    .split(/ then /i);
  const times: number[] = [];
  const values: number[] = [];
  const trains: PulseTrain[] = [];
  let at: number | undefined = 0;
  for (const part of parts) {
    if (at === undefined)
      throw new KetalabError("syntax", `${name}: what comes before "${part}" has no end; write "... for 5 s"`, {
        path: name,
        given: part,
      });
    let one: Protocol;
    try {
      if (part.length > LONGEST_PART) throw new KetalabError("syntax", "not a number");
      one = readPart(part);
    } catch (error) {
      const { message } = error as Error;
      const unread = /^not a number/.test(message) && !message.includes("decimals");
      const place = parts.length > 1 && !unread ? `${name}: in ${quoted(part)}: ` : `${name}: `;
      const code = !unread && error instanceof KetalabError ? error.code : "syntax";
      const says = unread ? `cannot read ${quoted(part)}; write ${would}` : message;
      throw new KetalabError(code, `${place}${says}`, { path: name, given: part });
    }
    for (let i = 0; i < one.times.length; i++) {
      times.push(at + one.times[i]!);
      values.push(one.values[i]!);
    }
    for (const train of one.trains) trains.push({ ...train, first: at + train.first, end: at + train.end });
    at = one.span === undefined ? undefined : at + one.span;
  }
  return { times, values, span: at, trains };
}

function readLevel(part: string, name: string, expected: string, limits: readonly [number, number]): Protocol {
  const { value = "", time } = LEVEL.exec(part)?.groups ?? {};
  const level = NOTHING.test(value.trim()) ? 0 : read(name, value, expected, limits);
  const span = time === undefined ? undefined : read("time", time, "s", [0, 1e8]);
  return { times: [0], values: [level], span, trains: [] };
}

function readTrain(part: string): Protocol | undefined {
  const train = TRAIN.exec(part)?.groups;
  const some = COUNT.exec(part)?.groups;
  const groups = train ?? some;
  if (groups === undefined) return undefined;
  const { rate, time, count, every, amount, width, tau } = groups;
  const shape = {
    ...(amount !== undefined && { of: amount }),
    ...(width !== undefined && { lasting: width }),
    ...(tau !== undefined && { decaying: tau }),
  };
  if (some === undefined) {
    if (time === undefined)
      throw new KetalabError("missing", `a train needs an end: "${rate} for 10 s"`, { path: "for", given: rate });
    return pulses({ rate: rate as string, for: time, ...shape });
  }
  const many = /^\d+$/.test(count ?? "") ? Number(count) : 1;
  const seconds = every === undefined ? undefined : read("distance", every, "s", [1e-3, 1e6]);
  const often = rate ?? (seconds === undefined ? undefined : `${1 / seconds} Hz`);
  if (often === undefined && many !== 1)
    throw new KetalabError("missing", `${many} pulses need a distance: "${many} pulses every 2 s"`, {
      path: "rate",
      given: many,
    });
  return pulses({ ...(often !== undefined && { rate: often, count: many }), ...shape });
}

/** A number with its unit in the unit that is wanted, within limits. */
function read(name: string, text: string, expected: string, [least, most]: readonly [number, number]): number {
  const { value, unit: written } = quantity(text);
  const wanted = unit(expected);
  if (!sameDimension(written, wanted))
    throw new KetalabError("unit", `${name} must be in ${expected}: ${text.trim()}`, { path: name, given: text });
  const found = convert(value, written, wanted);
  if (!(found >= least && found <= most))
    throw new KetalabError("range", `${name} must be between ${least} and ${most} ${expected}: ${text.trim()}`, {
      path: name,
      given: text,
    });
  return found;
}

const round = (value: number): number => Number(value.toPrecision(6));
