import { term } from "@ketalab/core";
import { ligand, occupancy, type Receptor, subunitBand } from "@ketalab/core/receptor";
import { curve, iconArray, type LineSpec } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { RunSpec } from "../scene/spec.js";
import { concentrationAxis, concentrations, RANGE } from "./shared/concentration-axis.js";
import { kept } from "./shared/kept.js";
import { type Worded, worded } from "./shared/worded.js";
import { howMuchIsBlocked as english } from "./words/en/how-much-is-blocked.js";

/** One concentration, five drugs and four kinds of receptor: occupancy is simple, its constant is not. */
export const howMuchIsBlocked: Worded = worded(english, (words) => {
  const { lines, panels } = words;
  const CURSOR = "concentration";

  /** The drugs of the first panel, from the most potent at the reference channel; each with a dash of its own. */
  const drugs: readonly LineSpec[] = [
    { column: "dizocilpine", ...lines.dizocilpine, ink: "data", dash: "dots" },
    { column: "s-ketamine", ...lines["s-ketamine"], ink: "parent", dash: "long" },
    { column: "ketamine", ...lines.ketamine, ink: "parent" },
    { column: "memantine", ...lines.memantine, ink: "data", dash: "short" },
    { column: "r-ketamine", ...lines["r-ketamine"], ink: "parent", dash: "short" },
  ];

  const blocked = (K: number) => concentrations.map((concentration) => occupancy({ K, concentration }));

  /** Constants do not follow the controls, so these curves are drawn once. */
  const reference: RunSpec = {
    id: "reference",
    follows: CURSOR,
    ready() {
      const made = columns(
        concentrations,
        Object.fromEntries(
          drugs.map(({ column }) => [
            column,
            { unit: "1", values: concentrations.map((concentration) => occupancy({ ligand: column, concentration })) },
          ]),
        ),
      );
      return () => made;
    },
    explain: () => (values) => {
      const { KBref, nH } = ligand("ketamine").parameters;
      const { base: IC50 } = KBref as NonNullable<typeof KBref>;
      const { base: slope } = nH as NonNullable<typeof nH>;
      return {
        numbers: { Cu: Number(values[CURSOR]), IC50, nH: slope },
        parameters: { ...(KBref && { IC50: KBref }), ...(nH && { nH }) },
      };
    },
  };

  /** What the published rows make of one drug at one kind of receptor: the ends of the band, without and with magnesium. */
  const published: RunSpec = {
    id: "published",
    follows: CURSOR,
    ready() {
      return kept(
        ({ drug, subunit }) => [drug, subunit],
        ({ drug, subunit }) => bandsOf(String(drug), subunit as Receptor),
      );
    },
  };

  function bandsOf(drug: string, receptor: Receptor): Columns {
    const made = Object.fromEntries(
      [0, 1].flatMap((magnesium) => {
        const band = subunitBand(drug, { receptor, magnesium });
        if (!band) return [];
        return [
          [`low${magnesium}`, { unit: "1", values: blocked(band.highest) }],
          [`high${magnesium}`, { unit: "1", values: blocked(band.lowest) }],
        ] as const;
      }),
    );
    return columns(concentrations, made);
  }

  const band = (magnesium: 0 | 1) => ({ low: `low${magnesium}`, high: `high${magnesium}` });
  const panel = {
    span: concentrationAxis(words.abscissa),
    cursor: CURSOR,
    unit: "%",
    domain: [0, 104],
  } as const;

  const drugOf = (drug: number | string | undefined) =>
    (["ketamine", "memantine"] as const).find((id) => id === drug) ?? "ketamine";

  return {
    id: "how-much-is-blocked",
    title: words.title,
    lead: words.lead,
    main: "drugs",
    hand: CURSOR,
    runs: [reference, published],
    controls: [
      slider({
        name: CURSOR,
        label: words.controls.concentration,
        unit: term("Cu").unit,
        scale: "log",
        min: RANGE[0],
        max: RANGE[1],
        step: 0.1,
        fine: 0.01,
        published: 0.5,
        weight: "major",
      }),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: Object.entries(words.drugs).map(([value, label]) => ({ value, label })),
        published: "ketamine",
      }),
      choice({
        name: "subunit",
        label: words.controls.subunit,
        options: ["GluN2A", "GluN2B", "GluN2C", "GluN2D"].map((value) => ({ value, label: value.replace("GluN", "") })),
        published: "GluN2A",
      }),
    ],
    charts: [
      {
        run: "reference",
        place: "left",
        plot: 272,
        chart: curve({
          ...panel,
          ...panels.drugs,
          id: "drugs",
          lines: drugs,
          thresholds: [{ level: 50, label: words.half }],
          equations: ["hill"],
        }),
      },
      {
        run: "reference",
        place: "left",
        plot: 140,
        chart: iconArray({
          ...panels.channels,
          id: "channels",
          counted: "at the cursor",
          shares: [
            { column: ({ drug }) => drugOf(drug), name: ({ drug }) => words.blockedBy(drugOf(drug)), ink: "parent" },
          ],
          left: words.free,
        }),
      },
      {
        run: "published",
        place: "right",
        plot: 440,
        chart: curve({
          ...panel,
          ...panels.subunits,
          id: "subunits",
          lines: [
            { column: "high0", ...lines.none, ink: "block", dash: "long", uncertainty: band(0) },
            { column: "low0", ...lines.noneLow, ink: "block", dash: "long" },
            { column: "high1", ...lines.one, ink: "block", uncertainty: band(1) },
            { column: "low1", ...lines.oneLow, ink: "block" },
          ],
        }),
      },
    ],
    steps: words.steps,
    summary({ reference: one, published: two }, values) {
      const at = ({ abscissa, column }: Columns, name: string) =>
        100 * readAt(abscissa, column(name), Number(values[CURSOR]));
      return {
        ketamine: at(one as Columns, "ketamine"),
        memantine: at(one as Columns, "memantine"),
        ...Object.fromEntries((two as Columns).names.map((name) => [name, at(two as Columns, name)])),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
