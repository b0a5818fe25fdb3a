import { Worker } from "node:worker_threads";
import { POINTS } from "./class.mjs";

/** A class by hand on several threads that are kept. */
export function handThreads(of) {
  const threads = Array.from({ length: of }, () => new Worker(new URL("./class-worker.mjs", import.meta.url)));
  let memory;
  return {
    async run(n, seed) {
      if (memory?.n !== n) {
        memory = { n, store: new SharedArrayBuffer(n * POINTS * 8), bands: new SharedArrayBuffer(3 * POINTS * 8) };
      }
      const gate = new SharedArrayBuffer(4);
      new Int32Array(gate)[0] = of;
      await Promise.all(
        threads.map(
          (thread, w) =>
            new Promise((resolve, reject) => {
              thread.removeAllListeners("message").once("message", resolve);
              thread.removeAllListeners("error").once("error", reject);
              thread.postMessage({ w, of, n, seed, memory, gate });
            }),
        ),
      );
      return new Float64Array(memory.bands);
    },
    close: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}
