import { populationWorkers } from "@ketalab/core";
import { spec } from "./virtual-class.mjs";

/** A process of its own, so that its peak is that of one class: prints how many MB 100,000 people took beyond a few. */
const threads = populationWorkers({ workers: 2 });
await threads.run({ ...spec, n: 1000 });
globalThis.gc();
const before = process.memoryUsage.rss();
// Looked at often, as the peak that the system reports is that of the parent process too.
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 2);
await threads.run({ ...spec, n: 100_000, seed: 3 });
clearInterval(watch);
console.log((Math.max(peak, process.memoryUsage.rss()) - before) / 1e6);
threads.close();
