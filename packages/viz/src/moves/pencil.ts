import { domainOf, kindOf, toPixel, toValue } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { linePath } from "../drawing/path.js";
import type { Spot } from "../drawing/place-in.js";
import { onPress } from "../drawing/pointer.js";
import { withUnit } from "../text/number-text.js";
import { overlay } from "./overlay.js";
import { placeOn } from "./place-on.js";
import { placesOn, SAMPLES } from "./samples.js";
import type { CurvePanel } from "./where.js";
import { words } from "./words.js";

/** So many points can be moved by keys; between two of them the guess is straight. */
const POINTS = 9;
const APART = (SAMPLES - 1) / (POINTS - 1);
/** An arrow key moves a point by this share of the height of the plot, a page key by so many of them. */
const [STEP, LEAP] = [1 / 50, 10] as const;
/** Of a value that a hand has drawn, more digits are nothing but the screen. */
const DIGITS = 3;
const RADIUS = 6;

/**
 * A line that is drawn into a plot by hand: freehand, or by points that arrow keys move. What is drawn is kept in the unit
 * on the axis, so it stays where it is when the panel is drawn anew at another size.
 * @param changed is called with the values when a stroke or a key has ended.
 */
export function pencil(context: Context, changed: (values: Float64Array) => void) {
  const over = overlay(context, "guess");
  const path = svg(context, "path", { class: "guess-line" });
  const name = svg(context, "text", { class: "was-name halo guess-name", dy: "0.34em" }, words.guess.mine);
  let area = svg(context, "rect", { class: "guess-area" });
  const points = Array.from({ length: POINTS }, () =>
    svg(context, "circle", { class: "guess-point", r: RADIUS, role: "slider", tabindex: 0 }),
  );
  const group = svg(context, "g", { role: "group", "aria-label": words.guess.area }, ...points);
  over.inside.append(path);
  over.around.append(name, area, group);
  const write = liveAttribute(path, "d");
  let values = new Float64Array(SAMPLES).fill(Number.NaN);
  let panel: CurvePanel | undefined;
  let places = new Float64Array(SAMPLES);
  let heard: SVGSVGElement | undefined;
  let before: number | undefined;

  const rounded = (value: number) => Number(value.toPrecision(DIGITS));
  const show = () => {
    if (!panel) return;
    const { plot, chart, lines } = panel;
    const xs = places.map((place) => plot.x(place));
    write(linePath({ xs, column: values, y: plot.y }));
    const [low, high] = domainOf(plot.y);
    const place = placeOn(chart);
    points.forEach((point, k) => {
      const i = k * APART;
      const value = values[i] as number;
      const there = !Number.isNaN(value);
      point.classList.toggle("unset", !there);
      const attributes = {
        cx: xs[i] as number,
        cy: toPixel(plot.y, there ? value : low),
        "aria-label": words.guess.point(place(places[i] as number)),
        "aria-valuemin": low,
        "aria-valuemax": high,
        "aria-valuenow": there ? value : low,
        "aria-valuetext": there ? withUnit(value, lines[0]?.unit ?? "1") : words.guess.unset,
      };
      for (const [key, text] of Object.entries(attributes)) point.setAttribute(key, String(text));
    });
    const last = [...values.keys()].filter((i) => !Number.isNaN(values[i])).at(-1);
    name.setAttribute("visibility", last === undefined ? "hidden" : "inherit");
    if (last !== undefined) {
      const [x, y] = [xs[last] as number, toPixel(plot.y, values[last] as number)];
      const room = plot.frame.width - plot.frame.right;
      name.setAttribute("x", String(Math.min(x, room) + 7));
      name.setAttribute("y", String(Math.max(y, plot.frame.top + 8)));
    }
  };
  const stroke = (type: "input" | "change", { x, y }: Spot) => {
    if (!panel) return;
    const { plot } = panel;
    const [from, to] = plot.x.range() as [number, number];
    const at = Math.min(Math.max(Math.round(((x - from) / (to - from)) * (SAMPLES - 1)), 0), SAMPLES - 1);
    const value = rounded(toValue(plot.y, y));
    const start = before ?? at;
    const begin = before === undefined || Number.isNaN(values[start]) ? value : (values[start] as number);
    // A fast hand skips places: what lies between two it has meant as well.
    const [first, last] = [Math.min(start, at), Math.max(start, at)];
    for (let i = first; i <= last; i++) {
      const share = at === start ? 1 : (i - start) / (at - start);
      values[i] = rounded(begin + share * (value - begin));
    }
    before = type === "change" ? undefined : at;
    show();
    if (type === "change") changed(values);
  };
  const move = (k: number, steps: number) => {
    if (!panel) return;
    const { y, frame } = panel.plot;
    const i = k * APART;
    const tall = frame.height - frame.bottom - frame.top;
    const now = Number.isNaN(values[i]) ? domainOf(y)[0] : (values[i] as number);
    values[i] = rounded(toValue(y, toPixel(y, now) - steps * STEP * tall));
    // Straight to the next points on both sides, where they have been set.
    const log = kindOf(y) === "log";
    for (const other of [i - APART, i + APART]) {
      const end = values[other];
      if (end === undefined || Number.isNaN(end)) continue;
      for (let j = 1; j < APART; j++) {
        const at = i + (j * (other - i)) / APART;
        const part = j / APART;
        const here = values[i] as number;
        values[at] = rounded(log ? here * (end / here) ** part : here + part * (end - here));
      }
    }
    show();
    changed(values);
  };
  points.forEach((point, k) => {
    point.addEventListener("keydown", (event) => {
      const steps = ({ ArrowUp: 1, ArrowDown: -1, PageUp: LEAP, PageDown: -LEAP } as Record<string, number>)[event.key];
      const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (steps === undefined && way === 0) return;
      event.preventDefault();
      event.stopPropagation();
      if (steps !== undefined) move(k, steps);
      else points[k + way]?.focus();
    });
  });
  return {
    /** Lays it over a panel. @param may whether a hand may draw now. */
    draw(shown: CurvePanel, may: "open" | "closed") {
      panel = shown;
      over.follow(shown);
      const { frame, x } = shown.plot;
      places = placesOn(x) as Float64Array<ArrayBuffer>;
      if (heard !== shown.svg) {
        // What hears a hand belongs to one drawing.
        heard = shown.svg;
        const fresh = svg(context, "rect", { class: "guess-area" });
        area.replaceWith(fresh);
        area = fresh;
        onPress(area, shown.svg, stroke);
      }
      const box = {
        x: frame.left,
        y: frame.top,
        width: frame.width - frame.right - frame.left,
        height: frame.height - frame.top - frame.bottom,
      };
      for (const [side, value] of Object.entries(box)) area.setAttribute(side, String(value));
      for (const part of [area, group]) part.setAttribute("display", may === "open" ? "inline" : "none");
      show();
    },
    set(given: Float64Array) {
      values = given.slice();
      show();
    },
    hide() {
      over.dispose();
    },
  };
}
