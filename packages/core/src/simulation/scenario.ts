import { basedOnWeight } from "../dosing/modifiers.js";
import { regimen } from "../dosing/read-regimen.js";
import { dosesOf, type Regimen, type Setting } from "../dosing/regimen.js";
import type { Drug } from "../kinetics/drug.js";
import type { Subject } from "../kinetics/subject.js";
import { KetalabError, shortened, written } from "../language/errors.js";
import { lookup } from "../language/names.js";
import { splitList } from "../language/number.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { inUnit, toBase } from "../language/units.js";
import type { Model } from "../model/model.js";
import { isBefore, sameMoment } from "../numerics/moments.js";
import { describes, leads, modelOf, noColumn, ofEachDose, untold } from "./model-checks.js";
import { drugs, readers, subjects } from "./registry.js";
import { check, fields, subjectFields } from "./scenario-fields.js";

/** The version of the scenario document that is understood, by definition. */
export const schemaVersion = 1;

/**
 * What is asked: the document that an address, a slide, a notebook cell, a test and the command line all read. Everything
 * but the regimen may be left out.
 */
export interface Scenario {
  /** Version of the document, 1. */
  readonly ketalab?: number;
  /** By id; by default, what the model was measured with, else `ketamine`. */
  readonly drug?: string;
  /** By its id, or the object itself; `drip-to-mood` by default. */
  readonly model?: string | Model;
  /** Which account of glutamate is run, by id, in place of a model: `direct-inhibition`. */
  readonly account?: string;
  /** What is done to the account, by id: `["lamotrigine"]`. */
  readonly experiments?: readonly string[];
  /** What is given: `"0.5 mg/kg over 40 min"`. */
  readonly regimen: string | Regimen;
  /** Whom it is given to; a kind by itself, `"rat"`, for the usual one of it. */
  readonly subject?:
    | string
    | {
        /** By id; `adult` by default. */
        readonly kind?: string;
        /** `"70 kg"`; a number is kg. */
        readonly weight?: string | number;
        /** The weight that doses are calculated from, where that is not the weight of the body; a number is kg. */
        readonly dosing?: string | number;
      };
  /** How long to look: `"4 h"`; a number is min. */
  readonly span?: string | number;
  /** Other values for parameters: `{ ke0: "0.0835 1/min" }`; numbers in the unit of the parameter. */
  readonly set?: Readonly<Record<string, string | number>>;
  /** What is shown; what the model shows by default. */
  readonly columns?: readonly string[];
  /** Moments wanted, instead of an even grid: `"0 min, 40 min"`, or a list with one for each, numbers in min. */
  readonly at?: string | readonly (string | number)[];
  /** Distance of the even grid: `"0.5 min"`; a number is min. */
  readonly step?: string | number;
}

/** A scenario with every name looked up. */
export interface ReadScenario {
  /** The drug that is given. */
  readonly drug: Drug;
  /** What takes it. */
  readonly model: Model;
  /** How it is given. */
  readonly regimen: Regimen;
  /** Whom it is given to. */
  readonly subject: Subject;
  /** As it was given: text with a unit, or kg. */
  readonly weight: string | number | undefined;
  /** How long to look, min. */
  readonly span: number;
  /** Other values for parameters, numbers in the unit of the parameter. */
  readonly set: Readonly<Record<string, string | number>>;
  /** What is shown. */
  readonly columns: readonly string[];
  /** The routes that the regimen uses. */
  readonly routes: readonly string[];
  /** Other drugs that the regimen names. */
  readonly others: readonly Drug[];
  /** Moments wanted, min, one for each row, increasing. */
  readonly at: readonly number[] | undefined;
  /** Distance of the even grid, min. */
  readonly step: number | undefined;
}

/**
 * Reads a scenario and refuses what is wrong before anything runs.
 * @throws KetalabError that names the place, what was given and what would do.
 */
