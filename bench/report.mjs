import { Bench } from "tinybench";

/**
 * Runs tasks side by side in one process and prints each against the control. Absolute times drift with the machine;
 * ratios do not.
 *
 * What is asynchronous is written as `async () =>`: of other functions tinybench finds it out by a call that it does not await.
 *
 * @param tasks name -> { run, error?, once? }; the first one is the control; `once` is for what takes seconds.
 * @param options.iterations the least in each round; few for what takes a tenth of a second.
 */
export async function compare(title, tasks, { limit, time = 400, iterations = 16 } = {}) {
  const rounds = [];
  const names = Object.keys(tasks).filter((name) => !tasks[name].once);
  // Several short rounds, so that a busy moment of the machine falls on all alike.
  for (let round = 0; round < 3; round++) {
    const bench = new Bench({
      time: time / 3,
      iterations,
      warmupTime: round === 0 ? 200 : 30,
      warmupIterations: Math.min(16, iterations),
    });
    for (const name of names) bench.add(name, tasks[name].run);
    await bench.run();
    for (const { name, result } of bench.tasks)
      if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`, { cause: result.error });
    rounds.push(bench.tasks.map(({ result }) => result.latency.p50));
  }
  const best = names.map((_, i) => Math.min(...rounds.map((round) => round[i])));
  for (const [name, { run, once }] of Object.entries(tasks)) {
    if (!once) continue;
    const begin = performance.now();
    run();
    names.push(name);
    best.push(performance.now() - begin);
    const error = tasks[name].error?.();
    tasks[name].error = error && (() => error);
  }
  console.log(`\n${title}`);
  const rows = names.map((name, i) => ({
    name,
    time: best[i] < 1 ? `${(best[i] * 1000).toPrecision(3)} µs` : `${best[i].toPrecision(3)} ms`,
    ratio: `${(best[i] / best[0]).toPrecision(3)} x`,
    error: tasks[name].error === undefined ? "" : tasks[name].error().toExponential(1),
  }));
  for (const { name, time: shown, ratio, error } of rows) {
    console.log(`  ${name.padEnd(44)} ${shown.padStart(10)} ${ratio.padStart(9)}  ${error && `error ${error}`}`);
  }
  const ours = names.findIndex((name) => name.startsWith("ketalab"));
  const ratio = best[ours] / best[0];
  if (limit !== undefined) console.log(`  limit ${limit} x: ${ratio <= limit ? "met" : "MISSED"}`);
  return { title, ratio, limit, met: limit === undefined || ratio <= limit };
}

/** The largest relative error where the reference is not tiny. */
export function relativeError(found, wanted) {
  const size = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return found.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - wanted[i]) / Math.max(Math.abs(wanted[i]), 1e-3 * size)),
    0,
  );
}
