import type { Arrival, OtherDrugs } from "../dosing/dose-inputs.js";
import { type RegimenParameter, readDose } from "../dosing/regimen.js";
import { KetalabError, quoted } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { shownUnit } from "../language/symbols/known.js";
import { fromBase, toBase, unit } from "../language/units.js";
import { type System, system } from "../model/linear-partition.js";
import type { Model } from "../model/model.js";
import { unitIn } from "../model/symbol-unit.js";
import { forRoutes } from "../model/unused-depots.js";
import type { Result } from "./result.js";
import { makeRunner, type Runner } from "./run.js";
import { type ReadScenario, type Scenario, toScenario } from "./scenario.js";

/** A scenario made ready: what depends on its structure is done, and `run` is what a slider calls. */
export interface Prepared {
  /**
   * Runs the scenario, or the same with other values.
   * @param values other values: `dose`, `duration`, `weight`, or any parameter; numbers in the unit of `parameters`, or text.
   * @throws KetalabError for an unknown name, a wrong dimension or a value out of range; nothing has run then.
   */
  run(values?: Readonly<Record<string, number | string>>): Result;
  /** Everything that may be changed. */
  readonly parameters: Readonly<Record<string, Changeable>>;
}

/** What a prepared scenario takes anew for each run. */
export interface Changeable {
  /** Where nothing is said, in `unit`. */
  readonly value: number;
  /** Of the three numbers. */
  readonly unit: string;
  /** The least that is accepted, in `unit`. */
  readonly min: number;
  /** The most that is accepted, in `unit`. */
  readonly max: number;
}

/** How exactly the stiff solver works. */
export interface SolverOptions {
  /** Relative tolerance of the stiff solver, as a fraction; 1e-6 by default. Linear parts are exact. */
  readonly relative?: number;
}

/**
 * Runs a scenario: `prepare` and `run` in one.
 * @throws KetalabError for anything that is wrong with the scenario.
 */
export const simulate = (scenario: Scenario, options: SolverOptions = {}): Result => prepare(scenario, options).run();

/**
 * Runs a scenario once for each value of one parameter.
 * @param name of what is changed: `dose`, `duration`, `weight`, or any parameter.
 * @param values one for each run: text with a unit, or numbers in the unit of what is changed.
 * @returns the results, in this order.
 * @throws KetalabError for anything that is wrong with the scenario, the name or a value.
 */
export function sweep(scenario: Scenario, name: string, values: readonly (number | string)[]): Result[] {
  if (!Array.isArray(values)) throw new TypeError(`sweep needs a list of values for ${name}: ${quoted(values)}`);
  const { run } = prepare(scenario);
  return values.map((value) => run({ [name]: value }));
}

/**
 * What another drug in the same regimen changes: its own share of S and R, for its own doses.
 * @throws KetalabError when something after the dose differs too; one receptor has one affinity here.
 */
function otherDrugs(
  { drug, others, model }: ReadScenario,
  { given, shared }: System,
  find: (name: string) => Parameter | undefined,
): OtherDrugs {
  return Object.fromEntries(
    others.map((other) => {
      const own = Object.entries(other.parameters).filter(([name, one]) => one.base !== find(name)?.base);
      const places = own.flatMap(([name, one]) =>
        given.includes(name) ? [[given.indexOf(name), one.base] as const] : [],
      );
      const clash = places.find(([at]) => at < shared);
      if (clash !== undefined) {
        throw new KetalabError(
          "unsupported",
          `${model.id}: ${drug.id} and ${other.id} differ in ${given[clash[0]]}; ask for concentrations, or run each by itself`,
          { path: "regimen", given: other.id },
        );
      }
      return [other.id, places];
    }),
  );
}

const systems = new WeakMap<Model, Map<string, System>>();

function systemOf(
  model: Model,
  columns: readonly string[],
  fixed: readonly string[],
  routes: readonly string[],
): System {
  let known = systems.get(model);
  if (known === undefined) {
    known = new Map();
    systems.set(model, known);
  }
  const key = `${columns.join()}|${fixed.join()}|${routes.join()}`;
  let made = known.get(key);
  if (made === undefined) {
    made = system(forRoutes(model, routes, columns), columns, fixed);
    known.set(key, made);
  }
  return made;
}

/** What a prepared scenario stands on, for those who run it for many people at once. Numbers in the base system. */
export interface Ground {
  readonly scenario: ReadScenario;
  readonly parts: System;
  /** The usual person, in the order of `parts.given`. */
  readonly defaults: Float64Array;
  readonly doses: Readonly<Record<string, number>>;
  /** kg */
  readonly weight: number;
  readonly runner: Runner;
  /** What the doses bring to the states of a person. */
  arrive(given: Float64Array, weight: number): readonly Arrival[];
  /** The same with other values, as `run` of what was prepared takes them. */
  with(values: Values): Ground;
}

type Values = Readonly<Record<string, number | string>>;

const grounds = new WeakMap<Prepared, Ground>();

/** What a prepared scenario stands on. */
export const groundOf = (prepared: Prepared): Ground => grounds.get(prepared) as Ground;

/**
 * Makes a scenario ready to run many times.
 * @throws KetalabError for anything that is wrong with it.
 */
