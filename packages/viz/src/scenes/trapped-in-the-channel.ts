import { gate, ligand, steadyState } from "@ketalab/core/receptor";
import { curve, pore } from "../charts/index.js";
import { choice, slider } from "../controls/index.js";
import { type Columns, columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { trapping as scheme, trappingFormulas, trappingNumbers } from "./shared/trapping-values.js";
import { type Worded, worded } from "./shared/worded.js";
import { trappedInTheChannel as english } from "./words/en/trapped-in-the-channel.js";

const drugs = ["ketamine", "memantine", "lanicemine", "dizocilpine"];

/** The pore beside its curve: a blocker goes in and out through the open gate only, so activity sets the speed of both. */
export const trappedInTheChannel: Worded = worded(english, (words) => {
  const CURSOR = "time";
  const states = scheme.states.map(({ id }) => id);

  /** Seconds: drug and pulses; neither; pulses without drug. */
  const [WASHED, AGAIN, SPAN] = [12, 18, 30];
  const STEP = 0.025;
  /** A dish without magnesium, where the rates were measured. */
  const around = { magnesium: 0, voltage: -70 } as const;

  /** The ten states under pulses of glutamate, kept until something other than the cursor moves. */
  const receptors: RunSpec = {
    id: "receptors",
    follows: CURSOR,
    ready: kept,
    explain() {
      const run = kept();
      return (values) => {
        const { abscissa, column } = run(values);
        const now = Number(values[CURSOR]);
        return trappingNumbers({
          ...around,
          drug: String(values.drug),
          concentration: readAt(abscissa, column("Cu"), now) * Number(values.concentration),
          share: (state) => readAt(abscissa, column(state), now),
        });
      };
    },
  };

  /** Solves again only when something other than the cursor has moved. */
  function kept(): (values: Values) => Columns {
    let [known, made] = ["", undefined as Columns | undefined];
    return (values) => {
      const { drug, concentration, rate } = values;
      const key = `${drug} ${concentration} ${rate}`;
      if (made === undefined || key !== known) [known, made] = [key, solve(values)];
      return made;
    };
  }

  function solve({ drug, concentration, rate }: Values): Columns {
    const run = gate(
      scheme,
      `${rate} Hz for ${WASHED} s then rest for ${AGAIN - WASHED} s then ${rate} Hz for ${SPAN - AGAIN} s`,
      {
        ...around,
        ligand: String(drug),
        concentration: `${concentration} µM for ${WASHED} s then 0 µM`,
        step: STEP,
        columns: states,
      },
    );
    const { time } = run;
    const share = (values: Float64Array) => ({ unit: "1", values });
    const sum = (names: readonly string[]) => {
      const all = names.map((name) => run.column(name));
      return share(Float64Array.from(time, (_, i) => all.reduce((so, one) => so + (one[i] as number), 0)));
    };
    const held = scheme.states.filter(({ holds }) => holds === "ligand");
    const settled = steadyState(scheme, {
      ...around,
      ligand: String(drug),
      glutamate: "1 mM",
      concentration: Number(concentration),
    });
    const during = (inside: (t: number) => boolean, value = 1) =>
      share(Float64Array.from(time, (t) => (inside(t) ? value : 0)));
    const drugged = (t: number) => t < WASHED;
    return columns(
      time,
      {
        ...Object.fromEntries(states.map((name) => [name, share(run.column(name))])),
        blocked: sum(held.map(({ id }) => id)),
        trapped: sum(held.filter(({ gate: one }) => one !== "open").map(({ id }) => id)),
        equilibrium: during(drugged, settled.blocked),
        firing: during((t) => t < WASHED || t >= AGAIN),
        Cu: during(drugged),
      },
      { doses: [{ time: 0, duration: WASHED, route: "", amount: 0 }] },
    );
  }

  const panel = {
    span: { title: words.abscissa, unit: "s", domain: [0, SPAN] },
    cursor: CURSOR,
    unit: "%",
  } as const;
  const { lines, panels } = words;

  return {
    id: "trapped-in-the-channel",
    title: words.title,
    lead: words.lead,
    main: "block",
    hand: "rate",
    runs: [receptors],
    controls: [
      slider({
        name: "rate",
        label: words.controls.rate,
        unit: "Hz",
        scale: "log",
        min: 0.2,
        max: 10,
        step: 0.1,
        fine: 0.01,
        published: 2,
        weight: "major",
      }),
      slider({
        name: CURSOR,
        label: words.controls.time,
        unit: "s",
        min: 0,
        max: SPAN,
        step: 0.5,
        fine: 0.05,
        published: 17,
      }),
      slider({
        name: "concentration",
        label: words.controls.concentration,
        unit: "µmol/L",
        scale: "log",
        min: 0.01,
        max: 100,
        step: 0.1,
        fine: 0.01,
        published: 1,
      }),
      choice({
        name: "drug",
        label: words.controls.drug,
        options: drugs.map((value) => ({ value, label: ligand(value).short })),
        published: "ketamine",
      }),
    ],
    charts: [
      {
        run: "receptors",
        place: "left",
        plot: 240,
        chart: curve({
          ...panel,
          ...panels.open,
          id: "open",
          domain: [0, 30],
          lines: [
            { column: "O", ...lines.O, ink: "glutamate" },
            { column: "OB", ...lines.OB, ink: "block" },
          ],
          equations: trappingFormulas,
        }),
      },
      {
        run: "receptors",
        place: "left",
        plot: 310,
        chart: curve({
          ...panel,
          ...panels.block,
          id: "block",
          domain: [0, 100],
          lines: [
            { column: "blocked", ...lines.blocked, ink: "block" },
            { column: "trapped", ...lines.trapped, ink: "block", picked: () => false },
            { column: "equilibrium", ...lines.equilibrium, ink: "parent", dash: "long" },
          ],
          equations: trappingFormulas,
        }),
      },
      {
        run: "receptors",
        place: "right",
        plot: 661,
        chart: pore({
          ...panels.pore,
          id: "pore",
          scheme,
          equations: trappingFormulas,
          around: {
            Glu: { column: "firing", ink: "glutamate" },
            Cu: { column: "Cu", ink: "parent" },
          },
        }),
      },
    ],
    steps: words.steps,
    summary({ receptors: run }, values) {
      const { abscissa, column } = run as Columns;
      const at = (name: string, time: number) => 100 * readAt(abscissa, column(name), time);
      const now = Number(values[CURSOR]);
      return {
        washed: at("blocked", WASHED - STEP),
        settled: at("equilibrium", 0),
        kept: at("blocked", AGAIN - STEP),
        left: at("blocked", SPAN),
        now: at("blocked", now),
        trapped: at("trapped", now),
      };
    },
    says: words.says,
    liberties: words.liberties,
  };
});
