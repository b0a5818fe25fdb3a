/** The rectangle that curves are drawn in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Spot = readonly [x: number, y: number];

/**
 * A path cut at a rectangle, for programs that know no clip path. Lines are cut where they cross an edge; the outline of a
 * band is pressed against it, which fills the same area.
 */
export function clipped(d: string, box: Box): string {
  return [...d.matchAll(/M[^M]*/g)].map(([part]) => clippedPart(part, box)).join("");
}

function clippedPart(d: string, box: Box): string {
  const spots = spotsOf(d);
  if (!spots) return d;
  if (/Z\s*$/.test(d)) return `${drawn(spots.map((spot) => pressed(spot, box)))}Z`;
  const parts: Spot[][] = [];
  for (let i = 1; i < spots.length; i++) {
    const cut = segment(spots[i - 1] as Spot, spots[i] as Spot, box);
    if (!cut) continue;
    const last = parts.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === cut[0][0] && end[1] === cut[0][1]) last.push(cut[1]);
    else parts.push([...cut]);
  }
  return parts.map(drawn).join("");
}

/** The corners of a path of straight lines; nothing for one that has others. */
function spotsOf(d: string): Spot[] | undefined {
  if (!/^(?:[MLHVZ]|[-+\d.e,\s])*$/.test(d)) return undefined;
  const spots: Spot[] = [];
  for (const [, command = "", text = ""] of d.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const numbers = (text.match(/[-+]?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
    const [x = 0, y = 0] = spots.at(-1) ?? [];
    if (command === "H") for (const to of numbers) spots.push([to, y]);
    else if (command === "V") for (const to of numbers) spots.push([x, to]);
    else for (let i = 0; i + 1 < numbers.length; i += 2) spots.push([numbers[i] as number, numbers[i + 1] as number]);
  }
  return spots;
}

const drawn = (spots: readonly Spot[]) => `M${spots.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join("L")}`;
const rounded = (value: number) => Math.round(value * 100) / 100;

const pressed = ([px, py]: Spot, { x, y, width, height }: Box): Spot => [
  Math.min(Math.max(px, x), x + width),
  Math.min(Math.max(py, y), y + height),
];

/** The part of a straight line inside the rectangle (Liang and Barsky 1984). */
function segment(from: Spot, to: Spot, { x, y, width, height }: Box): readonly [Spot, Spot] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  for (const [p, q] of [
    [-dx, from[0] - x],
    [dx, x + width - from[0]],
    [-dy, from[1] - y],
    [dy, y + height - from[1]],
  ] as const) {
    if (p === 0) {
      if (q < 0) return undefined;
      continue;
    }
    const at = q / p;
    if (p < 0) start = Math.max(start, at);
    else end = Math.min(end, at);
  }
  if (start > end) return undefined;
  const spot = (share: number): Spot =>
    share === 0 ? from : share === 1 ? to : [from[0] + share * dx, from[1] + share * dy];
  return [spot(start), spot(end)];
}

/** Cuts all that is drawn in a group at a rectangle; what lies outside of it goes. */
export function clipAll(group: Element, box: Box): void {
  for (const shape of group.querySelectorAll("path, line, rect, circle")) {
    // What is moved as a whole counts from somewhere else.
    if (shape.closest("[transform]") && group.contains(shape.closest("[transform]"))) continue;
    CUTS[shape.localName]?.(shape, box);
  }
}

const CUTS: Readonly<Record<string, (shape: Element, box: Box) => void>> = {
  path: (shape, box) => shape.setAttribute("d", clipped(shape.getAttribute("d") ?? "", box)),
  line(shape, box) {
    const [x1, y1, x2, y2] = numbersOf(shape, ["x1", "y1", "x2", "y2"]);
    const cut = segment([x1, y1], [x2, y2], box);
    if (!cut) shape.remove();
    else set(shape, { x1: cut[0][0], y1: cut[0][1], x2: cut[1][0], y2: cut[1][1] });
  },
  rect(shape, box) {
    const [x, y, width, height] = numbersOf(shape, ["x", "y", "width", "height"]);
    const [from, to] = [pressed([x, y], box), pressed([x + width, y + height], box)];
    set(shape, { x: from[0], y: from[1], width: to[0] - from[0], height: to[1] - from[1] });
  },
  circle(shape, box) {
    const [x, y] = numbersOf(shape, ["cx", "cy", "r", "r"]);
    const [inX, inY] = pressed([x, y], box);
    if (inX !== x || inY !== y) shape.remove();
  },
};

type Four = readonly [number, number, number, number];
const numbersOf = (shape: Element, names: readonly [string, string, string, string]) =>
  names.map((name) => Number(shape.getAttribute(name) ?? 0)) as unknown as Four;

function set(shape: Element, numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (Number(shape.getAttribute(name) ?? 0) !== value) shape.setAttribute(name, String(rounded(value)));
  }
}