export function prepare(given: Scenario, solver: SolverOptions = {}): Prepared {
  const { relative = 1e-6 } = solver ?? {};
  if (!(relative >= 1e-14 && relative <= 0.1))
    throw new KetalabError("range", `relative must be between 1e-14 and 0.1: ${relative}`, {
      path: "relative",
      given: relative,
    });
  const scenario = toScenario(given);
  const { model, regimen, drug, subject, set } = scenario;
  // What the drug says goes before what the body says, and that before the model.
  const families = [drug.parameters, subject.parameters, model.parameters];
  const find = (name: string): Parameter | undefined => families.find((family) => Object.hasOwn(family, name))?.[name];
  const fixed = Object.keys(set).filter(
    (name) => find(name) === undefined && model.equations.some(({ of }) => of === name),
  );
  const parts = systemOf(model, scenario.columns, fixed, scenario.routes);
  const own = (name: string): Pick<Parameter, "unit" | "range"> => {
    const one = find(name);
    if (one !== undefined) return one;
    if (!fixed.includes(name) && !parts.given.includes(name)) {
      throw unknown("parameter", name, [...families, regimen.parameters].flatMap(Object.keys));
    }
    const unit = shownUnit(name) ?? unitIn(model)(name);
    return { unit, range: [isAmount(unit) ? 0 : -1e9, 1e9] };
  };
  for (const name of Object.keys(set)) {
    if (name === "weight")
      throw new KetalabError("conflict", 'weight is of the subject: "subject": {"weight": "60 kg"}', {
        path: "set.weight",
      });
    if (Object.hasOwn(regimen.parameters, name) && find(name) === undefined)
      throw new KetalabError(
        "conflict",
        `${name} is of the regimen; write it there and not in set: "${regimen.text()}"`,
        { path: `set.${name}` },
      );
  }

  const defaults = new Float64Array(parts.given.length);
  const setBase = Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, readValue(name, value, own(name))]),
  );
  if (scenario.weight !== undefined) setBase.WT = readValue("weight", scenario.weight, own("WT"));
  parts.given.forEach((name, i) => {
    const base = setBase[name] ?? find(name)?.base;
    if (base === undefined)
      throw new KetalabError("missing", `${model.id}: no value for ${name}; give it in set`, { path: `set.${name}` });
    defaults[i] = base;
  });
  const weight = setBase.WT ?? (find("WT") as Parameter).base;
  const doses: Record<string, number> = {};
  for (const [name, one] of Object.entries(regimen.parameters)) doses[name] = toBase(one.value, one.unit);
  const others = otherDrugs(scenario, parts, find);
  const runner = makeRunner(scenario, parts, relative, others);

  const usual = { defaults, doses, weight };
  const changed = (values: Values): typeof usual => {
    let inputs = defaults;
    let numbers = doses;
    let kilograms = weight;
    const ofRegimen: string[] = [];
    for (const name in values) {
      if (Object.hasOwn(regimen.parameters, name)) {
        ofRegimen.push(name);
        continue;
      }
      const value = values[name] as number | string;
      const symbol = name === "weight" ? "WT" : name;
      const base = readValue(name, value, own(symbol));
      if (symbol === "WT") kilograms = base;
      const at = parts.given.indexOf(symbol);
      if (at < 0) continue;
      if (inputs === defaults) inputs = defaults.slice();
      inputs[at] = base;
    }
    // After the weight, by which a dose in mg becomes one in mg/kg.
    for (const name of ofRegimen) {
      if (numbers === doses) numbers = { ...doses };
      numbers[name] = readDose(
        name,
        values[name] as number | string,
        regimen.parameters[name] as RegimenParameter,
        numbers.dosingWeight ?? kilograms,
      );
    }
    return { defaults: inputs, doses: numbers, weight: kilograms };
  };
  const made: Prepared = {
    run(values) {
      const now = values === undefined ? usual : changed(values);
      return runner.run(now.defaults, now.doses, now.weight);
    },
    get parameters() {
      const all: Record<string, Changeable> = {};
      const put = (name: string, { value, unit, range: [min, max] }: Pick<Parameter, "value" | "unit" | "range">) => {
        all[name] = { value, unit, min, max };
      };
      for (const [name, one] of Object.entries(regimen.parameters)) put(name, one);
      put("weight", { ...(find("WT") as Parameter), value: weight });
      for (const name of parts.given) {
        const one = find(name);
        if (one !== undefined && name !== "WT") put(name, { ...one, value: fromBaseOr(setBase[name], one) });
      }
      return all;
    },
  };
  const ground = (now: typeof usual): Ground => ({
    ...now,
    scenario,
    parts,
    runner,
    arrive: (inputs, kilograms) => runner.arrive(inputs, now.doses, kilograms),
    with: (values) => ground(changed(values)),
  });
  grounds.set(made, ground(usual));
  return made;
}

/** Amounts and concentrations, which are never negative. */
const isAmount = (written: string): boolean => {
  const [mass, , , substance] = unit(written).dims;
  return mass !== 0 || substance !== 0;
};

const fromBaseOr = (base: number | undefined, one: Parameter): number => {
  if (base === undefined) return one.value;
  return fromBase(base, one.unit);
};
