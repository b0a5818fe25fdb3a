import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { circular } from "../language/formula/compile.js";
import type { Equation } from "../language/formula/equation.js";
import { symbols } from "../language/formula/expression.js";
import { authoringAtHand, parse, parseSource } from "../language/formula/parse.js";
import type { Parameter } from "../language/parameter.js";
import type { Evidence, Source } from "../language/source.js";
import { learnSymbols } from "../language/symbols/library.js";
import { sameDimension, unit } from "../language/units.js";
import { type UnitOf, unitIn } from "./symbol-unit.js";

/** What moves from one state to another: one value that is a term in two equations and an arrow in the picture. */
export interface Flow {
  /** The state it leaves; `null` is the world outside. */
  readonly from: string | null;
  /** The state it enters; `null` is the world outside. */
  readonly to: string | null;
  /** Amount per minute, as a formula. */
  readonly rate: string;
}

/** Where a dose goes that is given by a route. */
export interface Input {
  /** The route that a regimen names, `iv` for instance. */
  readonly route: string;
  /** The state it enters. */
  readonly to: string;
  /**
   * What arrives, as a formula of `dose` (µg), constants, and `before`: µg already given by this route in this session
   * (doses less than 12 h apart).
   */
  readonly amount: string;
  /** Over which time a dose given at once arrives, as a formula; at once by default. */
  readonly over?: string;
  /** `given`: as fast as it is given. `at once`: the whole course counts as one dose at its start. */
  readonly as: "given" | "at once";
}

/** Whom a published set was measured in; it travels with the set. */
export interface Measured {
  /** Who they were and how many. */
  readonly population: string;
  /** Where the samples were drawn. */
  readonly site: "arterial" | "venous" | "not read";
  /** The drugs, by id, whose concentrations the set describes; any mixture of S and R by default. */
  readonly forms?: readonly string[];
  /** What would look like a slip and is published so, with a word why; the gates of plausibility ask for it. */
  readonly declared?: Readonly<Partial<Record<"clearance" | "volume" | "fraction", string>>>;
}

/** How a parameter differs from person to person: a lognormal factor, of this variance on the log scale. */
export interface Variability {
  /** The variance of the logarithm, without a unit. */
  readonly omega2: number;
  /** Where it is published. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
  /** What to be careful about; empty where there is nothing. */
  readonly note: string;
}

/** Two parameters that vary together: the covariance of their logarithms, or the correlation. */
export interface Correlation {
  /** The two parameters, by symbol. */
  readonly of: readonly [string, string];
  /** Of their logarithms, without a unit; or give `r`. */
  readonly covariance?: number;
  /** The correlation of their logarithms, -1 to 1; or give `covariance`. */
  readonly r?: number;
}

/** What a measurement adds: a share of the value, and a concentration in the unit of the column. */
export interface Residual {
  /** Standard deviation, as a fraction of the value. */
  readonly proportional?: number;
  /** Standard deviation, in the unit of the column. */
  readonly additive?: number;
}

/** What people write; everything but the id may be left out. */
export interface ModelSpec {
  /** What a scenario calls it. */
  readonly id: string;
  /** For a heading; the id by default. */
  readonly title?: string;
  /** Who was measured, where the sample was taken, what to be careful about. */
  readonly about?: string;
  /** Symbols of what is kept track of: amounts, concentrations, fractions. */
  readonly states?: readonly string[];
  /** Each is a term in the equations of its two states. */
  readonly flows?: readonly Flow[];
  /** Assignments, and rates of states that are no flows. */
  readonly equations?: readonly Equation[];
  /** By symbol; a drug and a body go before them. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Which routes lead where. */
  readonly inputs?: readonly Input[];
  /** Where states start, as formulas of constants; 0 by default. */
  readonly initial?: Readonly<Record<string, string>>;
  /** The symbols that a result shows. */
  readonly columns?: readonly string[];
  /** In whom; nothing where it is no published set. */
  readonly measured?: Measured;
  /** Between-subject variability by parameter, where it is published. */
  readonly variability?: Readonly<Record<string, Variability>>;
  /** Parameters that vary together, where that is published; their source is that of `variability`. */
  readonly correlations?: readonly Correlation[];
  /** Residual error by column, where it is published; its source is that of the parameters. */
  readonly residual?: Readonly<Record<string, Residual>>;
}

