import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

// Threads are started from the built module, so this reads the build.
const built = resolve(import.meta.dirname, "../../packages/core/dist/node.js");
const { population, populationInWorkers, populationWorkers } = (await import(built)) as typeof import("@ketalab/core");

const spec = {
  scenario: { model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "4 h", step: "5 min", columns: ["Cket"] },
  variability: { CL: "20 %", V1: "30 %" },
  above: { Cket: "100 ng/mL" },
  seed: 9,
};

describe("a class on several threads", () => {
  it("is the class of one thread to the last digit, with and without shared memory", async () => {
    const alone = await population({ ...spec, n: 1501 });
    const shared = globalThis.SharedArrayBuffer;
    for (const memory of [shared, undefined]) {
      Object.assign(globalThis, { SharedArrayBuffer: memory });
      const made = await populationInWorkers({ ...spec, n: 1501 }, { workers: 3 }).finally(() =>
        Object.assign(globalThis, { SharedArrayBuffer: shared }),
      );
      for (const q of alone.percentiles) expect(made.band("Cket", q)).toEqual(alone.band("Cket", q));
      expect(made.fractionAbove("Cket")).toEqual(alone.fractionAbove("Cket"));
      expect(made.individual(1500).column("Cket")).toEqual(alone.individual(1500).column("Cket"));
    }
  });

  it("takes other values, and other moments with them, without being told anew", async () => {
    const threads = populationWorkers({ workers: 2 });
    const moved: readonly Record<string, number>[] = [{ dose: 0.25 }, { duration: 33 }, {}];
    for (const values of moved) {
      const [made, alone] = [
        await threads.run({ ...spec, n: 301, values }),
        await population({ ...spec, n: 301, values }),
      ];
      expect(made.time).toEqual(alone.time);
      expect(made.band("Cket", 95)).toEqual(alone.band("Cket", 95));
    }
    threads.close();
  });

  it("stops when it is asked to, and goes on with the next class", async () => {
    const threads = populationWorkers({ workers: 2 });
    const signal = { aborted: false, reason: new Error("enough") };
    const progress = () => {
      signal.aborted = true;
    };
    await expect(threads.run({ ...spec, n: 400_000 }, { signal, progress })).rejects.toThrow("enough");
    const next = await threads.run({ ...spec, n: 301 });
    expect(next.band("Cket", 50)).toEqual((await population({ ...spec, n: 301 })).band("Cket", 50));
    threads.close();
  });

  it("refuses what cannot be sent to a thread, and what is wrong", async () => {
    const own = {
      ...spec,
      scenario: { ...spec.scenario, regimen: { parameters: {}, events: () => [], text: () => "" } },
    };
    await expect(populationInWorkers(own)).rejects.toThrow(/needs its model and its regimen by name/);
    await expect(populationInWorkers({ ...spec, n: 0 })).rejects.toThrow(/n must be a whole number/);
    expect(() => populationWorkers({ workers: 0 })).toThrow(/workers must be a whole number between 1 and 64/);
  });
});
