import { breathing as alone, breathingWithOpioid } from "@ketalab/core/effects";
import { curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { alongDriver, asStudied } from "./shared/effect-curves.js";
import { type Worded, worded } from "./shared/worded.js";
import { breathing as english } from "./words/en/breathing.js";

/** How far the curve is drawn and how far it was studied, mg/kg by the vein. */
const [MOST, STUDIED] = [alone.studied?.hard ?? 0, alone.studied?.range[1] ?? 0] as const;
const LEAST = 0.4;
const doses = Float64Array.from({ length: 83 }, (_, i) => LEAST + ((MOST - LEAST) * i) / 82);
/** S-ketamine in plasma as far as it was studied under the opioid, ng/mL. */
const FULL = breathingWithOpioid.studied?.range[1] ?? 0;
const levels = Float64Array.from({ length: 81 }, (_, i) => (FULL * i) / 80);
const { airdose } = alone.model.parameters;
const { EC50_ventilation, airrest } = breathingWithOpioid.model.parameters;

/** Breath that ketamine takes by itself, and breath that S-ketamine gives back under an opioid. */
export const breathing: Worded = worded(english, (words) => {
  const { panels, lines } = words;
  const unit = "L/min";

  const taken: RunSpec = {
    id: "taken",
    follows: "dose",
    ready() {
      // A milligram for each kilogram is a thousand micrograms, the base unit of a dose.
      const driver = { symbol: "airsum", values: doses.map((dose) => 1000 * dose) };
      // The formula counts what is gone as negative.
      const of = (edge?: Readonly<Record<string, string>>) =>
        alongDriver(alone, driver, edge).map((change) => Math.max(0, -change));
      const made = columns(doses, {
        ...asStudied("taken", { along: doses, values: of(), unit }, alone.studied?.range ?? [0, MOST]),
        least: { unit, values: of(alone.band?.high) },
        most: { unit, values: of(alone.band?.low) },
      });
      return () => made;
    },
  };
  const given: RunSpec = {
    id: "given",
    follows: "level",
    ready() {
      const driver = { symbol: "CketS", values: levels };
      const of = (edge?: Readonly<Record<string, string>>) => ({
        unit,
        values: alongDriver(breathingWithOpioid, driver, edge),
      });
      const made = columns(levels, {
        ventilation: of(),
        low: of(breathingWithOpioid.band?.low),
        high: of(breathingWithOpioid.band?.high),
        rest: { unit, values: levels.map(() => airrest?.base ?? Number.NaN) },
        without: { unit, values: alongDriver(breathingWithOpioid, { ...driver, values: levels.map(() => 0) }) },
      });
      return () => made;
    },
  };
  const at = ({ abscissa, column }: Columns, name: string, x: number) => readAt(abscissa, column(name), x);

  return {
    id: "breathing",
    title: words.title,
    lead: words.lead,
    main: "alone",
    hand: "dose",
    tells: ["taken.beyond", "ventilation", "without", "rest"],
    runs: [taken, given],
    controls: [
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: LEAST,
        max: MOST,
        step: 0.1,
        fine: 0.05,
        published: airdose?.value ?? LEAST,
        weight: "major",
      }),
      slider({
        name: "level",
        label: words.controls.level,
        unit: "ng/mL",
        min: 0,
        max: FULL,
        step: 10,
        fine: 1,
        published: EC50_ventilation?.value ?? 0,
      }),
    ],
    charts: [
      {
        run: "taken",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.alone,
          id: "alone",
          unit,
          domain: [0, 12],
          span: { title: words.axes.dose, unit: "mg/kg", domain: [LEAST, MOST] },
          cursor: "dose",
          lines: [
            {
              column: "taken.beyond",
              ...lines.alone,
              ink: "unwanted",
              dash: "short",
              uncertainty: { low: "least", high: "most" },
            },
            { column: "taken", name: "", label: lines.studied, ink: "unwanted", told: "elsewhere" },
          ],
          points: [
            {
              ink: "data",
              at: (run) => {
                const x = airdose?.value ?? 0;
                const [seen] = alone.residuals;
                const [low, high] = [at(run, "least", x), at(run, "most", x)];
                return [{ x, y: -(seen?.observed ?? Number.NaN), low, high, side: "below", ...words.point }];
              },
            },
          ],
        }),
      },
      {
        run: "given",
        place: "right",
        plot: 430,
        chart: curve({
          ...panels.opioid,
          id: "opioid",
          unit,
          domain: [0, 25],
          span: { title: words.axes.level, unit: "ng/mL", domain: [0, FULL] },
          cursor: "level",
          lines: [
            { column: "rest", ...lines.rest, ink: "data", dash: "dots" },
            { column: "without", ...lines.without, ink: "data", dash: "long" },
            { column: "ventilation", ...lines.opioid, ink: "wanted", uncertainty: { low: "low", high: "high" } },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ taken: one, given: two }, { dose, level }) {
      const [fall, back] = [one as Columns, two as Columns];
      const take = (name: string) => at(fall, name, Number(dose));
      return {
        fall: take("taken.beyond"),
        least: take("least"),
        most: take("most"),
        first: at(fall, "taken.beyond", airdose?.value ?? 0),
        studied: STUDIED,
        back: at(back, "ventilation", Number(level)),
        without: at(back, "without", 0),
        rest: at(back, "rest", 0),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
