import { KetalabError } from "../../language/errors.js";
import { readNumber, splitList } from "../../language/number.js";
import { convert, toBase } from "../../language/units.js";
import { sameMoment } from "../../numerics/moments.js";
import { checkCount } from "../limits.js";
import { type DoseEvent, parameterText, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";
import { type TypicalBody, typicalBody } from "../typical-patient.js";

/** How often the pump sets its rate, min: as often as real ones do. */
const EVERY = 1 / 6;

/** The highest target, ng/mL. */
const HIGHEST = 1e5;

/**
 * Targets in plasma, one after the other, each held for the same time. The pump works its rates out for the typical body
 * of the scenario's model: every ten seconds the rate that ends on the target, and nothing while above it.
 *
 * @throws KetalabError for targets that are no concentrations, for none, and for what is no time.
 * @example staircase({ targets: [40, 80, 160], unit: "ng/mL", each: "15 min" })
 */
export function staircase(given: {
  /** One for each stair, in `unit`. */
  targets: readonly number[];
  /** Of the targets; ng/mL by default. */
  unit?: string;
  /** How long each stair is, `"15 min"`; a number is min. */
  each: string | number;
  /** What is held on the target; `Cket` by default. */
  column?: string;
}): Regimen {
  const { targets, unit = "ng/mL", each, column = "Cket" } = given;
  const most = convert(HIGHEST, "ng/mL", unit);
  if (targets.length === 0 || targets.some((one) => !(one >= 0 && one <= most)))
    throw new KetalabError(
      "range",
      `targets must be between 0 and ${most} ${unit}: ${targets.slice(0, 8).join(", ") || "none"}`,
      { path: "regimen.target", given: targets },
    );
  const time = regimenParameter("each", each, "time");
  if (toBase(time.value, time.unit) < EVERY - 1e-9)
    throw new KetalabError("range", `a target is held for at least 10 s, as often as the pump sets its rate: ${each}`, {
      path: "regimen.each",
      given: each,
    });
  const wanted = targets.map((one) => toBase(one, unit));
  const self: Regimen = {
    parameters: { each: time },
    // Known only for a model; what is written can be read without one.
    events: () => [{ time: 0, route: "iv", amount: 0, duration: 0 }],
    text: (values) =>
      `target ${targets.join(", ")} ${unit} for ${parameterText(time, values?.each)}${targets.length > 1 ? " each" : ""}`,
    lasts: (values) => wanted.length * values.each!,
    bind(setting) {
      const bodyOf = typicalBody(setting, [column], ["iv"]);
      const row = bodyOf(70).parts.readouts.indexOf(column);
      if (row < 0)
        throw new KetalabError("unsupported", `${column} is not linear in the dose; a pump needs that`, {
          path: "regimen.target",
          given: column,
        });
      return {
        ...self,
        events(values, weight, end = Number.POSITIVE_INFINITY) {
          const events = settings(bodyOf(weight), row, wanted, Math.max(EVERY, values.each!), end);
          return events.length > 0 ? events : self.events(values, weight);
        },
      };
    },
  };
  return self;
}

/** What the pump gives, rate after rate, until the last target has been held or the run ends. */
function settings(
  { parts, solver, level, bring }: TypicalBody,
  row: number,
  wanted: readonly number[],
  held: number,
  end: number,
): DoseEvent[] {
  const n = parts.linear.length;
  const count = Math.round(held / EVERY);
  const step = held / count;
  checkCount(Math.min(count * wanted.length, Math.ceil(Math.max(0, end) / step)));
  const perMinute = bring([{ time: 0, route: "iv", amount: 1, duration: 0 }]);
  const none = new Float64Array(n);
  const after = new Float64Array(n);
  solver.stretch(0, none, perMinute).state(step, after);
  const gain = level(row, after);
  const state = new Float64Array(n);
  const events: DoseEvent[] = [];
  for (let i = 0; i < count * wanted.length; i++) {
    const start = Math.floor(i / count) * held + (i % count) * step;
    if (start >= end) break;
    solver.stretch(0, state, none).state(step, after);
    const rate = Math.max(0, (wanted[Math.floor(i / count)]! - level(row, after)) / gain);
    solver
      .stretch(
        0,
        state,
        perMinute.map((share) => share * rate),
      )
      .state(step, after);
    state.set(after);
    if (rate === 0) continue;
    const last = events.at(-1);
    const same = last !== undefined && Math.abs(last.amount / last.duration - rate) <= 1e-12 * rate;
    if (same && sameMoment(last.time + last.duration, start))
      events[events.length - 1] = {
        ...last,
        amount: last.amount + rate * step,
        duration: last.duration + step,
      };
    else events.push({ time: start, route: "iv", amount: rate * step, duration: step });
  }
  return events;
}

/** Commas are left to the rule for lists: `0,1` may be one number. */
const PATTERN = /^target\s+(?<targets>[\d.,; ]*\d[.,;]?)\s*(?<unit>[^\d\s,;.]\S*)\s+for\s+(?<each>.+?)(?:\s+each)?$/i;

export const staircaseKind: RegimenKind = {
  id: "staircase",
  title: "a target in plasma, or several one after the other",
  example: "target 40, 80, 160 ng/mL for 15 min each",
  pattern: PATTERN,
  make: ({ targets = "", unit = "", each = "" }) =>
    staircase({ targets: splitList(targets).map((one) => readNumber(one)), unit, each }),
};
