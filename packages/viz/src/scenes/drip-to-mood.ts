import { Cmax, drugs, tmax } from "@ketalab/core";
import { curve } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { TimeColumns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { simulated } from "../runs/index.js";
import { bodyWeight, dripDuration } from "./shared/dosing-controls.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { dripToMood as english } from "./words/en/drip-to-mood.js";

/** The first scene: one infusion followed from the blood to the mood of the days after. */
export const dripToMood: Worded = worded(english, (words) => {
  const HOURS = 240;
  const DAYS = 14 * 1440;
  const hours = { span: HOURS, cursor: "hours" };
  const { panels, lines } = words;

  const scenario = ({ drug }: Values) =>
    ({ ketalab: 1, drug: String(drug), regimen: "0.5 mg/kg over 40 min" }) as const;
  const numbers = ["dose", "duration", "weight"];

  /** Half of adults cannot be roused at a level that belongs to the drug, ng/mL. */
  const asleepAt = ({ drug }: Values) => drugs[String(drug)]?.parameters.EC50_hypnosis?.value ?? Number.NaN;

  return {
    id: "drip-to-mood",
    title: words.title,
    lead: words.lead,
    main: "plasma",
    hand: "dose",
    opens: ["plasma", "block", "mood"],
    tells: ["Cket", "B0", "dissociation", "MADRS"],
    runs: [
      simulated({
        id: "hours",
        scenario,
        numbers,
        span: "4 h",
        step: "1 min",
        columns: [
          "Cket",
          "Cketv",
          "Cnk",
          "Chnk",
          "Ce",
          "Cu",
          "B",
          "B0",
          "Blo",
          "Bhi",
          "B0lo",
          "B0hi",
          "release",
          "analgesia",
          "dissociation",
          "MAP",
        ],
        cursor: timeCursor({ label: words.controls.hours, span: HOURS, published: 40 }),
      }),
      simulated({
        id: "days",
        scenario,
        numbers,
        span: "14 d",
        step: "1 h",
        columns: ["MADRS"],
        cursor: timeCursor({
          name: "days",
          label: words.controls.days,
          span: DAYS,
          published: 1440,
          step: 360,
          fine: 60,
        }),
      }),
    ],
    controls: [
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0,
        max: 2,
        step: 0.05,
        fine: 0.01,
        published: 0.5,
        weight: "major",
      }),
      dripDuration(words.controls.duration),
      bodyWeight(words.controls.weight),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: ["ketamine", "esketamine", "arketamine"].map((value) => ({
          value,
          label: drugs[value]?.short ?? value,
        })),
        published: "ketamine",
      }),
    ],
    presets: [
      { ...words.presets.depression, values: { dose: 0.5, duration: 40 } },
      { ...words.presets.pain, values: { dose: 0.3, duration: 15 } },
      { ...words.presets.anaesthetic, values: { dose: 2, duration: 1 } },
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        chart: curve({
          ...hours,
          ...panels.plasma,
          id: "plasma",
          unit: "ng/mL",
          domain: [0, 300],
          lines: [
            { column: "Cket", ...lines.Cket, ink: "parent" },
            { column: "Cketv", ...lines.Cketv, ink: "parent", dash: "long" },
          ],
          thresholds: [{ level: asleepAt, label: words.asleep }],
          equations: ["Cket", "CketS", "A1S", "Cketv"],
        }),
      },
      {
        run: "hours",
        place: "left",
        chart: curve({
          ...hours,
          ...panels.metabolites,
          id: "metabolites",
          unit: "ng/mL",
          domain: [0, 120],
          lines: [
            { column: "Cnk", ...lines.Cnk, ink: "norketamine" },
            { column: "Chnk", ...lines.Chnk, ink: "hnk", dash: "short", uncertainty: { factor: 4 } },
          ],
          equations: ["CnkS", "N1S", "ChnkS", "H1S"],
        }),
      },
      {
        run: "hours",
        place: "left",
        chart: curve({
          ...hours,
          ...panels.site,
          id: "site",
          unit: "ng/mL",
          domain: [0, 250],
          lines: [{ column: "Ce", ...lines.Ce, ink: "site" }],
          second: { column: "Cu", ...lines.Cu, unit: "µmol/L" },
          equations: ["CeS", "Ce", "Cu"],
        }),
      },
      {
        run: "hours",
        place: "left",
        chart: curve({
          ...hours,
          ...panels.block,
          id: "block",
          unit: "%",
          domain: [0, 100],
          lines: [
            { column: "B0", ...lines.B0, ink: "block", dash: "long", uncertainty: { low: "B0lo", high: "B0hi" } },
            { column: "B", ...lines.B, ink: "block", uncertainty: { low: "Blo", high: "Bhi" } },
          ],
          equations: ["KB", "KMg", "IC50Mg", "B", "B0"],
        }),
      },
      {
        run: "hours",
        place: "right",
        chart: curve({
          ...hours,
          ...panels.release,
          id: "release",
          unit: "%",
          domain: [50, 200],
          lines: [{ column: "release", ...lines.release, ink: "glutamate" }],
          thresholds: [{ level: 100, label: words.baseline, side: "below" }],
          equations: ["bI", "AI", "rE", "release"],
        }),
      },
      {
        run: "hours",
        place: "right",
        chart: curve({
          ...hours,
          ...panels.analgesia,
          id: "analgesia",
          unit: "%",
          domain: [0, 100],
          lines: [{ column: "analgesia", ...lines.analgesia, ink: "wanted" }],
          equations: ["analgesia"],
        }),
      },
      {
        run: "hours",
        place: "right",
        chart: curve({
          ...hours,
          ...panels.dissociation,
          id: "dissociation",
          unit: "points",
          domain: [0, 40],
          lines: [{ column: "dissociation", ...lines.dissociation, ink: "unwanted" }],
          equations: ["dissociation"],
        }),
      },
      {
        run: "hours",
        place: "right",
        chart: curve({
          ...hours,
          ...panels.pressure,
          id: "pressure",
          unit: "%",
          domain: [0, 30],
          lines: [{ column: "MAP", ...lines.MAP, ink: "unwanted", dash: "long" }],
          equations: ["Ce_MAP", "MAP"],
        }),
      },
      {
        run: "days",
        place: "below",
        chart: curve({
          ...panels.mood,
          id: "mood",
          unit: "points",
          domain: [0, 15],
          span: DAYS,
          cursor: "days",
          lines: [{ column: "MADRS", ...lines.MADRS, ink: "wanted" }],
          equations: ["trigger", "X", "R", "MADRS"],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run, days }, values) {
      const of = (name: string) => ({
        peak: Cmax(run as TimeColumns, name).value,
        at: tmax(run as TimeColumns, name).value,
      });
      const { abscissa, column } = run as TimeColumns;
      const felt = days?.names.includes("MADRS") ? (days as TimeColumns) : undefined;
      const [arterial, venous, block, bare, dissociation] = [
        of("Cket"),
        of("Cketv"),
        of("B"),
        of("B0"),
        of("dissociation"),
      ];
      return {
        arterial: arterial.peak,
        arterialAt: arterial.at,
        venous: venous.peak,
        block: block.peak * 100,
        bare: bare.peak * 100,
        dissociation: dissociation.peak,
        site: of("Ce").peak,
        release: of("release").peak,
        level: readAt(abscissa, column("Cket"), Number(values.hours)),
        mood: felt ? Cmax(felt, "MADRS").value : Number.NaN,
        moodNow: felt ? readAt(felt.abscissa, felt.column("MADRS"), Number(values.days)) : Number.NaN,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
