import { convert, dripToMood } from "@ketalab/core";
import {
  bioavailabilities,
  concentrations,
  type ObservedConcentration,
  type ObservedValue,
} from "@ketalab/core/observed";
import { curve, type LineSpec, rows } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { Column, Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Values } from "../drawing/view.js";
import type { Point } from "../marks/points.js";
import type { RowSpec } from "../marks/row.js";
import { extended, overlaid } from "../runs/index.js";
import { inShort } from "../text/cite.js";
import { timeCursor } from "./shared/time-cursor.js";
import { type Worded, worded } from "./shared/worded.js";
import { routes as english } from "./words/en/routes.js";

/** One dose by seven ways: what arrives of it, as what, and the concentrations that come of it. */
export const routes: Worded = worded(english, (words) => {
  const SPAN = 360;
  const WEIGHT = 70;
  const { panels, lines } = words;

  type Way = keyof typeof words.ways;

  /** How each line is drawn: neighbours differ. */
  const dashes: Readonly<Record<Way, Dash>> = {
    iv: "solid",
    im: "long",
    sc: "short",
    nasal: "solid",
    sublingual: "long",
    rectal: "short",
    oral: "solid",
  };
  const ways = Object.keys(dashes) as Way[];
  const given = (way: Way) => (way === "iv" ? "0.5 mg/kg over 40 min" : `0.5 mg/kg ${way}`);
  const isPicked =
    (way: Way) =>
    ({ route }: Values) =>
      route === way;

  /** The shares of a dose that arrive unchanged and changed; nothing is changed on its way into a vein or a muscle. */
  function shares(way: Way): { unchanged: number; changed: number } {
    const of = (name: string) => dripToMood.parameters[`${name}_${way}`]?.base;
    const unchanged = of("F") ?? 1;
    return { unchanged, changed: Math.max((of("fabs") ?? unchanged) - unchanged, 0) };
  }

  const hours = extended(
    overlaid({
      id: "hours",
      span: `${SPAN} min`,
      step: "2 min",
      columns: ["Cketv", "Cnkv"],
      parts: Object.fromEntries(
        ways.map((way) => [
          way,
          { scenario: { ketalab: 1, drug: "ketamine", regimen: given(way) }, numbers: ["dose"] },
        ]),
      ),
      explains: ({ route }) => String(route),
      cursor: timeCursor({ label: words.controls.hours, span: SPAN, published: 180 }),
    }),
    ({ abscissa, column }, { route }) => {
      const flat = (value: number): Column => ({ unit: "1", values: new Float64Array(abscissa.length).fill(value) });
      return {
        "Cketv.now": { unit: "ng/mL", values: column(`Cketv.${route}`) },
        "Cnkv.now": { unit: "ng/mL", values: column(`Cnkv.${route}`) },
        ...Object.fromEntries(
          ways.flatMap((way) => {
            const { unchanged, changed } = shares(way);
            return [
              [`unchanged.${way}`, flat(unchanged)],
              [`changed.${way}`, flat(changed)],
            ];
          }),
        ),
      };
    },
  );

  const linesOf = (name: string, of: "ketamine" | "norketamine", ink: Ink): LineSpec[] =>
    ways.map((way) => ({
      column: `${name}.${way}`,
      name: words.ways[way].short,
      label: words.label(way, of),
      ink,
      dash: dashes[way],
      picked: isPicked(way),
    }));

  const percent = ({ value, unit }: Pick<ObservedValue, "value" | "unit">) => convert(value, unit, "%");

  const arriving: readonly RowSpec[] = ways.map((way) => ({
    label: words.ways[way].name,
    ink: "data",
    bars: [
      { column: `unchanged.${way}`, ink: "parent" },
      { column: `changed.${way}`, ink: "norketamine" },
    ],
    published: bioavailabilities
      .filter(({ route }) => route === way)
      .map((one) => ({
        value: percent(one),
        ...(one.error === undefined ? {} : { low: percent(one) - one.error, high: percent(one) + one.error }),
        evidence: one.evidence,
        about: `${one.source.citation}: ${one.conditions}`,
      })),
    end: ([unchanged = 0, changed = 0], _columns, { dose }) =>
      words.end(unchanged * Number(dose) * WEIGHT, changed * Number(dose) * WEIGHT),
    picked: isPicked(way),
    value: way,
  }));

  /** By these ways what is changed on the way was swallowed, or went from the gut to the liver, before it reached the blood. */
  const SWALLOWED = new Set(["oral", "sublingual", "rectal"]);

  /** A measured level as it would be after another dose, in proportion. */
  function brought(one: ObservedConcentration, dose: number): Point {
    const perKg = one.dose.endsWith("/kg");
    const times = dose / (Number.parseFloat(one.dose) / (perKg ? 1 : WEIGHT));
    const { value, error, at, evidence, conditions } = one;
    return {
      x: at,
      y: value * times,
      ...(error === undefined ? {} : { low: (value - error) * times, high: (value + error) * times }),
      evidence,
      label: words.measured(inShort(one.source), one.dose),
      about: `${one.source.citation}: ${conditions}`,
    };
  }

  const measuredOf = (of: ObservedConcentration["of"], ink: Ink) => ({
    ink,
    at: (_columns: Columns, { route, dose }: Values) =>
      concentrations.filter((one) => one.route === route && one.of === of).map((one) => brought(one, Number(dose))),
  });

  const time = { span: SPAN, cursor: "hours", unit: "ng/mL" };

  return {
    id: "routes",
    title: words.title,
    lead: words.lead,
    main: "ketamine",
    hand: "route",
    runs: [hours],
    controls: [
      choice({
        name: "route",
        label: words.controls.route,
        options: ways.map((value) => ({ value, label: words.ways[value].name })),
        published: "oral",
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0.1,
        max: 2,
        step: 0.1,
        fine: 0.01,
        published: 0.5,
      }),
    ],
    charts: [
      {
        run: "hours",
        place: "left",
        plot: 280,
        chart: curve({
          ...time,
          ...panels.ketamine,
          id: "ketamine",
          domain: [0, 250],
          lines: linesOf("Cketv", "ketamine", "parent"),
          equations: ["Cketv", "Cket", "CketS", "A1S"],
        }),
      },
      {
        run: "hours",
        place: "left",
        plot: 280,
        chart: curve({
          ...time,
          ...panels.norketamine,
          id: "norketamine",
          domain: [0, 150],
          lines: linesOf("Cnkv", "norketamine", "norketamine"),
          equations: ["Cnkv", "CnkS", "N1S"],
        }),
      },
      {
        run: "hours",
        place: "right",
        plot: 340,
        chart: rows({ ...panels.arrives, id: "arrives", unit: "%", domain: [0, 100], rows: arriving, picks: "route" }),
      },
      {
        run: "hours",
        place: "right",
        plot: 204,
        chart: curve({
          ...time,
          ...panels.alone,
          id: "alone",
          domain: [0, 150],
          lines: [
            { column: "Cnkv.now", ...lines.norketamine, ink: "norketamine", dash: "long", told: "elsewhere" },
            { column: "Cketv.now", ...lines.ketamine, ink: "parent", told: "elsewhere" },
          ],
          points: [measuredOf("ketamine", "parent"), measuredOf("norketamine", "norketamine")],
        }),
      },
    ],
    steps: words.steps,
    summary({ hours: run }, { route, dose }) {
      const { abscissa, column } = run as Columns;
      const of = (name: string) => peak(abscissa, column(name));
      const [ketamine, nor] = [of("Cketv.now"), of("Cnkv.now")];
      const { unchanged, changed } = shares(String(route) as Way);
      const total = Number(dose) * WEIGHT;
      return {
        given: total,
        arrives: unchanged * total,
        changed: changed * total,
        peak: ketamine.value,
        peakAt: ketamine.time,
        nor: nor.value,
        norAt: nor.time,
        ivPeak: of("Cketv.iv").value,
        ivNor: of("Cnkv.iv").value,
        swallowed: SWALLOWED.has(String(route)) ? changed : 0,
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
