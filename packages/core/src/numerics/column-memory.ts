/** Bytes of memory that are asked for at once. */
const SLAB = 1 << 17;

/**
 * Hands out columns from a larger piece of memory: asking the system for each one takes longer than filling it. A result
 * that is kept holds on to its piece and no more.
 */
export function columnRoom(): (size: number) => Float64Array {
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
