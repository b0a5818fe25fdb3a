import type { Account, Knob } from "../circuit/account.js";
import type { Subject } from "../kinetics/subject.js";
import { KetalabError, quoted } from "../language/errors.js";
import { lookup, unknown } from "../language/names.js";
import type { Model } from "../model/model.js";
import type { Asked, Asking } from "./registry.js";

/** An account behind the kinetics of those in whom it can be run. */
export interface ReadyAccount extends Omit<Account, "model"> {
  /** Behind the default kinetics of people. */
  readonly people: Model;
  /** Behind the kinetics of a rat. */
  readonly rats: Model;
}

/**
 * Every account that is here, by its id: in Node all, in a page all once `load({ accounts: true })` is done. What an experiment does
 * to a number is chosen: source `convention`.
 */
export const accounts: Readonly<Record<string, ReadyAccount>> = {};

/**
 * What reads the account of a scenario: `{ account: "direct-inhibition", experiments: ["lamotrigine"], subject: "rat" }`.
 * @param rat the animal.
 */
export const accountReader =
  (rat: Subject) =>
  (given: Asking): Asked | undefined => {
    const { account, experiments = [], model, subject: whom } = given;
    const kind = typeof whom === "object" ? whom.kind : whom;
    const isRat = kind === rat.id;
    if (account === undefined && !isRat && experiments.length === 0) return undefined;
    if (model !== undefined) throw notBoth(account, isRat ? rat.id : undefined);
    const id = account ?? "disinhibition";
    const { knobs, people, rats } = lookup("account", accounts, id);
    const made = isRat ? rats : people;
    const set: Record<string, string | number> = {};
    for (const name of experiments) {
      if (!Object.hasOwn(knobs, name)) throw noKnob(id, name, knobs);
      const knob = knobs[name] as Knob;
      const before = set[knob.symbol];
      const now = settingOf(knob, made, given.set ?? {});
      if (before !== undefined && before !== now)
        throw new KetalabError(
          "conflict",
          `two experiments set ${knob.symbol}: ${before} and ${now}; run them one by one`,
          {
            path: "experiments",
            given: name,
          },
        );
      set[knob.symbol] = now;
    }
    return { model: made, set, ...(isRat && { subject: rat }) };
  };

const notBoth = (account: string | undefined, animal: string | undefined): KetalabError =>
  account === undefined && animal !== undefined
    ? new KetalabError("unsupported", `a ${animal} takes accounts and no model of people: "account": "disinhibition"`, {
        path: "model",
      })
    : new KetalabError("conflict", "account and model are two ways to say what takes the drug; give one of them", {
        path: "account",
        given: account,
      });

function noKnob(id: string, name: string, knobs: Readonly<Record<string, Knob>>): KetalabError {
  const own = Object.keys(knobs);
  const others = Object.keys(accounts).filter((one) => Object.hasOwn((accounts[one] as ReadyAccount).knobs, name));
  const { message, nearest } = unknown("experiment", name, own);
  if (others.length === 0 && own.length > 0)
    return new KetalabError("unknown", message, { path: "experiments", given: name, nearest });
  const has = own.length > 0 ? own.join(", ") : "none";
  const where = others.length > 0 ? `; accounts with it: ${others.join(", ")}` : "";
  return new KetalabError("unsupported", `${id} has no experiment ${quoted(name)}; it has ${has}${where}`, {
    path: "experiments",
    given: name,
    nearest: own,
  });
}

/** What a knob sets: a number, a multiple of what stands there, or the value of another parameter. */
function settingOf(
  { symbol, to, times, as }: Knob,
  { parameters }: Model,
  set: NonNullable<Asking["set"]>,
): string | number {
  if (to !== undefined) return to;
  const from = as ?? symbol;
  const own = set[from] ?? (parameters[from] === undefined ? 0 : `${parameters[from].value} ${parameters[from].unit}`);
  if (times === undefined) return own;
  const [number = "0", unit = ""] = String(own).trim().split(/\s+/, 2);
  return `${Number(number) * times} ${unit}`.trim();
}
