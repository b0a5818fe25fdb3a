import { randomness } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { percentiles } from "../../packages/core/src/numerics/percentiles.js";
import { normal, philox } from "../../packages/core/src/numerics/random.js";
import { expectNear } from "../near.js";

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, "0")).join(" ");

describe("random numbers by counting", () => {
  // The three known answers for philox4x32-10 that its authors publish with Random123.
  it("Philox gives the known answers of its authors", () => {
    const into = new Uint32Array(4);
    expect(hex(philox(0, 0, 0, 0, 0, 0, into))).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    const ones = 0xffffffff;
    expect(hex(philox(ones, ones, ones, ones, ones, ones, into))).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
    const pi = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0] as const;
    expect(hex(philox(...pi, into))).toBe("d16cfe09 94fdcceb 5001e420 24126ea1");
  });

  it("the normal curve is turned round to the last digits", () => {
    expect(normal(0.5)).toBe(0);
    expectNear(normal(0.975), 1.959963984540054, { relative: 1e-15 });
    expectNear(normal(0.25), -0.6744897501960817, { relative: 1e-15 });
    expectNear(normal(1e-10), -6.361340902404056, { relative: 1e-14 });
    expectNear(normal(1e-300), -37.0471, { relative: 1e-5 });
  });

  it("deviates have the mean, spread, skewness and kurtosis of a normal curve", () => {
    const { normals } = randomness(20260101);
    const n = 20_000;
    const z = new Float64Array(3);
    const sums = new Float64Array(5);
    for (let i = 0; i < n; i++) {
      normals(i, 0, z);
      for (let power = 1; power <= 4; power++) sums[power] = sums[power]! + z[0]! ** power;
      sums[0] = sums[0]! + z[1]! * z[2]!;
    }
    const [together, mean, square, cube, fourth] = sums.map((sum) => sum / n) as unknown as number[];
    // Four standard errors each.
    expectNear(mean as number, 0, { absolute: 4 / Math.sqrt(n) }, "mean");
    expectNear(square as number, 1, { absolute: 4 * Math.sqrt(2 / n) }, "variance");
    expectNear(cube as number, 0, { absolute: 4 * Math.sqrt(15 / n) }, "third moment");
    expectNear(fourth as number, 3, { absolute: 4 * Math.sqrt(96 / n) }, "fourth moment");
    expectNear(together as number, 0, { absolute: 4 / Math.sqrt(n) }, "two deviates of a person");
  });

  it("nobody's numbers depend on who came before", () => {
    const one = new Float64Array(5);
    const two = new Float64Array(5);
    randomness(7).normals(123456, 2, one);
    const again = randomness(7);
    for (const i of [3, 99, 123456, 0]) again.normals(i, 1, two);
    again.normals(123456, 2, two);
    expect(two).toEqual(one);
    randomness(8).normals(123456, 2, two);
    expect(two).not.toEqual(one);
  });

  it("refuses a seed that is not a whole number", () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => randomness(seed)).toThrow(/seed must be a whole number/);
  });
});

describe("percentiles without sorting", () => {
  const wanted = [0, 5, 25, 50, 75, 95, 100];
  const bySorting = (values: Float64Array) => {
    const sorted = values.slice().sort();
    return wanted.map((q) => {
      const position = (q / 100) * (values.length - 1);
      const low = Math.floor(position);
      const below = sorted[low]!;
      return position === low ? below : below + (position - low) * (sorted[low + 1]! - below);
    });
  };
  const found = (values: Float64Array) => {
    const into = new Float64Array(wanted.length);
    percentiles(wanted, values.length).of(values, into, 0, 1);
    return [...into];
  };
  const z = new Float64Array(20_000);
  randomness(5).normals(1, 0, z);
  const samples: Record<string, (n: number) => Float64Array> = {
    "a normal curve": (n) => z.slice(0, n),
    "a lognormal curve with a long tail": (n) => z.slice(0, n).map((value) => Math.exp(2 * value)),
    "many that are equal": (n) => z.slice(0, n).map((value) => Math.round(value) + 0),
    "all equal": (n) => new Float64Array(n).fill(3.25),
    "two heaps far apart": (n) => z.slice(0, n).map((value, i) => value + (i % 2) * 1e9),
    "one far away from all": (n) => z.slice(0, n).map((value, i) => (i === 0 ? 1e12 : value)),
    "falling order": (n) => Float64Array.from({ length: n }, (_, i) => n - i),
  };
  for (const [name, sample] of Object.entries(samples)) {
    it(`${name}: the same numbers as by sorting`, () => {
      for (const n of [1, 2, 3, 4, 7, 100, 1001, 20_000])
        expect(found(sample(n)), `${n}`).toEqual(bySorting(sample(n)));
    });
  }

  it("values are left as they are, and what is not a number gives no number", () => {
    const values = z.slice(0, 50);
    found(values);
    expect(values).toEqual(z.slice(0, 50));
    values[20] = Number.NaN;
    expect(found(values)[3]).toBeNaN();
  });
});
