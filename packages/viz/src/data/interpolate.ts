import { bisectRight, interpolateNumber } from "d3";

/** The value of a column at any time, by a straight line between its neighbours, as the picture shows it. */
export function readAt(time: Float64Array, column: Float64Array, at: number): number {
  const last = time.length - 1;
  const right = bisectRight(time, at);
  if (right === 0) return column[0] as number;
  if (right > last) return column[last] as number;
  const [from, to] = [time[right - 1] as number, time[right] as number];
  return interpolateNumber(column[right - 1] as number, column[right] as number)((at - from) / (to - from));
}

/** The highest value of a column and when it is reached; where a value is missing there is none. */
export function peak(time: Float64Array, column: Float64Array): { value: number; time: number } {
  let best = 0;
  for (let i = 1; i < column.length; i++) {
    if ((column[i] as number) > (column[best] as number) || Number.isNaN(column[best])) best = i;
  }
  return { value: column[best] as number, time: time[best] as number };
}
