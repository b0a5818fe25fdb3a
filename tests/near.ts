import { expect } from "vitest";

/** How far a number may be from the one that is wanted: a share of it, a distance, or both added. */
interface Tolerance {
  readonly relative?: number;
  readonly absolute?: number;
}

/** The number is there, within the tolerance; the message says what was compared and by how much it is off. */
export function expectNear(got: number, wanted: number, { relative = 0, absolute = 0 }: Tolerance, what = ""): void {
  const room = relative * Math.abs(wanted) + absolute;
  const off = Math.abs(got - wanted);
  expect(off <= room, `${what} is ${got}, wanted ${wanted} within ${room}: off by ${off}`).toBe(true);
}

/** Two columns are the same, moment by moment, within a share of the largest value. */
export function expectSameColumn(got: ArrayLike<number>, wanted: ArrayLike<number>, relative: number, what = ""): void {
  expect(got.length, `${what}: moments`).toBe(wanted.length);
  let size = 0;
  let off = 0;
  for (let k = 0; k < got.length; k++) {
    size = Math.max(size, Math.abs(wanted[k] as number));
    const apart = Math.abs((got[k] as number) - (wanted[k] as number));
    // NaN must not slip through a comparison.
    if (!(apart <= off)) off = apart;
  }
  expect(off <= relative * size, `${what}: off by ${off / size} of the largest value, allowed ${relative}`).toBe(true);
}
