import { convert, quantity, toBase } from "../../language/units.js";
import { type DoseEvent, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";
import { typicalBody } from "../typical-patient.js";

/** How often the pump sets its rate, min: as often as real ones do. */
const EVERY = 1 / 6;

/**
 * Targets in plasma, one after the other, each held for the same time. The pump works its rates out for the typical body
 * of the scenario's model: every ten seconds the rate that ends on the target, and nothing while above it.
 *
 * @throws RangeError for targets that are no concentrations, for none, and for what is no time.
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
  if (targets.length === 0 || targets.some((level) => !(level >= 0 && level <= 1e5)))
    throw new RangeError(`targets must be between 0 and 100000 ${unit}: ${targets.join(", ") || "none"}`);
  if (!(convert(1, unit, "ng/mL") > 0)) throw new RangeError(`targets must be in ng/mL: ${unit}`);
  const time = regimenParameter("each", each, "time");
  const levels = targets.map((level) => toBase(level, unit));
  const self: Regimen = {
    parameters: { each: time },
    events: () => [{ time: 0, route: "iv", amount: 0, duration: 0 }],
    text: () =>
      `target ${targets.join(", ")} ${unit} for ${time.value} ${time.unit}${targets.length > 1 ? " each" : ""}`,
    bind(setting) {
      const body = typicalBody(setting, [column], ["iv"]);
      const row = body(70).parts.readouts.indexOf(column);
      if (row < 0) throw new RangeError(`${column} is not linear in the dose; a pump needs that`);
      return {
        ...self,
        events(values, weight) {
          const { parts, solver, level: seen, bring } = body(weight);
          const n = parts.linear.length;
          const level = (state: Float64Array) => seen(row, state);
          const perMinute = bring([{ time: 0, route: "iv", amount: 1, duration: 0 }]);
          const none = new Float64Array(n);
          const after = new Float64Array(n);
          solver.stretch(0, none, perMinute).state(EVERY, after);
          const gain = level(after);
          const state = new Float64Array(n);
          const events: DoseEvent[] = [];
          const held = values.each as number;
          const steps = Math.max(1, Math.round(held / EVERY));
          levels.forEach((target, k) => {
            for (let i = 0; i < steps; i++) {
              solver.stretch(0, state, none).state(EVERY, after);
              const rate = Math.max(0, (target - level(after)) / gain);
              const inflow = perMinute.map((share) => share * rate);
              solver.stretch(0, state, inflow).state(EVERY, after);
              state.set(after);
              const start = k * held + i * EVERY;
              const last = events.at(-1);
              if (rate === 0) continue;
              const same = last !== undefined && Math.abs(last.amount / last.duration - rate) <= 1e-12 * rate;
              if (same && Math.abs(last.time + last.duration - start) < 1e-9)
                events[events.length - 1] = {
                  ...last,
                  amount: last.amount + rate * EVERY,
                  duration: last.duration + EVERY,
                };
              else events.push({ time: start, route: "iv", amount: rate * EVERY, duration: EVERY });
            }
          });
          return events.length > 0 ? events : self.events(values, weight);
        },
      };
    },
  };
  return self;
}

const PATTERN =
  /^target\s+(?<targets>[\d.]+(?:\s*,\s*[\d.]+)*)\s*(?<unit>[^\d\s,]\S*)\s+for\s+(?<each>.+?)(?:\s+each)?$/i;

export const staircaseKind: RegimenKind = {
  id: "staircase",
  title: "a target in plasma, or several one after the other",
  example: "target 40, 80, 160 ng/mL for 15 min each",
  pattern: PATTERN,
  make: ({ targets = "", unit = "", each = "" }) =>
    staircase({ targets: targets.split(",").map((one) => quantity(`${one.trim()} ${unit}`).value), unit, each }),
};
