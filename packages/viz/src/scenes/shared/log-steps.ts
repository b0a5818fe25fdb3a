/**
 * Values in equal steps of their logarithm, both ends among them, in the unit of the ends.
 *
 * @param from above 0.
 * @param to above 0.
 * @param count at least 2.
 */
export const logSteps = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
