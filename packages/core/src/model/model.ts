import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import type { Equation } from "../language/formula/equation.js";
import { symbols } from "../language/formula/expression.js";
import { parse } from "../language/formula/parse.js";
import type { Parameter } from "../language/parameter.js";
import { learnSymbols } from "../language/symbols/library.js";
import { check } from "./check-model.js";
import type { Model, ModelSpec } from "./model-parts.js";

export type * from "./model-parts.js";

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
