/** Bytes of memory that are asked for at once; so much, at most, is held by a column that is kept. */
const SLAB = 1 << 14;

/**
 * Hands out columns from a larger piece of memory: asking the system for each small one takes longer than filling it. A
 * column that is more than a quarter of a piece has memory of its own.
 */
export function columnMemory(): (size: number) => Float64Array {
  let slab = new ArrayBuffer(0);
  let used = 0;
  return (size) => {
    const bytes = size * Float64Array.BYTES_PER_ELEMENT;
    if (bytes * 4 > SLAB) return new Float64Array(size);
    if (used + bytes > slab.byteLength) {
      slab = new ArrayBuffer(SLAB);
      used = 0;
    }
    const column = new Float64Array(slab, used, size);
    used += bytes;
    return column;
  };
}
