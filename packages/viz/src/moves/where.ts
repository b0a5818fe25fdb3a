import type { SeenPanel } from "../scene/scene.js";
import type { SceneSpec } from "../scene/spec.js";

/** The moves, in the order of a lesson. */
export const moveIds = ["walk", "guess", "keep"] as const;

/** One of them. */
export type MoveId = (typeof moveIds)[number];

export const isMove = (name: string): name is MoveId => (moveIds as readonly string[]).includes(name);

/** Why a scene has nothing for a move; nothing where it has. */
export function reasonAgainst(id: MoveId, { charts, steps }: Pick<SceneSpec, "charts" | "steps">): string | undefined {
  if (id === "walk") return steps.length > 1 ? undefined : "its lesson has no steps";
  const curves = charts.filter(({ chart }) => chart.abscissa !== undefined);
  if (curves.length === 0) return "no panel of it draws a curve";
  return curves.some(({ chart }) => chart.readings.length > 0) ? undefined : "its curve is another one at every choice";
}

/** A panel with curves between two axes. */
export interface CurvePanel extends SeenPanel {
  readonly plot: NonNullable<SeenPanel["view"]["plot"]>;
  readonly svg: SVGSVGElement;
  /** The columns of its curves, those that are there. */
  readonly lines: readonly SeenPanel["chart"]["readings"][number][];
}

/** The panels that draw curves, the one in front first. */
export function curvePanels(all: readonly SeenPanel[]): readonly CurvePanel[] {
  const found = all.flatMap((one) => {
    const { chart, view, columns } = one;
    const { plot } = view;
    if (!plot || chart.abscissa === undefined) return [];
    const [first] = chart.readings;
    const lines = chart.readings.filter(({ column, unit }) => columns.names.includes(column) && unit === first?.unit);
    // The line that is talked about is a whole one: a dashed one is what it is compared with.
    const main = lines.findIndex(({ dash = "solid" }) => dash === "solid");
    lines.unshift(...lines.splice(Math.max(main, 0), 1));
    return lines.length === 0 ? [] : [{ ...one, plot, svg: view.element as SVGSVGElement, lines }];
  });
  const rank = { front: 0, open: 1, closed: 2 } as const;
  return [...found].sort((a, b) => rank[a.state] - rank[b.state]);
}
