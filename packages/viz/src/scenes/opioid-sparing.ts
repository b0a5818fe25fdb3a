import { quantity } from "@ketalab/core";
import { combinedRelief, opioidSparing as effect, isobole, surfaceOpioids } from "@ketalab/core/effects";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { asStudied } from "./shared/effect-curves.js";
import { type Worded, worded } from "./shared/worded.js";
import { opioidSparing as english } from "./words/en/opioid-sparing.js";

/** S-ketamine at the site that gives half of the relief by itself, with its interval, and how far the trials went, ng/mL. */
const HALF = effect.model.parameters.EC50_requirement?.value ?? Number.NaN;
const edge = (side: "low" | "high") => quantity(effect.band?.[side].EC50_requirement ?? "").value;
const STUDIED = effect.studied?.range[1] ?? 0;
const levels = Float64Array.from({ length: 81 }, (_, i) => (HALF * i) / 80);
const MOST = 120;
/** What the arms of the trials were given, in the order in which the effect has them, and where a name has room. */
const ARMS = [
  { of: "oxycodone", side: "below" },
  { of: "oxycodone", side: "above" },
  { of: "oxycodone", side: "below" },
  { of: "morphine", side: "above" },
] as const;

/** How much of an opioid is still needed beside so much S-ketamine, and whether that is more than adding. */
export const opioidSparing: Worded = worded(english, (words) => {
  const CURSOR = "level";
  const { panels, lines } = words;
  const percent = (values: Float64Array) => ({ unit: "1", values });
  const measured = (values: Values) => surfaceOpioids.some((one) => one === values.opioid);
  /** What is given: the opioid as a share of what would do alone, and how far the lines bend. */
  const given = (values: Values) => ({ share: Number(values.share) / 100, bend: Number(values.bend) });

  const sparing: RunSpec = {
    id: "sparing",
    follows: CURSOR,
    ready() {
      return (values) => {
        if (!measured(values)) {
          const reason = words.refused(values, surfaceOpioids);
          return columns(levels, {}, { without: Object.fromEntries(DRAWN.map((name) => [name, reason])) });
        }
        const { share, bend } = given(values);
        const needed = (half: number) => levels.map((level) => isobole(level / half, bend));
        const both = Array.from(levels, (level) => combinedRelief(level / HALF, share, bend));
        // What is given, as so much S-ketamine alone: its line of equal relief is that of half of it, larger.
        const here = Number(values.level) / HALF;
        const alone = here + share + bend * here * share;
        // From there on S-ketamine alone is more than enough, and where nothing is given there is nothing to trade.
        const traded = (half: number) => (half < alone ? alone * isobole(half / alone, bend * alone) : 0);
        const same = levels.map((level) => traded(level / HALF));
        return columns(levels, {
          ...asStudied("needed", { along: levels, values: needed(HALF), unit: "1" }, [0, STUDIED]),
          low: percent(needed(edge("low"))),
          high: percent(needed(edge("high"))),
          straight: percent(levels.map((level) => isobole(level / HALF))),
          same: percent(same),
          additive: percent(Float64Array.from(both, (one) => one.additive)),
          independent: percent(Float64Array.from(both, (one) => one.independent)),
        });
      };
    },
  };
  /** The trials: the level was worked out from the pump, which is where the straight line gives what it gives. */
  const trials = effect.residuals.flatMap(({ observed, model }, i) => {
    const [arm, told] = [ARMS[i], words.trials[i]];
    return arm && told ? [{ x: HALF * (1 - model), y: 100 * observed, ...arm, ...told }] : [];
  });
  const span = { title: words.axis, unit: "ng/mL", domain: [0, MOST] } as const;
  const at = ({ abscissa, column, names }: Columns, name: string, x: number) =>
    names.includes(name) ? 100 * readAt(abscissa, column(name), x) : Number.NaN;

  return {
    id: "opioid-sparing",
    title: words.title,
    lead: words.lead,
    main: "isobole",
    hand: CURSOR,
    tells: ["needed.beyond", "straight", "additive", "independent"],
    runs: [sparing],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.level,
        unit: "ng/mL",
        min: 0,
        max: MOST,
        step: 5,
        fine: 1,
        published: 40,
        weight: "major",
      }),
      slider({
        name: "share",
        label: words.controls.share,
        unit: "%",
        min: 0,
        max: 120,
        step: 5,
        fine: 1,
        published: 30,
      }),
      slider({
        name: "bend",
        label: words.controls.bend,
        unit: "1",
        min: -0.4,
        max: 3,
        step: 0.1,
        fine: 0.05,
        published: effect.model.parameters.bend?.value ?? 0,
      }),
      choice({
        name: "opioid",
        label: words.controls.opioid,
        options: Object.entries(words.opioids).map(([value, label]) => ({ value, label })),
        published: "oxycodone",
      }),
    ],
    charts: [
      {
        run: "sparing",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.isobole,
          id: "isobole",
          unit: "%",
          domain: [0, 125],
          span,
          cursor: CURSOR,
          lines: [
            {
              column: "needed.beyond",
              ...lines.needed,
              ink: "wanted",
              dash: "short",
              uncertainty: { low: "low", high: "high" },
            },
            { column: "needed", name: "", label: lines.studied, ink: "wanted", told: "elsewhere" },
            { column: "straight", ...lines.straight, ink: "data", dash: "dots", picked: ({ bend }) => bend !== 0 },
            { column: "same", ...lines.same, ink: "site", dash: "long" },
          ],
          points: [
            {
              ink: "data",
              at: (_, { opioid }) => trials.map(({ of, ...one }) => ({ ...one, hollow: of !== opioid })),
            },
          ],
        }),
      },
      {
        run: "sparing",
        place: "right",
        plot: 430,
        chart: curve({
          ...panels.relief,
          id: "relief",
          unit: "%",
          domain: [0, 100],
          span,
          cursor: CURSOR,
          lines: [
            { column: "additive", ...lines.additive, ink: "wanted" },
            { column: "independent", ...lines.independent, ink: "data", dash: "long" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ sparing: run }, { level }) {
      const here = (name: string) => at(run as Columns, name, Number(level));
      return {
        needed: here("needed.beyond"),
        straight: here("straight"),
        low: here("low"),
        high: here("high"),
        additive: here("additive"),
        independent: here("independent"),
        studied: STUDIED,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});

/** The columns that are not there for an opioid that nobody measured beside S-ketamine. */
const DRAWN = ["needed.beyond", "needed", "straight", "same", "additive", "independent"] as const;
