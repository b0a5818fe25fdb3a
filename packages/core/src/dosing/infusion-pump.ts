import { argument } from "../language/argument.js";
import { KetalabError, quoted } from "../language/errors.js";
import { withUnit } from "../language/number-text.js";
import { type Parameter, parameter, readValue } from "../language/parameter.js";
import { fromBase, toBase } from "../language/units.js";
import { convention, ketalarLabel } from "../sources/default-chain.js";
import { forWeight, regimenParameter } from "./regimen.js";

/** What is to be run: a dose over a time, or a rate. Quantities are text with a unit, `"0.5 mg/kg"`. */
export interface InfusionSpec {
  /** Body weight, `"70 kg"`; a number is kg. */
  readonly weight: string | number;
  /** `"0.5 mg/kg"` or `"35 mg"`; or give a rate. */
  readonly dose?: string;
  /** `"12.5 µg/kg/min"` or `"13 mg/h"`; or give a dose. */
  readonly rate?: string;
  /** `"40 min"`. */
  readonly duration: string;
  /** Strength of the vial, `"50 mg/mL"`. */
  readonly vial?: string;
  /** Volume of the bag; a push from a syringe has none. */
  readonly bag?: string;
  /** `qs`: as much is drawn from the bag first as drug goes in. `add`: the drug comes on top. */
  readonly mode?: "qs" | "add";
  /** The most that is given in all, `"50 mg"`; a larger dose is cut to it. */
  readonly cap?: string;
  /** What is in the pump, when it was made up beforehand; in place of vial and bag. */
  readonly concentration?: string;
  /** For a push: an equal volume of diluent, which a 100 mg/mL vial needs and then has; or none. */
  readonly dilute?: "1:1" | "none";
}

/** A number with the unit that stands on the pump or the syringe. */
export interface Amount {
  /** In `unit`. */
  readonly value: number;
  /** Of `value`. */
  readonly unit: string;
}

/** A bag and a pump, worked out line by line. */
export interface InfusionPlan {
  /** mg in all */
  readonly dose: Amount;
  /** mL from the vial; `undefined` when no vial was named */
  readonly drug: Amount | undefined;
  /** mL that the drug is diluted with: of the bag, or in the syringe */
  readonly diluent: Amount | undefined;
  /** mL that the pump gives */
  readonly total: Amount;
  /** mg/mL in the pump */
  readonly concentration: Amount;
  /** mL/h, what the pump is set to */
  readonly pump: Amount;
  /** mg/h */
  readonly perHour: Amount;
  /** mg/min */
  readonly perMinute: Amount;
  /** µg/kg/min */
  readonly perKilogram: Amount;
  /** The cap, when it cut the dose. */
  readonly cut: Amount | undefined;
  /** How each number was worked out, one line each. */
  readonly lines: readonly string[];
}

/** Limits of the trade, each with where it comes from. */
export const pumpLimits: Readonly<Record<string, Parameter>> = {
  strongest: parameter("50 mg/mL", {
    source: ketalarLabel,
    evidence: "read",
    note: "100 mg/mL is diluted with an equal volume before it goes into a vein",
  }),
  fastest: parameter("1200 mL/h", { source: convention, evidence: "illustrative", note: "what common pumps deliver" }),
};

const bounds = {
  weight: { unit: "kg", range: [0.5, 400] },
  duration: { unit: "min", range: [0, 60 * 24 * 365] },
  vial: { unit: "mg/mL", range: [0.1, 200] },
  bag: { unit: "mL", range: [1, 5000] },
  cap: { unit: "mg", range: [0.001, 10_000] },
  concentration: { unit: "mg/mL", range: [0.001, 200] },
} as const;

/**
 * How an infusion is made up and what the pump is set to.
 *
 * Dose = min(weight x dose, cap); drug = dose / vial; total = bag (qs) or bag + drug (add); pump = total / duration.
 *
 * @throws KetalabError, with the reason, for a plan that cannot be carried out: more drug than the bag holds, no duration,
 * a 100 mg/mL vial that stays undiluted, a rate that no pump gives.
 * @example infusionPlan({ weight: "70 kg", dose: "0.5 mg/kg", duration: "40 min", vial: "50 mg/mL", bag: "100 mL" }).pump // 150 mL/h
 */
export function infusionPlan(spec: InfusionSpec): InfusionPlan {
  argument(spec, "a plan");
  const weight = read("weight", spec.weight);
  const minutes = read("duration", spec.duration);
  if (minutes === 0)
    throw new KetalabError("range", "duration must be more than 0: a pump cannot give a dose in no time", {
      path: "duration",
      given: spec.duration,
    });
  const { dose, cut, line } = howMuch(spec, weight, minutes);
  const { drug, diluent, total, lines } = howMade(spec, dose);
  const concentration = dose / total;
  const strongest = pumpLimits.strongest as Parameter;
  if (concentration > strongest.base * (1 + 1e-9)) {
    throw new KetalabError(
      "range",
      `${shown(concentration, "mg/mL")} must be diluted first: not more than ${strongest.value} mg/mL goes into a vein`,
      { path: "concentration", given: concentration },
    );
  }
  const pump = total / minutes;
  const fastest = pumpLimits.fastest as Parameter;
  if (pump > fastest.base * (1 + 1e-9)) {
    throw new KetalabError(
      "range",
      `${shown(total, "mL")} in ${shown(minutes, "min")} is ${shown(pump, "mL/h")}, and a pump gives at most ${fastest.value} mL/h; take a longer time or a smaller volume`,
      { path: "duration", given: spec.duration },
    );
  }
  return {
    dose: amount(dose, "mg"),
    drug: drug === undefined ? undefined : amount(drug, "mL"),
    diluent: diluent === undefined ? undefined : amount(diluent, "mL"),
    total: amount(total, "mL"),
    concentration: amount(concentration, "mg/mL"),
    pump: amount(pump, "mL/h"),
    perHour: amount(dose / minutes, "mg/h"),
    perMinute: amount(dose / minutes, "mg/min"),
    perKilogram: amount(dose / minutes / weight, "µg/kg/min"),
    cut: cut === undefined ? undefined : amount(cut, "mg"),
    lines: [
      line,
      ...lines,
      `concentration = ${shown(dose, "mg")}/${shown(total, "mL")} = ${shown(concentration, "mg/mL")}`,
      `pump = ${shown(total, "mL")}/${shown(minutes, "min")} = ${shown(pump, "mL/h")}`,
    ],
  };
}

