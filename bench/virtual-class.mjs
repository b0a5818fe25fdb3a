import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { populationWorkers, preparePopulation } from "@ketalab/core";
import { byHand, spread } from "./controls/class.mjs";
import { handThreads } from "./controls/class-threads.mjs";
import { compare, relativeError } from "./report.mjs";

export const spec = {
  scenario: { model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "198 min", step: "2 min", columns: ["Cket"] },
  variability: { CL: "20 %", V1: "30 %" },
  percentiles: [5, 50, 95],
};
const prepared = preparePopulation(spec);
let seed = 1;
const next = () => ++seed;

/** The same people by hand, and the largest difference of a band. */
async function difference(n) {
  const found = await prepared.run({ n, seed: 1 });
  const people = Array.from({ length: n }, (_, i) => found.values(i));
  const draw = (_, i, z) => {
    z[0] = Math.log(people[i].CL / 1.4) / spread.CL;
    z[1] = Math.log(people[i].V1 / 25) / spread.V1;
  };
  const bands = byHand(n, 1, new Float64Array(n * 100), new Float64Array(300), draw);
  return Math.max(
    ...spec.percentiles.map((q, i) => relativeError(found.band("Cket", q), bands.subarray(i * 100, (i + 1) * 100))),
  );
}

const MANY = 100_000;

/** MB beyond a class of a few, at the peak of a class of many; in a process of its own. */
const memory = () =>
  Number(
    execFileSync(process.execPath, ["--expose-gc", fileURLToPath(new URL("class-memory.mjs", import.meta.url))], {
      encoding: "utf8",
    }),
  );

async function onOneThread() {
  const n = 1000;
  const [store, bands] = [new Float64Array(n * 100), new Float64Array(300)];
  const error = await difference(n);
  return compare(
    "P3  1,000 patients x 100 points, exact 5/50/95 percentiles, one thread",
    {
      "control: by hand": { run: () => byHand(n, next(), store, bands) },
      "ketalab, prepared": { run: async () => prepared.run({ n, seed: next() }), error: () => error },
    },
    { limit: 1.5, time: 3000 },
  );
}

async function onThreads() {
  const [byHandOnOne, byHandOnTwo] = [handThreads(1), handThreads(2)];
  const [one, two] = [1, 2].map((workers) => populationWorkers({ workers }));
  const ours = (threads) => ({ run: async () => threads.run({ ...spec, n: MANY, seed: next() }) });
  try {
    return [
      await compare(
        "P3  100,000 patients x 100 points, two threads",
        {
          "control: by hand, two threads": { run: async () => byHandOnTwo.run(MANY, next()) },
          "ketalab, two workers": ours(two),
        },
        { limit: 1.5, time: 3000, iterations: 5 },
      ),
      await compare(
        "P3  100,000 patients, two workers against one: at least 1.7 times as fast",
        {
          "control: ketalab, one worker": ours(one),
          "ketalab, two workers": ours(two),
          // What the machine has to give at this moment.
          "by hand, one thread": { run: async () => byHandOnOne.run(MANY, next()) },
          "by hand, two threads": { run: async () => byHandOnTwo.run(MANY, next()) },
        },
        { limit: 1 / 1.7, time: 3000, iterations: 5 },
      ),
    ];
  } finally {
    await byHandOnOne.close();
    await byHandOnTwo.close();
    one.close();
    two.close();
  }
}

export const virtualClass = async () => {
  const results = [await onOneThread(), ...(await onThreads())];
  const [title, limit, extra] = [
    "P3  100,000 patients, MB at the peak beyond a small class, per 100",
    1,
    memory() / 100,
  ];
  console.log(`\n${title}\n  ${(100 * extra).toPrecision(3)} MB`);
  return [...results, { title, ratio: extra, limit, met: extra <= limit }];
};
