import { argument } from "../language/argument.js";
import { unknown } from "../language/names.js";
import type { Model } from "../model/model.js";
import { modelOf } from "../simulation/model-checks.js";
import type { Result } from "../simulation/result.js";
import type { Scenario } from "../simulation/scenario.js";
import { prepare } from "../simulation/simulate.js";
import { type Compartments, compartments } from "./compartments.js";

const names = ["V1", "CL", "Q2", "V2", "Q3", "V3"] as const satisfies readonly (keyof Compartments)[];

/** A parameter in which two sets differ, for the body of the scenario; L/h and L. */
export interface Change {
  /** Its symbol. */
  readonly parameter: keyof Compartments;
  /** In the first set, L/h of a flow and L of a volume. */
  readonly from: number;
  /** In the second set, L/h of a flow and L of a volume. */
  readonly to: number;
}

/** Two sets, and everything between them. */
export interface Comparison {
  /** What differs, centre first. */
  readonly changes: readonly Change[];
  /**
   * Ketamine in plasma with these parameters of the second set and all others of the first: nothing is the first set,
   * everything the second.
   * @param values other doses and durations, as for `prepare`: numbers in the unit of what they replace, or text.
   * @throws KetalabError for a parameter in which they do not differ.
   */
  run(taken: readonly string[], values?: Readonly<Record<string, number | string>>): Result;
  /** One parameter after another: the first set, then with each of `order` taken over, until it is the second. */
  steps(order?: readonly string[]): readonly {
    /** What comes from the second set. */
    readonly taken: readonly string[];
    /** Ketamine in plasma with it, as `run` gives it. */
    readonly result: Result;
  }[];
}

/**
 * What makes two sets differ: each parameter may be taken from one or the other. Both are put into the same terms, `V1 CL
 * Q2 V2 Q3 V3` of this body, so it does not matter how they were published. A compartment that one set lacks has no flow
 * there; where one has a single outer compartment it is held against the one whose speed is nearer.
 *
 * @throws KetalabError for a dose outside a vein, and for sets that do not come apart into compartments.
 * @example comparison({ from: "kamp-2020", to: "domino-1982", scenario: { regimen: "2 mg/kg bolus" } }).run(["V1"])
 */
export function comparison(given: {
  /** The first set, by its id, or the object itself. */
  readonly from: string | Model;
  /** The second. */
  readonly to: string | Model;
  /** The doses and the body; its model is not read. */
  readonly scenario: Scenario;
}): Comparison {
  const { from, to, scenario } = argument(given, "a comparison", "from", "to", "scenario");
  const [first, second] = matched(compartments({ ...scenario, model: from }), compartments({ ...scenario, model: to }));
  const changes = names.flatMap((parameter): Change[] => {
    const [a, b] = [first[parameter], second[parameter]];
    return Math.abs(a - b) > 1e-9 * Math.max(a, b) ? [{ parameter, from: a, to: b }] : [];
  });
  // What the scenario sets is in the compartments already.
  const prepared = prepare({ ...scenario, set: {}, model: between(first), columns: ["Cket"] });
  const run: Comparison["run"] = (taken, values = {}) => {
    const known = changes.map(({ parameter }) => parameter as string);
    for (const name of taken) if (!known.includes(name)) throw unknown("change", name, known);
    const mine = changes.flatMap(({ parameter, to: value }) => (taken.includes(parameter) ? [[parameter, value]] : []));
    return prepared.run({ ...Object.fromEntries(mine), ...values });
  };
  return {
    changes,
    run,
    steps(order = changes.map(({ parameter }) => parameter)) {
      return Array.from({ length: order.length + 1 }, (_, i) => {
        const taken = order.slice(0, i);
        return { taken, result: run(taken) };
      });
    },
  };
}

/** Both with three compartments; one that is not there has no flow, and the volume of the other. */
function matched(
  a: Compartments,
  b: Compartments,
): [Record<keyof Compartments, number>, Record<keyof Compartments, number>] {
  const [outerA, outerB] = [outer(a), outer(b)];
  const whole = outerA.length > outerB.length ? outerA : outerB;
  const fill = (own: readonly Outer[], other: readonly Outer[]): Outer[] =>
    whole.map((_, i) => (own === whole ? own[i] : own[nearest(own, whole, i)]) ?? { Q: 0, V: (other[i] as Outer).V });
  const full = ({ CL, V1 }: Compartments, own: readonly Outer[]): Record<keyof Compartments, number> => {
    const [two = { Q: 0, V: 1 }, three = { Q: 0, V: 1 }] = own;
    return { CL, V1, Q2: two.Q, V2: two.V, Q3: three.Q, V3: three.V };
  };
  return [full(a, fill(outerA, outerB)), full(b, fill(outerB, outerA))];
}

interface Outer {
  readonly Q: number;
  readonly V: number;
}

const outer = ({ Q2, V2, Q3, V3 }: Compartments): Outer[] => [
  ...(Q2 === undefined || V2 === undefined ? [] : [{ Q: Q2, V: V2 }]),
  ...(Q3 === undefined || V3 === undefined ? [] : [{ Q: Q3, V: V3 }]),
];

/** Which of fewer compartments stands for number `i` of the others; -1 for none. */
function nearest(own: readonly Outer[], whole: readonly Outer[], i: number): number {
  if (own.length === whole.length) return i;
  return own.findIndex((one) => {
    const apart = whole.map(({ Q, V }) => Math.abs(Math.log(Q / V) - Math.log(one.Q / one.V)));
    return apart.indexOf(Math.min(...apart)) === i;
  });
}

/** Three compartments with other numbers, which are those of one body already. */
function between(values: Record<keyof Compartments, number>): Model {
  const three = modelOf("kamp-2020");
  const own = (name: string, value: number, range: readonly [number, number]) => {
    const one = three.parameters[name] as Model["parameters"][string];
    return { ...one, value, base: (value * one.base) / one.value, range, note: "between two sets" };
  };
  return {
    ...three,
    id: "between",
    title: "between two sets",
    parameters: {
      ...three.parameters,
      ...Object.fromEntries(names.map((name) => [name, own(name, values[name], [0, 1e5])])),
      nCL: own("nCL", 0, [0, 0]),
      nV: own("nV", 0, [0, 0]),
    },
  };
}
