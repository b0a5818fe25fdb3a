/** Most nodes that are laid over a range; where more were needed, every matrix is worked out by itself. */
const MOST = 64;
const DIGITS = 1e-15;

/**
 * Propagators of media that differ in one number only, a concentration that follows a drip for instance. Rates are straight
 * lines of it, so a propagator is a smooth function of it: once it has been asked for a few times it is worked out at
 * Chebyshev nodes over the range and then read off the polynomial through them, to the last digit. Hundreds of
 * concentrations cost little more than a dozen.
 *
 * @param spread how much the fastest rate changes over the range, 1/s.
 * @returns a function from what is asked for (`key`), how long it lasts, the number, and the way to work it out.
 */
export function smooth(lowest: number, highest: number, spread: number) {
  const known = new Map<string, { asked: number; nodes?: readonly Float64Array[] }>();
  const [middle, half] = [(lowest + highest) / 2, (highest - lowest) / 2];
  return (key: string, duration: number, value: number, make: (value: number) => Float64Array): Float64Array => {
    let one = known.get(key);
    if (one === undefined) {
      one = { asked: 0 };
      known.set(key, one);
    }
    one.asked++;
    if (one.nodes === undefined) {
      const count = half === 0 ? undefined : nodesFor(spread * duration);
      if (count === undefined || one.asked < count / 2) return make(value);
      one.nodes = Array.from({ length: count }, (_, k) => make(middle + half * place(k, count)));
    }
    return between(one.nodes, (value - middle) / half);
  };
}

/** The nodes stand close at both ends, from 1 down to -1. */
const place = (k: number, count: number): number => Math.cos((Math.PI * k) / (count - 1));

/** How many nodes leave no error: the terms of the series of Chebyshev fall like (s/4)^k/k! for a spread s of rates times time. */
function nodesFor(spread: number): number | undefined {
  let term = 1;
  for (let k = 1; k < MOST; k++) {
    term *= spread / 4 / k;
    if (term < DIGITS) return Math.max(4, k + 1);
  }
  return undefined;
}

/** The polynomial through matrices at the nodes, by the barycentric formula. */
function between(nodes: readonly Float64Array[], x: number): Float64Array {
  const count = nodes.length;
  const weights = nodes.map((_, k) => {
    const distance = x - place(k, count);
    return ((k % 2 === 0 ? 1 : -1) * (k === 0 || k === count - 1 ? 0.5 : 1)) / distance;
  });
  const onNode = weights.findIndex((weight) => !Number.isFinite(weight));
  if (onNode >= 0) return nodes[onNode]!;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const made = new Float64Array(nodes[0]!.length);
  for (let k = 0; k < count; k++) {
    const share = weights[k]! / total;
    const one = nodes[k]!;
    for (let i = 0; i < made.length; i++) made[i] = made[i]! + share * one[i]!;
  }
  return made;
}