/** µg in all, and the line that says how. */
function howMuch({ dose, rate, cap }: InfusionSpec, weight: number, minutes: number) {
  if ((dose === undefined) === (rate === undefined)) {
    throw new KetalabError("missing", 'a plan needs either a dose, "0.5 mg/kg", or a rate, "12.5 µg/kg/min"', {
      path: "dose",
    });
  }
  const text = (dose ?? rate) as string;
  const { value, unit } = regimenParameter(
    dose === undefined ? "rate" : "dose",
    text,
    dose === undefined ? "rate" : "dose",
  );
  if (value === 0)
    throw new KetalabError("range", `${dose === undefined ? "rate" : "dose"} must be more than 0: ${text}`, {
      path: dose === undefined ? "rate" : "dose",
      given: text,
    });
  const each = forWeight(toBase(value, unit), unit, weight);
  const full = dose === undefined ? each * minutes : each;
  const most = cap === undefined ? Number.POSITIVE_INFINITY : read("cap", cap);
  const perWeight = each !== toBase(value, unit) ? `${shown(weight, "kg")} * ` : "";
  const over = dose === undefined ? ` * ${shown(minutes, "min")}` : "";
  const line = `dose = ${perWeight}${withUnit(value, unit, 4)}${over} = ${shown(full, "mg")}`;
  if (full <= most) return { dose: full, cut: undefined, line };
  return { dose: most, cut: most, line: `${line}, cut to ${shown(most, "mg")}` };
}

/** L of drug, of diluent and in all. */
function howMade({ vial, bag, mode = "qs", concentration, dilute }: InfusionSpec, dose: number) {
  const strength = vial === undefined ? undefined : read("vial", vial);
  const drug = strength === undefined ? undefined : dose / strength;
  const drawn = drug === undefined ? [] : [`drug = ${shown(dose, "mg")}/${vial} = ${shown(drug, "mL")}`];
  if (concentration !== undefined) {
    if (bag !== undefined)
      throw new KetalabError("conflict", "give either a concentration or a bag, not both", { path: "bag", given: bag });
    const total = dose / read("concentration", concentration);
    if (drug !== undefined && drug > total * (1 + 1e-9)) {
      throw new KetalabError("conflict", `a vial of ${vial} is too weak for ${concentration}`, {
        path: "vial",
        given: vial,
      });
    }
    const line = `total = ${shown(dose, "mg")}/${concentration} = ${shown(total, "mL")}`;
    return { drug, diluent: drug === undefined ? undefined : total - drug, total, lines: [...drawn, line] };
  }
  if (drug === undefined || strength === undefined) {
    throw new KetalabError(
      "missing",
      'a plan needs the strength of the vial, "50 mg/mL", or a concentration made up beforehand',
      { path: "vial" },
    );
  }
  if (bag === undefined) {
    const strong = strength > (pumpLimits.strongest as Parameter).base;
    const diluent = (dilute ?? (strong ? "1:1" : "none")) === "1:1" ? drug : 0;
    const line = `total = ${shown(drug, "mL")} + ${shown(diluent, "mL")} = ${shown(drug + diluent, "mL")}`;
    return { drug, diluent, total: drug + diluent, lines: [...drawn, line] };
  }
  const volume = read("bag", bag);
  if (mode !== "qs" && mode !== "add")
    throw new KetalabError("unknown", `mode must be "qs" or "add": ${quoted(mode)}`, {
      path: "mode",
      given: mode,
      nearest: ["qs", "add"],
    });
  if (mode === "add") {
    const line = `total = ${shown(volume, "mL")} + ${shown(drug, "mL")} = ${shown(volume + drug, "mL")}`;
    return { drug, diluent: volume, total: volume + drug, lines: [...drawn, line] };
  }
  if (drug > volume) {
    throw new KetalabError(
      "range",
      `${shown(drug, "mL")} of drug do not fit into a bag of ${shown(volume, "mL")}; take a stronger vial or a larger bag`,
      { path: "bag", given: bag },
    );
  }
  const line = `total = ${shown(volume, "mL")}, of which ${shown(drug, "mL")} were drawn out first`;
  return { drug, diluent: volume - drug, total: volume, lines: [...drawn, line] };
}

function read(name: keyof typeof bounds, given: string | number): number {
  return readValue(name, given, bounds[name]);
}

/** Fourteen digits: a number that is clean in the base system may gain a last digit in another unit. */
const amount = (base: number, unit: string): Amount => ({
  value: Number(fromBase(base, unit).toPrecision(14)),
  unit,
});

const shown = (base: number, unit: string): string => withUnit(fromBase(base, unit), unit, 4);
