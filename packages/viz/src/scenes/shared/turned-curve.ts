import { type CurveSpec, curve } from "../../charts/index.js";
import type { Chart, Values, View } from "../../drawing/view.js";

/** What a state of the scene draws: a curve without an id. */
export type Turn = Omit<CurveSpec, "id" | "span"> & { readonly span: number };

/**
 * A panel in which every state of a scene may draw other lines on other axes; they run along time. Nothing is read off.
 *
 * @param spec its id, what it shows as a whole, and the names that a phone has to find room for.
 * @param turn what a state draws; the same object for the same curve.
 */
export function turnedCurve(
  { id, title, names }: { readonly id: string; readonly title: string; readonly names: readonly string[] },
  turn: (values: Values) => Turn,
): Chart {
  const lines = names.map((name) => ({ column: name, name, label: name, ink: "data" as const }));
  const first: CurveSpec = { id, title, unit: "1", domain: [0, 1], span: 1, lines };
  const { draw, ...rest } = curve(first);
  return {
    id,
    title,
    readings: [],
    equations: [],
    abscissa: { title: "time", unit: "min" },
    ...(rest.key && { key: rest.key }),
    answer: rest.answer,
    draw(context, frame) {
      const view = draw(context, frame) as View & { show(spec: CurveSpec): void };
      let shown: Turn | undefined;
      const turns = (values: Values) => {
        const next = turn(values);
        if (next === shown) return;
        shown = next;
        view.show({ ...next, id });
      };
      return {
        element: view.element,
        plot: view.plot as NonNullable<View["plot"]>,
        update(columns, moment) {
          turns(moment.values);
          view.update(columns, moment);
        },
        settle(columns, moment) {
          turns(moment.values);
          view.settle(columns, moment);
        },
      };
    },
  };
}
