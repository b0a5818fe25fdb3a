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
  if (!/^M[-\d.,L\s]+Z?$/.test(d)) return d;
  const spots = [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]): Spot => [Number(x), Number(y)]);
  if (d.endsWith("Z")) return `${drawn(spots.map((spot) => pressed(spot, box)))}Z`;
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
