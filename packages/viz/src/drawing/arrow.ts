import { curveLinearClosed, line } from "d3";
import type { Spot } from "./place-in.js";

/** How far a head is wider than its shaft, on each side, and how long it is beside the shaft's width. */
const BARB = 5;
const HEAD = 9;

const outline = line().digits(1).curve(curveLinearClosed);

/** The outline of an arrow of a given width between two places; nothing where nothing flows. */
export function arrowPath(from: Spot, to: Spot, width: number): string {
  if (!(width > 0)) return "";
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const neck = length - Math.min(HEAD + width / 2, length * 0.6);
  const half = width / 2;
  // Along the arrow and across it, turned to where it goes.
  const at = (along: number, across: number): [number, number] => [
    from.x + ux * along - uy * across,
    from.y + uy * along + ux * across,
  ];
  const barb = half + BARB;
  const corners = [at(0, -half), at(neck, -half), at(neck, -barb), at(length, 0), at(neck, barb), at(neck, half)];
  return outline([...corners, at(0, half)]) ?? "";
}
