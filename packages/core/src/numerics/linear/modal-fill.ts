import type { Moments } from "./linear-solver.js";
import type { Decomposition } from "./modes.js";

/** What each exponential is multiplied by from one moment to the next; kept while the distance stays. */
export function stepRatios({ rates }: Decomposition): (step: number) => Float64Array {
  const kept = new Float64Array(rates.length);
  let of = Number.NaN;
  return (step) => {
    if (step !== of) for (let k = 0; k < rates.length; k++) kept[k] = Math.exp((rates[k] as number) * step);
    of = step;
    return kept;
  };
}

/** How many steps exponentials are carried along by multiplication before they are worked out afresh. */
const REFRESH = 256;

/** A readout at many moments: three exponentials at a time, so that each moment is written to seldom. */
export function fillModes(
  { rates, powers }: Decomposition,
  ratios: Float64Array,
  shown: Float64Array,
  row: number,
  { times, from, to, origin, step }: Moments,
  into: Float64Array,
): void {
  const modes = rates.length;
  const first = row * modes;
  const base = shown[first] as number;
  let written = false;
  for (let k = 1; k < modes; ) {
    // The next modes that this readout has, up to three of them.
    let ka = 0;
    let kb = 0;
    let kc = 0;
    let found = 0;
    for (; k < modes && found < 3; k++) {
      if (shown[first + k] === 0) continue;
      if (powers[k]! > 0 || step === 0) {
        if (!written) into.fill(base, from, to);
        written = true;
        addApart(rates[k]!, step === 0 ? 0 : ratios[k]!, powers[k]!, shown[first + k]!, times, from, to, origin, into);
        continue;
      }
      if (found === 0) ka = k;
      else if (found === 1) kb = k;
      else kc = k;
      found++;
    }
    if (found === 0) continue;
    const ca = shown[first + ka]!;
    const cb = kb && shown[first + kb]!;
    const cc = kc && shown[first + kc]!;
    const ra = ratios[ka]!;
    const rb = ratios[kb]!;
    const rc = ratios[kc]!;
    for (let i = from; i < to; i += REFRESH) {
      const t = times[i]! - origin;
      let a = ca * Math.exp(rates[ka]! * t);
      let b = cb && cb * Math.exp(rates[kb]! * t);
      let c = cc && cc * Math.exp(rates[kc]! * t);
      const end = i + REFRESH < to ? i + REFRESH : to;
      if (written) {
        for (let j = i; j < end; j++) {
          into[j] = into[j]! + a + b + c;
          a *= ra;
          b *= rb;
          c *= rc;
        }
      } else {
        for (let j = i; j < end; j++) {
          into[j] = base + a + b + c;
          a *= ra;
          b *= rb;
          c *= rc;
        }
      }
    }
    written = true;
  }
  if (!written) into.fill(base, from, to);
}

/** c·t^p·exp(rt) by itself: for a power of time, and for moments that are not evenly spaced, which have no ratio. */
function addApart(
  rate: number,
  ratio: number,
  power: number,
  c: number,
  times: Float64Array,
  from: number,
  to: number,
  origin: number,
  into: Float64Array,
): void {
  let term = 0;
  for (let i = from; i < to; i++) {
    const t = times[i]! - origin;
    term = ratio === 0 || (i - from) % REFRESH === 0 ? c * Math.exp(rate * t) : term * ratio;
    into[i] = into[i]! + (power === 0 ? term : power === 1 ? term * t : term * t ** power);
  }
}
