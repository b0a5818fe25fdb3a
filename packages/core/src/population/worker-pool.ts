import { argument } from "../language/argument.js";
import { KetalabError, quoted } from "../language/errors.js";
import { type PopulationSpec, planner } from "./plan.js";
import { checkSize, type Population, populationOf } from "./population.js";
import { startThread, type Thread, type WebWorker, webThread } from "./threads.js";
import type { RunOptions } from "./time-slices.js";
import { type Answer, fromFailure } from "./worker-messages.js";

/** How many workers there are, and where they come from. */
export interface WorkerOptions extends RunOptions {
  /** How many threads; 2 by default. */
  readonly workers?: number;
  /** Makes a worker from the module `@ketalab/core/population-worker`, where the page or its bundler does not find it. */
  readonly open?: () => WebWorker;
}

/** Threads that are kept for the next population. */
export interface PopulationWorkers {
  /** As `population`, on these threads; populations that are asked for at once wait for each other. */
  run(spec: PopulationSpec, options?: RunOptions): Promise<Population>;
  /** Ends the threads and gives back their memory. */
  close(): void;
}

/**
 * Runs a population off this thread, on several. The scenario must be a document: models and regimens by their names.
 *
 * @throws KetalabError for what `population` refuses.
 * @example await populationInWorkers({ scenario: { model: "herd-2007", regimen: "0.5 mg/kg bolus" }, n: 10000 }, { workers: 2 })
 */
export async function populationInWorkers(spec: PopulationSpec, options: WorkerOptions = {}): Promise<Population> {
  const made = populationWorkers(options);
  try {
    return await made.run(spec, options);
  } finally {
    made.close();
  }
}

/**
 * Starts threads for several populations; the memory of the largest population is kept until they are closed.
 * @throws KetalabError for a number of workers outside of 1 to 64, and Error where there are no threads.
 */
export function populationWorkers(options: Omit<WorkerOptions, keyof RunOptions> = {}): PopulationWorkers {
  const { workers = 2, open } = argument(options, "the options of populationWorkers");
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
    throw new KetalabError("range", `workers must be a whole number between 1 and 64: ${quoted(workers)}`, {
      path: "workers",
      given: workers,
    });
  }
  const threads = Array.from({ length: workers }, () => (open === undefined ? startThread() : webThread(open())));
  const hear: ((answer: Answer, from: number) => void)[] = [];
  const fail: ((error: Error) => void)[] = [];
  threads.forEach((thread, w) => {
    thread.listen((message) => hear[0]?.(message as Answer, w));
    thread.broken((error) => fail[0]?.(error));
    thread.work("idle");
  });
  const plans = planner();
  let jobs = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let store: SharedArrayBuffer[] = [];

  const run = async (spec: PopulationSpec, { signal, progress }: RunOptions = {}): Promise<Population> => {
    const plan = plans(spec);
    if (typeof spec.scenario.model === "object" || typeof spec.scenario.regimen === "object") {
      throw new KetalabError(
        "unsupported",
        "a population in workers needs its model and its regimen by name; use population for others",
        { path: "scenario" },
      );
    }
    const { n = 100, seed = 1 } = spec;
    checkSize(n);
    const occasion = plan.at(spec.values);
    const individuals = occasion.individuals(seed);
    const { time, names } = occasion.typical;
    const size = time.length;
    const job = ++jobs;
    const shares = threads.map((_, w) => [part(size, w, workers), part(size, w + 1, workers)] as const);
    const bytes = n * size * Float64Array.BYTES_PER_ELEMENT;
    if (typeof SharedArrayBuffer === "function" && (store[0]?.byteLength !== bytes || store.length < names.length)) {
      store = names.map(() => new SharedArrayBuffer(bytes));
    }
    const shared = typeof SharedArrayBuffer === "function" ? store.slice(0, names.length) : undefined;
    return new Promise((resolve, reject) => {
      const done = new Float64Array(workers);
      const pieces: (readonly (readonly Float64Array[])[])[] = [];
      const found: Extract<Answer, { kind: "selected" }>[] = [];
      let [filled, selected] = [0, 0];
      const stop = (why: unknown) => {
        for (const thread of threads) thread.post({ kind: "stop", job });
        hear.length = 0;
        reject(why);
      };
      fail[0] = stop;
      hear[0] = (answer, w) => {
        if (answer.job !== job) return;
        if (signal?.aborted === true) return stop(signal.reason ?? new KetalabError("unsolved", "stopped"));
        if (answer.kind === "failed") return stop(fromFailure(answer));
        if (answer.kind === "done") {
          done[w] = answer.done;
          progress?.(
            done.reduce((sum, one) => sum + one, 0),
            n,
          );
        } else if (answer.kind === "filled") {
          pieces[w] = answer.pieces;
          if (++filled < workers) return;
          threads.forEach((thread, t) => {
            const [from, to] = shares[t] as readonly [number, number];
            const mine = shared === undefined ? pieces.map((all) => all[t] as readonly Float64Array[]) : [];
            thread.post(
              { kind: "select", job, from, to, pieces: mine },
              mine.flat().map(({ buffer }) => buffer as ArrayBuffer),
            );
          });
        } else {
          found[w] = answer;
          if (++selected === workers)
            resolve(
              populationOf(plan, occasion, individuals, {
                n,
                seed,
                ...together(found, shares, plan.wanted.length, size),
              }),
            );
        }
      };
      threads.forEach((thread, w) => {
        const [from, to] = [part(n, w, workers), part(n, w + 1, workers)];
        thread.post({ kind: "fill", job, spec, n, seed, from, to, shared, shares });
      });
    });
  };
  return {
    run(spec, options) {
      // One population after the other: they share the store.
      const next = queue.then(async () => {
        for (const thread of threads) thread.work("busy");
        try {
          return await run(spec, options);
        } finally {
          for (const thread of threads) thread.work("idle");
        }
      });
      queue = next.catch(() => undefined);
      return next;
    },
    close: () => threads.forEach((thread: Thread) => void thread.close()),
  };
}

/** Where the part of worker `w` begins. */
const part = (whole: number, w: number, workers: number): number => Math.floor((whole * w) / workers);

/** The bands of all moments from those of each thread. */
function together(
  found: readonly Extract<Answer, { kind: "selected" }>[],
  shares: readonly (readonly [number, number])[],
  percentiles: number,
  size: number,
) {
  const columns = found[0]?.bands.length ?? 0;
  const bands = Array.from({ length: columns }, () => new Float64Array(percentiles * size));
  const above = Array.from({ length: columns }, () => new Float64Array(size));
  found.forEach((one, w) => {
    const [from, to] = shares[w] as readonly [number, number];
    for (let c = 0; c < columns; c++) {
      above[c]?.set(one.shares[c] as Float64Array, from);
      for (let q = 0; q < percentiles; q++) {
        const rows = one.bands[c] as Float64Array;
        bands[c]?.set(rows.subarray(q * (to - from), (q + 1) * (to - from)), q * size + from);
      }
    }
  });
  return { bands, shares: above };
}