export function toScenario(given: Scenario): ReadScenario {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new KetalabError(
      "syntax",
      'a scenario is an object such as {"ketalab": 1, "regimen": "0.5 mg/kg over 40 min"}',
    );
  }
  const version = given.ketalab ?? schemaVersion;
  if (version !== schemaVersion) {
    throw new KetalabError(
      "unsupported",
      `this document is of version ${written(version)}; version ${schemaVersion} is understood`,
      { path: "ketalab", given: version },
    );
  }
  check("scenario field", given, fields);
  const { subject: whom } = given;
  const body = typeof whom === "string" ? { kind: whom } : whom;
  if (body !== undefined) check("subject field", body, subjectFields);
  if (given.regimen === undefined)
    throw new KetalabError("missing", 'a scenario needs a regimen, for instance "0.5 mg/kg over 40 min"', {
      path: "regimen",
    });
  const account = readers.account?.(given);
  if (readers.account === undefined && given.account !== undefined)
    throw new KetalabError("unknown", 'accounts come with "await load({ accounts: true })"', { path: "account" });
  const model =
    account?.model ?? (typeof given.model === "object" ? given.model : modelOf(given.model ?? "drip-to-mood"));
  const drug = lookup("drug", drugs, given.drug ?? model.measured?.forms?.[0] ?? "ketamine");
  const at = given.at === undefined ? undefined : readTimes(given.at);
  const span = given.span === undefined ? at?.at(-1) || 240 : time("span", given.span);
  if (span <= 0)
    throw new KetalabError("range", `span must be more than 0: ${shortened(String(given.span))}`, {
      path: "span",
      given: given.span,
    });
  if (at !== undefined && isBefore(span, at.at(-1)!)) {
    throw new KetalabError("range", `at: ${at.at(-1)} min is after the end of the span, ${span} min`, {
      path: "at",
      given: given.at,
    });
  }
  const subject = account?.subject ?? lookup("subject", subjects, body?.kind ?? "adult");
  const asked = typeof given.regimen === "string" ? regimen(given.regimen) : given.regimen;
  // Read only where a regimen asks: a scenario from text is read anew for every run.
  const setting = (): Setting => ({
    model,
    parameters: { ...model.parameters, ...subject.parameters, ...drug.parameters },
    columns: given.columns ?? model.columns,
  });
  const bound = asked.bind?.(setting()) ?? asked;
  const weighed = dosedOn(bound, subject, body?.dosing);
  const doses = dosesOf(weighed, defaultsOf(weighed), 70, span);
  const routes = [...new Set(doses.map(({ route }) => route))];
  const others = [...new Set(doses.flatMap((one) => one.drug ?? []))].filter((id) => id !== drug.id);
  const otherDrugs = others.map((id) => lookup("drug", drugs, id));
  for (const one of [drug, ...otherDrugs]) describes(model, one);
  for (const route of routes) leads(model, route);
  return {
    drug,
    model,
    regimen: weighed,
    routes,
    others: otherDrugs,
    subject,
    weight: body?.weight,
    span,
    set: { ...given.set, ...account?.set },
    columns: readColumns(given.columns, model, drug, routes),
    at,
    step: given.step === undefined ? undefined : readStep(given.step, span),
  };
}

/** Doses follow the weight of the body unless it, or the scenario, has a weight for them. */
function dosedOn(regimen: Regimen, { parameters: { WT, DW } }: Subject, given: string | number | undefined): Regimen {
  const own = DW ?? (WT as Parameter);
  if (given === undefined) return DW === undefined ? regimen : basedOnWeight(regimen, DW);
  return basedOnWeight(regimen, { ...own, value: readValue("dosing", given, own) });
}

const defaultsOf = ({ parameters }: Regimen) =>
  Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, toBase(one.value, one.unit)]));

function readColumns(
  wanted: readonly string[] | undefined,
  model: Model,
  drug: Drug,
  routes: readonly string[],
): readonly string[] {
  const silent = untold(model, routes);
  if (wanted === undefined)
    return model.columns.filter((column) => drug.without[column] === undefined && !silent.has(column));
  if (wanted.length === 0)
    throw new KetalabError("missing", 'columns needs at least one name, for instance ["Cket"]', {
      path: "columns",
      given: wanted,
    });
  for (const column of wanted) {
    if (!model.columns.includes(column)) {
      if (!model.states.includes(column) && !model.equations.some(({ of }) => of === column))
        throw noColumn(model, column);
      if (ofEachDose(model, column))
        throw new KetalabError("unsupported", `${column} is worked out for each dose and has no course over time`, {
          path: "columns",
          given: column,
        });
    }
    if (silent.has(column))
      throw new KetalabError("unsupported", `${model.id} does not tell ${column} for doses by ${routes.join(", ")}`, {
        path: "columns",
        given: column,
      });
    const why = drug.without[column];
    if (why !== undefined)
      throw new KetalabError("unsupported", `${drug.id} has no ${column}: ${why}`, { path: "columns", given: column });
  }
  return wanted;
}

/** Longest run that is let in, 5 years. */
const LONGEST = 5 * 365 * 1440;

function time(name: string, given: string | number): number {
  const minutes = inUnit(given, "min", name);
  if (!(minutes >= 0 && minutes <= LONGEST)) {
    throw new KetalabError("range", `${name} must be between 0 and 1825 days: ${shortened(String(given))}`, {
      path: name,
      given,
    });
  }
  return minutes;
}

/** Most moments that an even grid may have. */
const MOST = 1_000_000;

function readStep(given: string | number, span: number): number {
  const step = time("step", given);
  if (!(step >= span / MOST))
    throw new KetalabError(
      "range",
      `step must be at least ${span / MOST} min for this span: ${shortened(String(given))}`,
      {
        path: "step",
        given,
      },
    );
  return step;
}

/** The moments of a text, by the one rule for commas. */
function splitMoments(text: string): string[] {
  try {
    return splitList(text);
  } catch (error) {
    if (!(error instanceof KetalabError)) throw error;
    throw new KetalabError(error.code, `at: ${error.message}`, { ...error, path: "at" });
  }
}

/** `"0 min, 40 min, 2 h"` or a list, as increasing minutes. */
export function readTimes(given: string | readonly (string | number)[]): number[] {
  const parts = typeof given === "string" ? splitMoments(given) : given;
  const minutes = parts.map((part) => time("at", part)).sort((a, b) => a - b);
  if (minutes.length === 0)
    throw new KetalabError("missing", 'at needs at least one time, for instance "0 min, 40 min"', { path: "at" });
  return minutes.filter((one, i) => i === 0 || !sameMoment(minutes[i - 1]!, one));
}
