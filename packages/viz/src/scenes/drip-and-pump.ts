import { Cmax, type InfusionPlan, infusionPlan } from "@ketalab/core";
import { curve, type Refusal, type Station, stations } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { columns, type TimeColumns } from "../data/columns.js";
import { rateAt } from "../data/doses-given.js";
import { peak } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { simulated } from "../runs/index.js";
import type { RunSpec, Summary } from "../scene/spec.js";
import { duration, number } from "../text/number-text.js";
import { bodyWeight } from "./shared/dosing-controls.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { dripAndPump as english } from "./words/en/drip-and-pump.js";

/** An infusion plan beside the curve that it makes: the blood follows milligrams, the pump millilitres. */
export const dripAndPump: Worded = worded(english, (words) => {
  const SPAN = 120;
  const { panels, lines } = words;

  /** How the dose is divided over the time: the shares of dose and time of each stage. */
  const paces: Readonly<Record<string, readonly (readonly [dose: number, time: number])[]>> = {
    even: [[1, 1]],
    "fast first": [
      [0.5, 0.25],
      [0.5, 0.75],
    ],
  };
  const stagesOf = ({ pace }: Values) => paces[String(pace)] as NonNullable<(typeof paces)[string]>;

  /** What it is made up in: a syringe with nothing or as much again, or a bag. */
  const madeIn = (into: string) => {
    if (into === "neat") return { dilute: "none" } as const;
    if (into === "1:1") return { dilute: "1:1" } as const;
    return { bag: `${into} mL` };
  };

  interface Planned {
    readonly whole: InfusionPlan;
    /** What the pump is set to, one stage after the other. */
    readonly stages: readonly { readonly minutes: number; readonly plan: InfusionPlan }[];
  }

  /** The plan of these controls, or why there is none. */
  function planOf(values: Values): Planned | Refusal {
    const minutes = Number(values.duration);
    const about = { weight: `${values.weight} kg`, vial: `${values.vial} mg/mL` };
    const part = (dose: number, time: number) => ({
      ...about,
      dose: `${Number(values.dose) * dose} mg/kg`,
      duration: `${minutes * time} min`,
    });
    try {
      const whole = infusionPlan({ ...part(1, 1), ...madeIn(String(values.into)) });
      const concentration = `${whole.concentration.value} mg/mL`;
      const stages = stagesOf(values).map(([dose, time]) => ({
        minutes: minutes * time,
        plan: infusionPlan({ ...part(dose, time), concentration }),
      }));
      return { whole, stages };
    } catch (problem) {
      if (problem instanceof RangeError) return { refused: problem.message };
      throw problem;
    }
  }

  const say = ({ value }: { readonly value: number }) => number(value);

  /** The plan as the boxes show it, each number with the arithmetic that gave it. */
  function stationsOf(values: Values): readonly Station[] | Refusal {
    const planned = planOf(values);
    if ("refused" in planned) return planned;
    const { whole, stages } = planned;
    const { dose, drug, diluent, total, concentration } = whole;
    const names = words.stations;
    const inBag = !["neat", "1:1"].includes(String(values.into));
    const each = (of: (plan: InfusionPlan) => string) => stages.map(({ plan }) => of(plan)).join(" → ");
    const [first] = stages;
    return [
      { name: names.dose, value: say(dose), unit: "mg", line: `${values.weight} kg × ${values.dose} mg/kg` },
      { name: names.drug, value: drug ? say(drug) : "", unit: "mL", line: `${say(dose)} mg ÷ ${values.vial} mg/mL` },
      {
        name: inBag ? names.bag : names.syringe,
        value: say(concentration),
        unit: "mg/mL",
        line: words.diluted(diluent?.value ?? 0),
      },
      {
        name: names.pump,
        value: each(({ pump }) => say(pump)),
        unit: "mL/h",
        line:
          stages.length > 1
            ? words.stages(stages.map(({ minutes }) => minutes))
            : `${say(total)} mL ÷ ${duration(first?.minutes ?? 0)}`,
      },
      {
        name: names.vein,
        value: each(({ perMinute }) => say(perMinute)),
        unit: "mg/min",
        line: `${each(({ perKilogram }) => say(perKilogram))} µg/kg/min`,
      },
    ];
  }

  /** The doses of a plan as text, one stage after the other. */
  const regimens = Object.fromEntries(
    Object.entries(paces).map(([pace, stages]) => [
      pace,
      stages.map(([dose, time]) => `${0.5 * dose} mg/kg over ${40 * time} min`).join(" then "),
    ]),
  );

  const given = simulated({
    id: "hours",
    scenario: ({ pace }) => ({ ketalab: 1, drug: "ketamine", regimen: regimens[String(pace)] as string }),
    numbers: (values) => {
      const all: Record<string, number> = { weight: Number(values.weight) };
      stagesOf(values).forEach(([dose, time], i) => {
        const digit = i === 0 ? "" : String(i + 1);
        all[`dose${digit}`] = Number(values.dose) * dose;
        all[`duration${digit}`] = Number(values.duration) * time;
      });
      return all;
    },
    span: `${SPAN} min`,
    step: "0.5 min",
    columns: ["Cket"],
    cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 20 }),
  });

  /** What the plan gives and the pump runs at; of a plan that is refused nothing is given. */
  const run: RunSpec = {
    ...given,
    ready() {
      const solve = given.ready();
      return (values) => {
        const planned = planOf(values);
        if ("refused" in planned) {
          const { refused } = planned;
          return columns(new Float64Array(0), {}, { without: { Cket: refused, rate: refused } });
        }
        const own = solve(values) as TimeColumns;
        // mL/h of what is in the pump, for each µg/min
        const volume = 60 / (1000 * planned.whole.concentration.value);
        const rate = own.time.map((minutes) => rateAt(own.doses, minutes) * volume);
        return columns(
          own.time,
          { Cket: { unit: "ng/mL", values: own.column("Cket") }, rate: { unit: "mL/h", values: rate } },
          { doses: own.doses },
        );
      };
    },
  };

  const time = { span: SPAN, cursor: "hours" };
  const options = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, label]) => ({ value, label }));

  return {
    id: "drip-and-pump",
    title: words.title,
    lead: words.lead,
    main: "plan",
    hand: "duration",
    runs: [run],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: 1,
        max: 100,
        step: 5,
        fine: 1,
        published: 40,
        weight: "major",
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.05,
        max: 4,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
      }),
      bodyWeight(words.controls.weight),
      choice({ name: "vial", label: words.controls.vial, options: options(words.vials), published: "50" }),
      choice({ name: "into", label: words.controls.into, options: options(words.into), published: "100" }),
      choice({ name: "pace", label: words.controls.pace, options: options(words.paces), published: "even" }),
    ],
    presets: [
      { ...words.presets.depression, values: { dose: 0.5, duration: 40, into: "100", pace: "even" } },
      { ...words.presets.pain, values: { dose: 0.3, duration: 15, into: "100", pace: "even" } },
      { ...words.presets.anaesthetic, values: { dose: 2, duration: 1, into: "1:1", pace: "even" } },
    ],
    charts: [
      {
        run: "hours",
        place: "below",
        plot: 190,
        chart: stations({
          ...panels.plan,
          id: "plan",
          shapes: ["plain", "vial", "bag", "pump", "plain"],
          stations: stationsOf,
        }),
      },
      {
        run: "hours",
        place: "below",
        plot: 190,
        chart: curve({
          ...time,
          ...panels.plasma,
          id: "plasma",
          unit: "ng/mL",
          domain: [0, 300],
          lines: [{ column: "Cket", ...lines.Cket, ink: "parent" }],
          equations: ["Cket", "CketS", "A1S"],
        }),
      },
      {
        run: "hours",
        place: "below",
        plot: 90,
        chart: curve({
          ...time,
          ...panels.rate,
          id: "rate",
          unit: "mL/h",
          domain: [0, 200],
          lines: [{ column: "rate", ...lines.rate, ink: "data", shape: "steps" }],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours }, values): Summary {
      const planned = planOf(values);
      if ("refused" in planned) return { pump: Number.NaN };
      const { whole, stages } = planned;
      const given = hours as TimeColumns;
      return {
        pump: stages[0]?.plan.pump.value ?? 0,
        last: stages.at(-1)?.plan.pump.value ?? 0,
        perMinute: stages[0]?.plan.perMinute.value ?? 0,
        drug: whole.drug?.value ?? 0,
        peak: Cmax(hours as TimeColumns, "Cket").value,
        peakAt: peak(given.abscissa, given.column("Cket")).time,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
