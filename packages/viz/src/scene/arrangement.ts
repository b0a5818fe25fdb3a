import { lookup } from "@ketalab/core";
import { type Frame, frame, type Place, type Shape } from "../drawing/frame.js";
import type { Shown } from "./excerpt.js";
import type { PlacedChart, SceneSpec } from "./spec.js";

/** How the panels of a scene stand: all at once on a sheet, or on a page with one of them in front. */
export type Arrangement = "sheet" | "page";

/** A panel, and the room that it has. */
export interface Arranged extends Pick<PlacedChart, "chart" | "run"> {
  readonly place: Place;
  readonly frame: Frame;
}

/** The height of the plot in front, px of the view box. */
const FRONT = { narrow: 236, single: 300, medium: 350, wide: 360, projector: 126, slide: 208 } as const;
/** The height that the panels at its side share: beside it and what it is moved by. */
const SIDE = { narrow: 0, single: 0, medium: 430, wide: 450, projector: 0, slide: 0 } as const;
/** The least height of a plot at the side, px of the view box. */
const LEAST = { narrow: 110, single: 110, medium: 70, wide: 70, projector: 150, slide: 78 } as const;
/** What stands over and under one. */
const AROUND = 42;

/**
 * The panels of a page: one in front, the others at its side in the order of the scene. Pictures and lists are as tall as on
 * a sheet; curves share what is left of the height of the front.
 */
export function onPage(charts: readonly PlacedChart[], front: string, shape: Shape): readonly Arranged[] {
  if (shape === "slide") return onSlide(charts);
  const others = charts.filter(({ chart }) => chart.id !== front);
  const tall = others.reduce((sum, one) => sum + (isCurve(one) ? 0 : onSheet(one, shape).height), 0);
  const curves = others.filter(isCurve).length;
  const room = (SIDE[shape] - tall) / curves - AROUND;
  return charts.map((one, i) => {
    const { chart, run } = one;
    const around = { foot: chart.foot, key: chart.key };
    if (chart.id === front) {
      const place = others.length === 0 ? "alone" : "front";
      return {
        chart,
        run,
        place,
        frame: frame(shape, place, {
          ...around,
          plot: isCurve(one) ? FRONT[shape] : Math.max(FRONT[shape], one.plot ?? 0),
        }),
      };
    }
    if (!isCurve(one)) return { chart, run, place: "side", frame: onSheet(one, shape) };
    const next = charts.slice(i + 1).find((other) => other.chart.id !== front);
    const position = next?.run === run && isCurve(next) && chart.foot === undefined ? "inner" : "last";
    const plot = Math.round(Math.max(room, LEAST[shape]));
    return { chart, run, place: "side", frame: frame(shape, "side", { ...around, plot, position }) };
  });
}

/** A slide has no front: one panel, two beside each other, or two rows of them, all of them as large. */
function onSlide(charts: readonly PlacedChart[]): readonly Arranged[] {
  const place = charts.length === 1 ? "alone" : "side";
  const plot = charts.length > 2 ? LEAST.slide : FRONT.slide;
  return charts.map((one) => {
    const { chart, run } = one;
    const foot = chart.foot === undefined ? {} : { foot: chart.foot };
    return { chart, run, place, frame: frame("slide", place, { ...foot, plot: isCurve(one) ? plot : one.plot }) };
  });
}

const isCurve = ({ chart }: PlacedChart): boolean => chart.abscissa !== undefined;

function onSheet({ chart, plot }: PlacedChart, shape: Shape): Frame {
  return frame(shape, "left", { plot, foot: chart.foot, key: chart.key });
}

/** The panel that a scene has in front at first, of those that are shown. */
export function frontOf({ main }: SceneSpec, charts: Shown["charts"]): string {
  const ids = charts.map(({ chart }) => chart.id);
  return main !== undefined && ids.includes(main) ? main : (ids[0] as string);
}

/**
 * The panels that are open at first.
 * @throws KetalabError for a panel that the scene does not have.
 */
export function openOf({ opens, charts }: SceneSpec): ReadonlySet<string> {
  const all = Object.fromEntries(charts.map(({ chart }) => [chart.id, chart.id]));
  return new Set(opens === undefined ? Object.keys(all) : opens.map((id) => lookup("panel", all, id)));
}