/** States, flows between them, and equations about them. */
export type Model = Required<Omit<ModelSpec, "measured">> & Pick<ModelSpec, "measured">;

/**
 * Makes a model and checks it: names, units of the flows, no symbol defined twice, no circle.
 *
 * @throws KetalabError, for instance `circular equations: B -> E -> B`.
 */
export function model(spec: ModelSpec): Model {
  argument(spec, "a model", "id");
  learnSymbols();
  const made: Model = {
    id: spec.id,
    title: spec.title ?? spec.id,
    about: spec.about ?? "",
    states: spec.states ?? [],
    flows: spec.flows ?? [],
    equations: spec.equations ?? [],
    parameters: spec.parameters ?? {},
    inputs: spec.inputs ?? [],
    initial: spec.initial ?? {},
    columns: spec.columns ?? [],
    variability: spec.variability ?? {},
    correlations: spec.correlations ?? [],
    residual: spec.residual ?? {},
    ...(spec.measured && { measured: spec.measured }),
  };
  check(made);
  return made;
}

/**
 * Puts models together: what one reads another may give. Equal parts are kept once.
 *
 * @throws KetalabError when two give the same symbol in different ways.
 */
export function compose(
  spec: Pick<ModelSpec, "id" | "title" | "about" | "measured">,
  ...parts: readonly Model[]
): Model {
  argument(spec, "a model", "id");
  const equations = new Map<string, Equation>();
  const parameters: Record<string, Parameter> = {};
  for (const part of parts) {
    argument(part, "a part of a model", "id", "equations", "states", "flows");
    for (const one of part.equations) {
      const before = equations.get(one.of);
      if (before !== undefined && before.kind !== one.kind) {
        throw new KetalabError(
          "conflict",
          `${spec.id}: ${one.of} is given by ${before.kind} and by ${one.kind}: ${before.expr} and ${one.expr}`,
          {
            path: one.of,
          },
        );
      }
      if (before !== undefined && before.expr !== one.expr) {
        throw new KetalabError("conflict", `${spec.id}: two equations for ${one.of}: ${before.expr} and ${one.expr}`, {
          path: one.of,
        });
      }
      equations.set(one.of, one);
    }
    for (const [symbol, one] of Object.entries(part.parameters)) {
      const before = parameters[symbol];
      if (before !== undefined && before.base !== one.base) {
        throw new KetalabError(
          "conflict",
          `${spec.id}: two values for ${symbol}: ${before.value} ${before.unit} and ${one.value} ${one.unit}`,
          { path: symbol },
        );
      }
      parameters[symbol] = one;
    }
  }
  const measured = spec.measured ?? parts.find((part) => part.measured)?.measured;
  return model({
    ...spec,
    states: [...new Set(parts.flatMap((part) => part.states))],
    flows: [...new Set(parts.flatMap((part) => part.flows))],
    equations: [...equations.values()],
    parameters,
    inputs: [...new Set(parts.flatMap((part) => part.inputs))],
    initial: agreed(
      spec.id,
      "starts",
      parts.map((part) => part.initial),
      (start) => start,
    ),
    columns: [...new Set(parts.flatMap((part) => part.columns))],
    variability: agreed(
      spec.id,
      "variabilities",
      parts.map((part) => part.variability),
      ({ omega2 }) => `omega² ${omega2}`,
    ),
    correlations: [...new Set(parts.flatMap((part) => part.correlations))],
    residual: agreed(
      spec.id,
      "residual errors",
      parts.map((part) => part.residual),
      ({ proportional = 0, additive = 0 }) => `proportional ${proportional}, additive ${additive}`,
    ),
    ...(measured && { measured }),
  });
}

/** What several models say by symbol, when no two of them differ. */
function agreed<T>(
  id: string,
  what: string,
  tables: readonly Readonly<Record<string, T>>[],
  shown: (one: T) => string,
): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [symbol, one] of tables.flatMap((table) => Object.entries(table))) {
    const before = all[symbol];
    if (before !== undefined && shown(before) !== shown(one)) {
      throw new KetalabError("conflict", `${id}: two ${what} for ${symbol}: ${shown(before)} and ${shown(one)}`, {
        path: symbol,
      });
    }
    all[symbol] = one;
  }
  return all;
}

/**
 * The symbols that a model reads and does not give: what it must be told.
 * @throws SyntaxError for a formula that is not in the language; a model that was made has none.
 */
