import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
/** A run over time with pulses in it: what `gate` gives, and what `synapse` gives. */
export interface Pulsed {
  /** One for each moment, increasing, in the unit of the run. */
  readonly time: Float64Array;
  /** When each pulse begins, in the unit of the run. */
  readonly pulses: Float64Array;
  /** One for each moment, in the unit of the column. */
  column(name: string): Float64Array;
}

/** What one pulse of glutamate did; times in the unit of the run. */
export interface PulseReading {
  /** When the pulse begins, in the unit of the run. */
  readonly begins: number;
  /** The value that is furthest from zero before the next pulse begins, in the unit of the column. */
  readonly peak: number;
  /** How long after the beginning it is reached, in the unit of the run. */
  readonly peakAfter: number;
  /** From a tenth to nine tenths of the peak, in the unit of the run; nothing where it began higher. */
  readonly rise: number | undefined;
  /** From the peak to 1/e of it, in the unit of the run; nothing where the next pulse comes before. */
  readonly decay: number | undefined;
}

/**
 * Peak, rise and decay after every pulse, of a probability or of a current that may be inward, read off a column between its moments along straight lines: take a step that
 * is small against the rise.
 *
 * @param name a column of the run.
 * @throws KetalabError for a run without pulses, and for an unknown column.
 * @example eachPulse(gate("trapping", "10 Hz for 1 s"), "open").map(({ peak }) => peak)
 */
export function eachPulse(run: Pulsed, name = "open"): readonly PulseReading[] {
  argument(run, "a run of gate", "pulses", "column");
  const { time, pulses } = run;
  const column = run.column(name);
  if (pulses.length === 0)
    throw new KetalabError("unsupported", "there is no pulse in this run; read the column itself", {
      path: "glutamate",
    });
  const readings: PulseReading[] = [];
  let k = 0;
  pulses.forEach((begins, i) => {
    const until = pulses[i + 1] ?? Number.POSITIVE_INFINITY;
    while (k < time.length && time[k]! < begins) k++;
    const first = k;
    let top = k;
    while (k < time.length && (time[k]! < until || k === first)) {
      if (Math.abs(column[k]!) > Math.abs(column[top]!)) top = k;
      k++;
    }
    if (first >= time.length) return;
    const peak = column[top]!;
    const cross = (level: number, from: number, to: number): number | undefined => {
      for (let j = from + 1; j <= to; j++) {
        const [a, b] = [column[j - 1]! - level, column[j]! - level];
        if (a === 0) return time[j - 1]!;
        if (a < 0 !== b < 0) return time[j - 1]! + ((time[j]! - time[j - 1]!) * a) / (a - b);
      }
      return undefined;
    };
    const [low, high] = [cross(0.1 * peak, first, top), cross(0.9 * peak, first, top)];
    const fallen = cross(peak / Math.E, top, k - 1);
    readings.push({
      begins,
      peak,
      peakAfter: time[top]! - begins,
      rise: low === undefined || high === undefined ? undefined : high - low,
      decay: fallen === undefined ? undefined : fallen - time[top]!,
    });
  });
  return readings;
}
