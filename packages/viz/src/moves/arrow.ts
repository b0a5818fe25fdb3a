import { readAt } from "../data/interpolate.js";
import { domainOf, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { svg } from "../drawing/markup.js";
import { LETTERS, takenBy } from "../drawing/text-box.js";
import type { Step } from "../scene/spec.js";
import { withUnit } from "../text/number-text.js";
import { freeSpot } from "./free-spot.js";
import type { Host, Move } from "./host.js";
import { overlay } from "./overlay.js";
import { placeOn } from "./place-on.js";
import { curvePanels } from "./where.js";

/** From the point to the words, px of the view box: to the right and up first, as one writes. */
const AROUND = [
  [70, -34],
  [-70, -34],
  [70, 36],
  [-70, 36],
  [95, -64],
  [-95, -64],
  [95, 64],
  [-95, 64],
  [0, -60],
  [0, 60],
] as const;
/** The arrow ends so far before its point, and its head is so long, px of the view box. */
const [SHORT, HEAD] = [6, 8] as const;

/** What an arrow points to. */
export type Pointing = Partial<Pick<Step, "point" | "panels">>;

/**
 * The arrow of a step: to a point on a curve, with the number that is read there. It is drawn where its words have room, and
 * goes as soon as the figure is moved away from the step.
 */
export function arrow(
  context: Context,
  { scene, spec }: Pick<Host, "scene" | "spec">,
  step: Pointing,
): Pick<Move, "drawn" | "dispose"> {
  const over = overlay(context, "pointing");
  const draw = () => {
    const panels = curvePanels(scene.panels()).filter(({ state }) => state !== "closed");
    const panel = panels.find(({ chart }) => chart.id === step.point?.panel) ?? panels[0];
    if (!panel) return;
    const { plot, columns, lines, chart } = panel;
    const line = lines.find(({ column }) => column === step.point?.column) ?? lines[0];
    const at = step.point?.at ?? cursorOf(panel.run);
    over.follow(panel);
    plot.taken.delete(over.around);
    over.around.replaceChildren();
    const [low, high] = domainOf(plot.x);
    if (!line || !(at >= low && at <= high)) return;
    const value = readAt(columns.abscissa, columns.column(line.column), at) * plot.factor;
    const [x, y] = [plot.x(at), toPixel(plot.y, value)];
    if (y < plot.frame.top - 1 || y > plot.frame.height - plot.frame.bottom + 1) return;
    const text = `${withUnit(value, line.unit)}, ${placeOn(chart)(at)}`;
    const free = freeSpot(
      text,
      AROUND.map(([dx, dy]) => ({ x: Math.round(x + dx), y: Math.round(y + dy) })),
      panel,
    );
    if (!free) return;
    plot.taken.set(over.around, [takenBy(text, { ...free.spot, anchor: "middle", letter: LETTERS.beside })]);
    over.around.append(
      svg(context, "path", { class: "pointing-arrow", d: path(free.spot, { x, y }) }),
      svg(
        context,
        "text",
        { class: "halo middle pointing-says", dy: "0.34em", transform: `translate(${free.spot.x},${free.spot.y})` },
        text,
      ),
    );
  };
  const cursorOf = (run: string): number => {
    const one = spec.runs.find(({ id }) => id === run);
    const name = one?.follows ?? one?.cursor?.name;
    return name === undefined ? Number.NaN : Number(scene.now()[name]);
  };
  draw();
  return {
    drawn: draw,
    dispose() {
      for (const { plot } of curvePanels(scene.panels())) plot.taken.delete(over.around);
      over.dispose();
    },
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line from the words to just before the point, and its head. */
function path(from: Spot, to: Spot): string {
  const begin = { x: from.x, y: from.y + (to.y > from.y ? 9 : -9) };
  const [dx, dy] = [to.x - begin.x, to.y - begin.y];
  const long = Math.hypot(dx, dy);
  const [ux, uy] = [dx / long, dy / long];
  const tip = { x: to.x - SHORT * ux, y: to.y - SHORT * uy };
  const wing = (side: 1 | -1) =>
    `${(tip.x - HEAD * ux + side * 0.5 * HEAD * uy).toFixed(1)},${(tip.y - HEAD * uy - side * 0.5 * HEAD * ux).toFixed(1)}`;
  return `M${begin.x.toFixed(1)},${begin.y.toFixed(1)}L${tip.x.toFixed(1)},${tip.y.toFixed(1)}M${wing(1)}L${tip.x.toFixed(1)},${tip.y.toFixed(1)}L${wing(-1)}`;
}