export function freeSymbols(made: Model): string[] {
  argument(made, "a model", "states", "equations", "parameters");
  const given = new Set([
    ...made.states,
    ...made.equations.map((one) => one.of),
    ...Object.keys(made.parameters),
    "dose",
    "before",
  ]);
  const read = new Set(made.equations.flatMap((one) => one.reads));
  const texts = [
    ...made.flows.map((one) => one.rate),
    ...made.inputs.flatMap((one) => [one.amount, one.over ?? "0"]),
    ...Object.values(made.initial),
  ];
  for (const expr of texts) symbols(parse(expr), read);
  return [...read].filter((symbol) => !given.has(symbol));
}

function check(made: Model): void {
  const { id, states } = made;
  const known = new Set(states);
  const assigned = new Map<string, Equation>();
  for (const state of states)
    if (Object.hasOwn(made.parameters, state))
      throw new KetalabError("conflict", `${id}: ${state} is a state and a parameter; give one of them another name`, {
        path: state,
      });
  for (const one of made.equations) {
    if (one.kind === "rate") {
      if (!known.has(one.of))
        throw new KetalabError("unknown", `${id}: ${one.id} is the rate of ${one.of}, which is not a state`, {
          path: one.id,
          given: one.of,
        });
      continue;
    }
    if (known.has(one.of))
      throw new KetalabError("conflict", `${id}: ${one.of} is a state and cannot be assigned by ${one.id}`, {
        path: one.id,
        given: one.of,
      });
    if (assigned.has(one.of))
      throw new KetalabError("conflict", `${id}: two equations for ${one.of}`, { path: one.of });
    assigned.set(one.of, one);
  }
  const unitOf = unitIn(made);
  const agree = (symbol: string, here: string, place: string) => {
    if (sameDimension(unit(here), unit(unitOf(symbol)))) return;
    throw new KetalabError("unit", `${id}: ${symbol} is in ${here} as ${place} but in ${unitOf(symbol)} elsewhere`, {
      path: symbol,
      given: here,
    });
  };
  for (const one of made.equations)
    for (const symbol of [one.of, ...one.reads]) agree(symbol, one.unit(symbol), one.id);
  for (const [symbol, one] of Object.entries(made.parameters)) agree(symbol, one.unit, "a parameter");
  checkFormulas(made, known, unitOf);
  noCircle(assigned);
}

/** Flows, doses and starts lead to states, and their formulas have the units of these. */
function checkFormulas({ id, flows, inputs, initial }: Model, states: ReadonlySet<string>, unitOf: UnitOf): void {
  const read = (where: string, unit: string, text: string) => {
    const tree = parseSource(text);
    authoringAtHand()?.checkUnits(where, unit, tree, unitOf, id);
  };
  const isState = (name: string, what: string) => {
    if (!states.has(name))
      throw new KetalabError("unknown", `${id}: ${what} ${name}, which is not a state`, {
        path: "states",
        given: name,
      });
  };
  for (const { from, to, rate } of flows) {
    if (from === null && to === null)
      throw new KetalabError("missing", `${id}: the flow ${rate} goes from nowhere to nowhere`, {
        path: "flows",
        given: rate,
      });
    for (const end of [from, to]) {
      if (end === null) continue;
      isState(end, `the flow ${rate} names`);
      read(`flow of ${end}`, `${unitOf(end)}/min`, rate);
    }
  }
  for (const { route, to, amount, over } of inputs) {
    isState(to, `the route ${route} leads to`);
    read(`dose by ${route}`, unitOf(to), amount);
    if (over !== undefined) read(`time of a dose by ${route}`, "min", over);
  }
  for (const [state, start] of Object.entries(initial)) {
    isState(state, "there is a start for");
    read(`start of ${state}`, unitOf(state), start);
  }
}

function noCircle(assigned: ReadonlyMap<string, Equation>): void {
  const done = new Set<string>();
  const walk = (symbol: string, path: readonly string[]): void => {
    if (path.includes(symbol)) throw circular([...path.slice(path.indexOf(symbol)), symbol]);
    const one = assigned.get(symbol);
    if (one === undefined || done.has(symbol)) return;
    for (const read of one.reads) walk(read, [...path, symbol]);
    done.add(symbol);
  };
  for (const symbol of assigned.keys()) walk(symbol, []);
}
