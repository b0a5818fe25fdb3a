import { KetalabError } from "../language/errors.js";
/**
 * Random numbers by counting: the n-th number is worked out from n and the seed alone, by Philox 4x32 with ten rounds
 * (Salmon and others 2011, "Parallel random numbers: as easy as 1, 2, 3"). Subject 7 of seed 42 is the same person in any
 * order, on any thread, in a class of ten or of a hundred thousand.
 */
export interface Randomness {
  /** Fills each place of `into` with a standard normal deviate, without a unit: those of this subject and this purpose. */
  normals(subject: number, purpose: number, into: Float64Array): void;
}

/**
 * A source of chance that gives the same numbers for the same seed.
 * @param seed a whole number from 0 to 2^53 - 1.
 * @throws KetalabError for any other number.
 */
export function randomness(seed: number): Randomness {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new KetalabError("range", `seed must be a whole number from 0: ${seed}`, { path: "seed", given: seed });
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32);
  const four = new Uint32Array(4);
  return {
    normals(subject, purpose, into) {
      for (let i = 0; i < into.length; i += 2) {
        philox(subject, purpose, i >> 1, 0, low, high, four);
        into[i] = normal(fraction(four[0]!, four[1]!));
        if (i + 1 < into.length) into[i + 1] = normal(fraction(four[2]!, four[3]!));
      }
    },
  };
}

/** 53 of 64 random bits as a fraction that is never 0 and never 1. */
const fraction = (a: number, b: number): number => ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;

/** Four words of 32 bits from a counter of four and a key of two. */
export function philox(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  into: Uint32Array,
): Uint32Array {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(0xd251, 0x1f53, a);
    const low0 = Math.imul(0xd2511f53, a);
    const high1 = highWord(0xcd9e, 0x8d57, c);
    const low1 = Math.imul(0xcd9e8d57, c);
    a = high1 ^ b ^ key0;
    b = low1;
    c = high0 ^ d ^ key1;
    d = low0;
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
  return into;
}

/** The upper half of the 64-bit product of two words, one of them given in halves of 16 bits. */
function highWord(high: number, low: number, word: number): number {
  const wordHigh = word >>> 16;
  const wordLow = word & 0xffff;
  const cross = Math.imul(high, wordLow) >>> 0;
  const middle = (cross & 0xffff) + (Math.imul(low, wordLow) >>> 16) + (Math.imul(low, wordHigh) & 0xffff);
  const carried = (Math.imul(low, wordHigh) >>> 16) + (cross >>> 16) + (middle >>> 16);
  return (Math.imul(high, wordHigh) + carried) | 0;
}

/**
 * The standard normal deviate below which a share `p` of people lies (0 < p < 1), to 16 digits: Wichura 1988, algorithm
 * AS 241 (PPND16).
 */
export function normal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(nearTail, r - 1.6) : ratio(farTail, r - 5);
  return q < 0 ? -size : size;
}

/** One polynomial over another, highest power first: eight coefficients each. */
function ratio(of: Float64Array, r: number): number {
  let above = of[0]!;
  let below = of[8]!;
  for (let i = 1; i < 8; i++) {
    above = above * r + of[i]!;
    below = below * r + of[8 + i]!;
  }
  return above / below;
}

const central = Float64Array.of(
  2509.0809287301227,
  33430.57558358813,
  67265.7709270087,
  45921.95393154987,
  13731.69376550946,
  1971.5909503065513,
  133.14166789178438,
  3.3871328727963665,
  5226.495278852546,
  28729.085735721943,
  39307.89580009271,
  21213.794301586597,
  5394.196021424751,
  687.1870074920579,
  42.31333070160091,
  1,
);
const nearTail = Float64Array.of(
  0.0007745450142783414,
  0.022723844989269184,
  0.2417807251774506,
  1.2704582524523684,
  3.6478483247632045,
  5.769497221460691,
  4.630337846156546,
  1.4234371107496835,
  1.0507500716444169e-9,
  0.0005475938084995345,
  0.015198666563616457,
  0.14810397642748008,
  0.6897673349851,
  1.6763848301838038,
  2.053191626637759,
  1,
);
const farTail = Float64Array.of(
  2.0103343992922881e-7,
  0.000027115555687434876,
  0.0012426609473880784,
  0.026532189526576124,
  0.29656057182850487,
  1.7848265399172913,
  5.463784911164114,
  6.657904643501103,
  2.0442631033899397e-15,
  1.421511758316446e-7,
  0.000018463183175100548,
  0.0007868691311456133,
  0.014875361290850615,
  0.1369298809227358,
  0.5998322065388042,
  1,
);
