import { dripToMood, drugs, models, subjects } from "./chain.js";
import { regimen } from "./course.js";
import type { Drug } from "./drug.js";
import type { Model } from "./model.js";
import type { Regimen } from "./regimen.js";
import type { Subject } from "./subject.js";
import { lookup, unknown } from "./suggest.js";
import { inUnit } from "./units.js";

/** The version of the scenario document that is understood. */
export const schemaVersion = 1;

/**
 * What is asked: the document that an address, a slide, a notebook cell, a test and the command line all read. Everything
 * but the regimen may be left out.
 */
export interface Scenario {
  readonly ketalab?: number;
  readonly drug?: string;
  readonly model?: string | Model;
  readonly regimen: string | Regimen;
  readonly subject?: { readonly kind?: string; readonly weight?: string | number };
  /** How long to look: `"4 h"`. */
  readonly span?: string | number;
  /** Other values for parameters: `{ ke0: "0.0835 1/min" }`. */
  readonly set?: Readonly<Record<string, string | number>>;
  readonly columns?: readonly string[];
  /** Moments wanted, instead of an even grid: `"0 min, 40 min"` or a list. */
  readonly at?: string | readonly (string | number)[];
  /** Distance of the even grid: `"0.5 min"`. */
  readonly step?: string | number;
}

/** A scenario with every name looked up. */
export interface ReadScenario {
  readonly drug: Drug;
  readonly model: Model;
  readonly regimen: Regimen;
  readonly subject: Subject;
  readonly weight: string | number | undefined;
  /** min */
  readonly span: number;
  readonly set: Readonly<Record<string, string | number>>;
  readonly columns: readonly string[];
  /** min, increasing */
  readonly at: readonly number[] | undefined;
  /** min */
  readonly step: number | undefined;
}

const keys = ["ketalab", "drug", "model", "regimen", "subject", "span", "set", "columns", "at", "step"];

/**
 * Reads a scenario and refuses what is wrong before anything runs.
 * @throws RangeError that names the place, what was given and what would do.
 */
export function toScenario(given: Scenario): ReadScenario {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new RangeError('a scenario is an object such as {"ketalab": 1, "regimen": "0.5 mg/kg over 40 min"}');
  }
  const version = given.ketalab ?? schemaVersion;
  if (version !== schemaVersion) {
    throw new RangeError(
      `this document is of version ${JSON.stringify(version)}; version ${schemaVersion} is understood`,
    );
  }
  only("scenario field", given, keys);
  if (given.subject !== undefined) only("subject field", given.subject, ["kind", "weight"]);
  if (given.regimen === undefined)
    throw new RangeError('a scenario needs a regimen, for instance "0.5 mg/kg over 40 min"');
  const drug = lookup("drug", drugs, given.drug ?? "ketamine");
  const model = typeof given.model === "object" ? given.model : lookup("model", models, given.model ?? dripToMood.id);
  const at = given.at === undefined ? undefined : readTimes(given.at);
  const span = given.span === undefined ? (at?.at(-1) ?? 240) : time("span", given.span);
  if (span <= 0) throw new RangeError(`span must be more than 0: ${given.span}`);
  if (at !== undefined && (at.at(-1) as number) > span) {
    throw new RangeError(`at: ${at.at(-1)} min is after the end of the span, ${span} min`);
  }
  return {
    drug,
    model,
    regimen: typeof given.regimen === "string" ? regimen(given.regimen) : given.regimen,
    subject: lookup("subject", subjects, given.subject?.kind ?? "adult"),
    weight: given.subject?.weight,
    span,
    set: given.set ?? {},
    columns: readColumns(given.columns, model, drug),
    at,
    step: given.step === undefined ? undefined : time("step", given.step),
  };
}

function only(kind: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw unknown(kind, key, known);
}

function readColumns(wanted: readonly string[] | undefined, model: Model, drug: Drug): readonly string[] {
  if (wanted === undefined) return model.columns.filter((column) => drug.without[column] === undefined);
  for (const column of wanted) {
    if (
      !model.columns.includes(column) &&
      !model.states.includes(column) &&
      !model.equations.some(({ of }) => of === column)
    ) {
      throw unknown("column", column, model.columns);
    }
    const why = drug.without[column];
    if (why !== undefined) throw new RangeError(`${drug.id} has no ${column}: ${why}`);
  }
  return wanted;
}

/** Longest run that is let in, 5 years. */
const LONGEST = 5 * 365 * 1440;

function time(name: string, given: string | number): number {
  const minutes = inUnit(given, "min", name);
  if (!(minutes >= 0 && minutes <= LONGEST)) {
    throw new RangeError(`${name} must be between 0 and 1825 days: ${given}`);
  }
  return minutes;
}

/** `"0 min, 40 min, 2 h"` or a list, as increasing minutes. */
export function readTimes(given: string | readonly (string | number)[]): number[] {
  const parts = typeof given === "string" ? given.split(",").map((part) => part.trim()) : given;
  const minutes = parts.map((part) => time("at", part)).sort((a, b) => a - b);
  if (minutes.length === 0) throw new RangeError('at needs at least one time, for instance "0 min, 40 min"');
  return minutes.filter((one, i) => i === 0 || one !== minutes[i - 1]);
}
