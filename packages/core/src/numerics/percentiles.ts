/**
 * Exact percentiles without sorting. The values are counted into narrow drawers, and only the drawers that hold a wanted
 * rank are opened; what lies in one is put in order as far as that rank.
 */
export interface Percentiles {
  /**
   * @param values are left as they are.
   * @param into receives one value for each wanted percentile, `stride` apart.
   */
  of(values: Float64Array, into: Float64Array, at: number, stride: number): void;
}

/**
 * @param wanted percentiles, increasing, 0 to 100. Between two ranks the value is interpolated on a straight line, as R
 * (type 7), NumPy and spreadsheets do.
 * @param room the largest number of values.
 */
export function percentiles(wanted: readonly number[], room: number): Percentiles {
  const drawers = room > 8192 ? 1024 : 128;
  const drawer = new Uint16Array(room);
  const counts = new Uint32Array(drawers);
  const opened = new Float64Array(room);
  const ends = new Uint32Array(drawers);
  const open = new Uint8Array(drawers);
  const starts = new Uint32Array(drawers);
  return {
    of(values, into, at, stride) {
      const count = values.length;
      let least = values[0]!;
      let most = least;
      let sum = 0; // is no number when one of the values is not
      for (let i = 0; i < count; i++) {
        const value = values[i]!;
        if (value < least) least = value;
        if (value > most) most = value;
        sum += value;
      }
      const width = most - least;
      if (!(width > 0 && width < Number.POSITIVE_INFINITY) || Number.isNaN(sum)) {
        for (let q = 0; q < wanted.length; q++)
          into[at + q * stride] = width === 0 && !Number.isNaN(sum) ? least : Number.NaN;
        return;
      }
      counts.fill(0);
      const scale = (drawers - 1) / width;
      for (let i = 0; i < count; i++) {
        const d = ((values[i]! - least) * scale) | 0;
        drawer[i] = d;
        counts[d] = counts[d]! + 1;
      }
      // Where each drawer begins in rank, and which must be opened.
      open.fill(0);
      let rank = 0;
      let place = 0;
      let q = 0;
      let next = rankOf(wanted, q, count);
      for (let d = 0; d < drawers; d++) {
        const last = rank + counts[d]!;
        let need = false;
        while (next < last) {
          need = true;
          // The value above may stand in a later drawer.
          const above = Math.min(next + 1, count - 1);
          if (above >= last) open[nextFilled(counts, d)] = 1;
          q++;
          next = q < wanted.length ? rankOf(wanted, q, count) : count;
        }
        if (need) open[d] = 1;
        starts[d] = rank;
        if (open[d] === 1) {
          ends[d] = place;
          place += counts[d]!;
        }
        rank = last;
      }
      for (let i = 0; i < count; i++) {
        const d = drawer[i]!;
        if (open[d] === 1) {
          const to = ends[d]!;
          opened[to] = values[i]!;
          ends[d] = to + 1;
        }
      }
      let d = 0;
      for (q = 0; q < wanted.length; q++) {
        const position = (wanted[q]! / 100) * (count - 1);
        const low = Math.floor(position);
        while (low >= starts[d]! + counts[d]!) d++;
        const first = ends[d]! - counts[d]!;
        const below = select(opened, first, ends[d]! - 1, first + low - starts[d]!);
        const share = position - low;
        if (share === 0) {
          into[at + q * stride] = below;
          continue;
        }
        let e = d;
        while (low + 1 >= starts[e]! + counts[e]!) e++;
        const begin = ends[e]! - counts[e]!;
        const above = select(opened, begin, ends[e]! - 1, begin + low + 1 - starts[e]!);
        into[at + q * stride] = below + share * (above - below);
      }
    },
  };
}

const rankOf = (wanted: readonly number[], q: number, count: number): number =>
  Math.floor((wanted[q]! / 100) * (count - 1));

function nextFilled(counts: Uint32Array, d: number): number {
  let next = d + 1;
  while (counts[next] === 0) next++;
  return next;
}

/** Puts the value of a rank in its place among `a[low..high]`, smaller ones before it; Hoare's selection. */
function select(a: Float64Array, low: number, high: number, rank: number): number {
  let left = low;
  let right = high;
  while (right > left) {
    const pivot = a[rank]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (a[i]! < pivot) i++;
      while (a[j]! > pivot) j--;
      if (i <= j) {
        const held = a[i]!;
        a[i] = a[j]!;
        a[j] = held;
        i++;
        j--;
      }
    }
    if (j < rank) left = i;
    if (i > rank) right = j;
  }
  return a[rank]!;
}
