import { load, type PopulationSpec, population, populationWorkers } from "@ketalab/core";

/** What a page does with a class: the same people on this thread and on two others, and one class that is stopped. */
async function classes(spec: PopulationSpec) {
  await load({ models: true });
  const here = await population(spec);
  const threads = populationWorkers({ workers: 2 });
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  const told: number[] = [];
  const there = await threads.run({ ...spec, n: 100 * here.n }, { progress: (done) => told.push(done) });
  clearInterval(ticking);
  const same = await threads.run(spec);
  const stop = new AbortController();
  const stopped = await threads
    .run({ ...spec, n: 100 * here.n }, { signal: stop.signal, progress: () => stop.abort(new Error("enough")) })
    .catch((error: Error) => error.message);
  threads.close();
  const band = (one: typeof here) => [...one.band(one.names[0] as string, 50)];
  return { here: band(here), same: band(same), many: there.n, turns, told, stopped };
}

declare global {
  interface Window {
    classes: typeof classes;
  }
}
window.classes = classes;
