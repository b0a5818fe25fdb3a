import {
  type DoseResponseFit,
  type DoseResponseOfText,
  fitSchild,
  fitText,
  type SchildFit,
  type SchildOfText,
} from "@ketalab/core/fit";
import { nice } from "d3";
import type { Extent } from "../../charts/base/panel.js";
import type { Values } from "../../drawing/view.js";
import type { Point } from "../../marks/points.js";

export type Fitted = DoseResponseOfText | SchildOfText;

const confidenceOf = ({ once }: Values) => 1 - 1 / Number(once);

/** The last text and what was searched in it; a slider that asks for another confidence needs no other search. */
let last: { readonly key: string; readonly confidence: number; readonly made: Fitted } | undefined;

/** What was made of the table in the state of the scene. */
export function fittedOf(values: Values): Fitted {
  const confidence = confidenceOf(values);
  const key = `${values.model} ${values.slope} ${values.table}`;
  if (last?.key !== key) last = { key, confidence, made: search(values, confidence) };
  else if (last.confidence !== confidence) last = { key, confidence, made: again(last.made, confidence) };
  return last.made;
}

function search({ table, model, slope }: Values, confidence: number): Fitted {
  const text = String(table);
  if (model === "schild") return fitText(text, { model, confidence });
  return fitText(text, { confidence, ...(slope === "one" && { fixed: { nH: 1 } }) });
}

function again(made: Fitted, confidence: number): Fitted {
  if (made.model === "dose-response") return { ...made, ...made.withConfidence?.(confidence) };
  if (!made.fit) return made;
  const { plotted, unit } = made.fit;
  return { ...made, ...fitSchild(plotted, { confidence, ...(unit !== undefined && { unit }) }) };
}

/** A line with its band, over doses. */
export interface Drawn {
  readonly abscissa: Float64Array;
  readonly fit: Float64Array;
  readonly low?: Float64Array | undefined;
  readonly high?: Float64Array | undefined;
}

export function lineOf({ fit }: Fitted): Drawn | undefined {
  if (fit === undefined) return undefined;
  return fit.model === "schild" ? ofLine(fit) : ofCurve(fit);
}

function ofCurve(fit: DoseResponseFit): Drawn {
  const { dose, response, low, high } = fit.curve();
  return { abscissa: dose, fit: response, low, high };
}

function ofLine(fit: SchildFit): Drawn {
  const { x, y, low, high } = fit.line();
  return { abscissa: x.map((one) => 10 ** one), fit: y, low, high };
}

/**
 * Points as they are drawn: of each column of responses a series, the second and later ones hollow. Where there are
 * several, their names stand where the first two lie furthest apart, the upper one above.
 */
export function pointsOf(
  made: Fitted,
  series: (columns: readonly string[]) => readonly [first: string, others: string],
): readonly Point[] {
  if (made.model === "schild") return made.fit?.plotted.map(({ antagonist: x, y }) => ({ x, y })) ?? [];
  const measured = made.columns.filter(({ use }) => use === "response");
  const names = series(measured.map(({ name }) => name));
  const places = measured.map(({ column }) => column);
  const shown = made.used.filter(({ dose }) => dose > 0);
  const firstTwo = pairsByLine(shown, places);
  const [named] = [...firstTwo].reduce(
    (best, [line, pair]) => (apart(pair) > best[1] ? ([line, apart(pair)] as const) : best),
    [-1, -1] as readonly [line: number, distance: number],
  );
  return shown.map(({ dose: x, response: y, line = 0, column = 0 }): Point => {
    const i = places.indexOf(column);
    const side = y < (firstTwo.get(line)?.[1 - i] ?? Number.NaN) ? "below" : "above";
    return { x, y, ...(i > 0 && { hollow: true }), ...(line === named && i < 2 && { label: names[i], side }) };
  });
}

type Pair = readonly [first?: number, second?: number];
const apart = ([one, other]: Pair) => (one === undefined || other === undefined ? -1 : Math.abs(one - other));

/** The responses in the first two columns, by line. */
function pairsByLine(points: DoseResponseOfText["used"], [one, other]: readonly number[]): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  for (const { response, line = 0, column } of points) {
    const [first, second] = pairs.get(line) ?? [];
    if (column === one) pairs.set(line, [response, second]);
    if (column === other) pairs.set(line, [first, response]);
  }
  return pairs;
}

const ends = (all: Iterable<number>): [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of all) [low, high] = [Math.min(low, one), Math.max(high, one)];
  return [low, high];
};

const TICKS = 6;

/** Axes that hold the points and the line through them. */
export function extentOf(
  { columns }: Fitted,
  points: readonly Point[],
  drawn: Drawn | undefined,
  words: { readonly dose: string; readonly title: string; readonly units?: string },
): Extent {
  const [doses] = columns;
  const [least, most] = ends(points.map(({ x }) => x));
  const [low, high] = ends([...points.map(({ y }) => y), ...(drawn?.fit ?? [])]);
  const across: readonly [number, number] = drawn
    ? [drawn.abscissa[0] as number, drawn.abscissa.at(-1) as number]
    : points.length > 0
      ? [least / 3, most * 3]
      : [0.01, 100];
  const alone = low === high ? [low - 1, high + 1] : [low, high];
  const [from = 0, to = 1] = points.length > 0 ? nice(alone[0] as number, alone[1] as number, TICKS) : [0, 100];
  return {
    span: {
      title: doses?.scale === "x" ? doses.name : words.dose,
      unit: doses?.unit ?? "",
      domain: across,
      scale: "log",
    },
    domain: [from, to],
    title: words.title,
    units: words.units ?? columns.find(({ use }) => use === "response")?.unit ?? "",
  };
}
