import { curve } from "../charts/index.js";
import { slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { simulated } from "../runs/index.js";
import type { RunSpec } from "../scene/spec.js";
import { dripDuration } from "./shared/dosing-controls.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { lagBehindTheBlood as english } from "./words/en/lag-behind-the-blood.js";

/** The loop is drawn down to so little of the peak, %. */
const LEAST = 20;
const shares = Float64Array.from({ length: 161 }, (_, i) => LEAST + ((100 - LEAST) * i) / 160);

/** The same level in the blood, twice: on the way up little relief, on the way down more. */
export const lagBehindTheBlood: Worded = worded(english, (words) => {
  const SPAN = 180;
  const { panels, lines } = words;

  const time = simulated({
    id: "time",
    span: `${SPAN} min`,
    step: "0.5 min",
    columns: ["Cket", "Ce", "analgesia"],
    cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 10 }),
    scenario: { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" },
    numbers: ({ dose, duration, halfLife }) => ({
      dose: Number(dose),
      duration: Number(duration),
      ke0: Math.LN2 / Number(halfLife),
    }),
  });

  /** Relief against the level, apart for the way up and the way down: the two sides of the loop. */
  const loop: RunSpec = {
    id: "loop",
    ready() {
      const solve = time.ready();
      return (values) => sidesOf(solve(values));
    },
  };

  return {
    id: "lag-behind-the-blood",
    title: words.title,
    lead: words.lead,
    main: "loop",
    hand: "halfLife",
    runs: [time, loop],
    controls: [
      slider({
        name: "halfLife",
        label: words.controls.halfLife,
        unit: "min",
        min: 0.5,
        max: 20,
        step: 0.5,
        fine: 0.1,
        published: 8.3,
        weight: "major",
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.05,
        max: 1,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
      }),
      dripDuration(words.controls.duration),
    ],
    charts: [
      {
        run: "loop",
        place: "left",
        plot: 430,
        chart: curve({
          ...panels.loop,
          id: "loop",
          unit: "%",
          domain: [0, 80],
          span: { title: words.axis, unit: "%", domain: [LEAST, 100] },
          lines: [
            { column: "falling", ...lines.falling, ink: "wanted", uncertainty: { low: "rising", high: "falling" } },
            { column: "rising", ...lines.rising, ink: "wanted", dash: "long" },
          ],
        }),
      },
      {
        run: "time",
        place: "right",
        plot: 200,
        chart: curve({
          ...panels.levels,
          id: "levels",
          unit: "ng/mL",
          domain: [0, 300],
          span: SPAN,
          cursor: "hours",
          lines: [
            { column: "Cket", ...lines.blood, ink: "parent" },
            { column: "Ce", ...lines.site, ink: "site", dash: "long" },
          ],
          equations: ["Ce"],
        }),
      },
      {
        run: "time",
        place: "right",
        plot: 160,
        chart: curve({
          ...panels.relief,
          id: "relief",
          unit: "%",
          domain: [0, 80],
          span: SPAN,
          cursor: "hours",
          lines: [{ column: "analgesia", ...lines.relief, ink: "wanted" }],
          equations: ["analgesia"],
        }),
      },
    ],
    steps: words.steps,
    summary({ time: run, loop: sides }) {
      const { abscissa, column } = run as Columns;
      const two = sides as Columns;
      const top = (name: string) => peak(abscissa, column(name));
      const half = (name: string) => 100 * readAt(two.abscissa, two.column(name), 50);
      const [blood, site] = [top("Cket"), top("Ce")];
      return {
        rising: half("rising"),
        falling: half("falling"),
        level: blood.value / 2,
        blood: blood.value,
        site: site.value,
        later: site.time - blood.time,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});

/** Relief on the way up and on the way down, at the same shares of the peak in the blood. */
function sidesOf({ abscissa, column }: Columns): Columns {
  const [blood, relief] = [column("Cket"), column("analgesia")];
  const top = peak(abscissa, blood);
  const turn = blood.indexOf(top.value);
  /** The moment at which the blood passes a share, between two points of the run. */
  const passes = (share: number, side: "rising" | "falling") => {
    const level = (share / 100) * top.value;
    let i = turn;
    const way = side === "rising" ? -1 : 1;
    while (blood[i + way] !== undefined && (blood[i + way] as number) > level) i += way;
    const next = blood[i + way];
    if (next === undefined) return relief[i] as number;
    const part = ((blood[i] as number) - level) / Math.max((blood[i] as number) - next, 1e-12);
    return (relief[i] as number) + Math.min(part, 1) * ((relief[i + way] as number) - (relief[i] as number));
  };
  return columns(shares, {
    rising: { unit: "1", values: shares.map((share) => passes(share, "rising")) },
    falling: { unit: "1", values: shares.map((share) => passes(share, "falling")) },
  });
}
