import { drugs, lookup, models } from "@ketalab/core";
import { boxes, curve, stack } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import type { Columns } from "../data/columns.js";
import { GONE, type Mammillary, mammillary, WAITING } from "../data/compartment-map.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import { whereabouts } from "../runs/index.js";
import { duration } from "../text/number-text.js";
import { setName } from "../text/set-name.js";
import { type Worded, worded } from "./shared/worded.js";
import { threeVolumes as english } from "./words/en/three-volumes.js";

/** One dose in boxes and arrows: the blood empties long before the body does. */
export const threeVolumes: Worded = worded(english, (words) => {
  const SPAN = 90;
  const { panels, layers } = words;

  /** The published sets whose drug moves between a central volume and others around it. */
  const sets = [
    "kamp-2020",
    "domino-1982",
    "clements-1981",
    "hijazi-2003",
    "simons-2022",
    "otto-2021",
    "herd-2007",
    "elkomy-2015",
  ];

  const known = new Map<string, Mammillary>();
  function mammillaryOf({ set }: Values): Mammillary {
    const id = String(set);
    const made = known.get(id) ?? mammillary(lookup("model", models, id));
    known.set(id, made);
    return made;
  }

  const looks = {
    [WAITING]: { ink: "data", shade: "empty" },
    V1: { ink: "parent", shade: "dense" },
    V2: { ink: "parent", shade: "middling" },
    V3: { ink: "parent", shade: "thin" },
    [GONE]: { ink: "data", shade: "middling" },
  } as const;

  /** Sets of which the drug is S-ketamine alone. */
  const ofS = ["simons-2022", "otto-2021"];
  /** About where adults wake, ng/mL: the level belongs to the drug of the set. */
  const awakeAt = ({ set }: Values) =>
    drugs[ofS.includes(String(set)) ? "esketamine" : "ketamine"]?.parameters.EC50_hypnosis?.value ?? Number.NaN;

  return {
    id: "three-volumes",
    title: words.title,
    lead: words.lead,
    main: "boxes",
    hand: "minutes",
    needs: { models: true },
    runs: [
      whereabouts({
        id: "minutes",
        scenario: ({ set }) => ({
          ketalab: 1,
          model: String(set),
          regimen: "2 mg/kg over 1 min",
          subject: { weight: "70 kg" },
        }),
        numbers: ["dose", "duration"],
        span: `${SPAN} min`,
        step: "0.5 min",
        cursor: slider({
          name: "minutes",
          label: words.controls.minutes,
          unit: "min",
          min: 0,
          max: SPAN,
          step: 5,
          fine: 0.5,
          published: 10,
          format: duration,
          weight: "major",
        }),
      }),
    ],
    controls: [
      slider({
        name: "duration",
        label: words.controls.duration,
        unit: "min",
        min: 1,
        max: 60,
        step: 1,
        fine: 1,
        published: 1,
      }),
      slider({
        name: "dose",
        label: words.controls.dose,
        unit: "mg/kg",
        min: 0,
        max: 4,
        step: 0.1,
        fine: 0.05,
        published: 2,
      }),
      choice({
        name: "set",
        label: words.controls.set,
        options: sets.map((value) => ({ value, label: setName(value) })),
        published: "kamp-2020",
      }),
    ],
    charts: [
      {
        run: "minutes",
        place: "left",
        plot: 360,
        chart: boxes({
          ...panels.boxes,
          id: "boxes",
          mammillary: mammillaryOf,
          boxes: Object.fromEntries(
            Object.entries(looks).map(([id, look]) => [
              id,
              { ...look, ...words.boxes[id as keyof typeof words.boxes] },
            ]),
          ),
        }),
      },
      {
        run: "minutes",
        place: "right",
        plot: 320,
        chart: stack({
          ...panels.shares,
          id: "shares",
          unit: "%",
          domain: [0, 100],
          span: SPAN,
          cursor: "minutes",
          layers: (["V1", "V2", "V3", GONE, WAITING] as const).map((column) => ({
            column,
            ...looks[column],
            ...layers[column],
          })),
        }),
      },
      {
        run: "minutes",
        place: "right",
        plot: 189,
        chart: curve({
          ...panels.plasma,
          id: "plasma",
          unit: "ng/mL",
          domain: [10, 10000],
          scale: "log",
          span: SPAN,
          cursor: "minutes",
          lines: [{ column: "Cket", ...words.line, ink: "parent" }],
          thresholds: [{ level: awakeAt, label: words.awake }],
        }),
      },
    ],
    steps: words.steps,
    summary({ minutes: run }, values) {
      const { abscissa, names, column } = run as Columns;
      const at = Number(values.minutes);
      const now = (name: string) => (names.includes(name) ? readAt(abscissa, column(name), at) : 0);
      const highest = peak(abscissa, column("Cket"));
      const then = (name: string) => (names.includes(name) ? readAt(abscissa, column(name), highest.time) : 0);
      const before = (name: string) => (names.includes(name) ? readAt(abscissa, column(name), Math.max(at - 1, 0)) : 0);
      const tissue = now("V2") + now("V3");
      return {
        waiting: now(WAITING),
        blood: now("V1"),
        tissue,
        body: now("V1") + tissue,
        gone: now(GONE),
        level: now("Cket"),
        peak: highest.value,
        peakAt: highest.time,
        tissueAtPeak: then("V2") + then("V3"),
        goneAtPeak: then(GONE),
        moved: tissue - then("V2") - then("V3"),
        left: now(GONE) - then(GONE),
        deepGains: now("V3") - before("V3"),
        nearLoses: before("V2") - now("V2"),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
