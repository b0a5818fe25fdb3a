/**
 * The SHA-256 digest of a text in UTF-8, as base64 (FIPS 180-4). A page that writes another page names its script in the policy of
 * that page by this; the browser's own digest is not there on every page, and does not answer at once.
 */
export function sha256(text: string): string {
  const message = new TextEncoder().encode(text);
  const blocks = Math.ceil((message.length + 9) / BLOCK);
  const bytes = new Uint8Array(blocks * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor((8 * message.length) / 2 ** 32));
  view.setUint32(bytes.length - 4, (8 * message.length) >>> 0);
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i);
    absorb(state, words);
  }
  const digest = new Uint8Array(32);
  state.forEach((word, i) => {
    new DataView(digest.buffer).setUint32(4 * i, word);
  });
  return btoa(String.fromCharCode(...digest));
}

/** Bytes that are taken in at a time. */
const BLOCK = 64;

const PRIMES: readonly number[] = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, i) => i).some((k) => k > 1 && n % k === 0),
);
/** The first 32 bits behind the point of a root. */
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = Uint32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** Takes one block of 16 words into the state. */
function absorb(state: Uint32Array, words: Uint32Array): void {
  const w = (i: number) => words[i] as number;
  for (let i = 16; i < 64; i++) {
    const [early, late] = [w(i - 15), w(i - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = w(i - 16) + first + w(i - 7) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (ROUND[i] as number) + w(i)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] as number) + word;
  });
}
