import type { Scheme, State, Transition } from "@ketalab/core/receptor";
import type { Frame } from "../../drawing/frame.js";
import type { Spot } from "../../drawing/place-in.js";

/** One state of a scheme and its place in a picture. */
export interface Cell {
  readonly state: State;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One transition and the two ends of its arrow. */
export interface Way {
  readonly transition: Transition;
  readonly from: Spot;
  readonly to: Spot;
}

/** From top to bottom: the pore with magnesium, free, with the blocker. */
const ARMS = ["magnesium", undefined, "ligand"] as const;

/**
 * Places the states of a scheme by one rule: to the right the more glutamate is bound, the open gate last; a row for each
 * thing that the pore holds, so that what binds in the open pore goes straight down; the desensitised state outside its row.
 */
export function cells({ states }: Pick<Scheme, "states">, frame: Frame): readonly Cell[] {
  const most = Math.max(...states.map(({ agonists }) => agonists));
  const arms = ARMS.filter((held) => states.some(({ holds }) => holds === held));
  const rows: string[] = [];
  arms.forEach((held, i) => {
    const mine = states.filter(({ holds }) => holds === held);
    const outside = mine.some(({ gate }) => gate === "desensitised") ? [`${held} aside`] : [];
    rows.push(...(i === arms.length - 1 ? [`${held}`, ...outside] : [...outside, `${held}`]));
  });
  const columns = most + 2;
  const across = frame.width * 0.075;
  const width = (frame.width - across * (columns - 1)) / columns;
  const room = frame.height - frame.top - frame.bottom;
  const down = room * 0.07;
  const height = (room - down * (rows.length - 1)) / rows.length;
  return states.map((state) => {
    const { gate, holds, agonists } = state;
    const column = gate === "open" ? most + 1 : agonists;
    const row = rows.indexOf(gate === "desensitised" ? `${holds} aside` : `${holds}`);
    return { state, x: column * (width + across), y: frame.top + row * (height + down), width, height };
  });
}

/** Half the distance of the arrows there and back. */
const ASIDE = 7;
const CLEAR = 3;

/** Arrows between the sides that face each other; there and back run beside each other. */
export function ways({ transitions }: Pick<Scheme, "transitions">, placed: readonly Cell[]): readonly Way[] {
  const found = new Map(placed.map((cell) => [cell.state.id, cell]));
  return transitions.map((transition) => {
    const [from, to] = [found.get(transition.from) as Cell, found.get(transition.to) as Cell];
    if (from.y === to.y) {
      const right = from.x < to.x;
      const y = from.y + from.height / 2 + (right ? -ASIDE : ASIDE);
      const [start, end] = right
        ? [from.x + from.width + CLEAR, to.x - CLEAR]
        : [from.x - CLEAR, to.x + to.width + CLEAR];
      return { transition, from: { x: start, y }, to: { x: end, y } };
    }
    const falls = from.y < to.y;
    const x = (from.x + to.x + to.width) / 2 + (falls ? ASIDE : -ASIDE);
    const [start, end] = falls
      ? [from.y + from.height + CLEAR, to.y - CLEAR]
      : [from.y - CLEAR, to.y + to.height + CLEAR];
    return { transition, from: { x, y: start }, to: { x, y: end } };
  });
}
