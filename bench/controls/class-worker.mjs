import { parentPort } from "node:worker_threads";
import { fill, POINTS, select3 } from "./class.mjs";

/** One of two threads that work a class out by hand in shared memory: its people first, then its moments. */
parentPort.on("message", ({ w, of, n, seed, memory, gate }) => {
  const store = new Float64Array(memory.store);
  const bands = new Float64Array(memory.bands);
  const [from, to] = [w, w + 1].map((i) => Math.floor((n * i) / of));
  fill(from, to, seed, store.subarray(from), n);
  // Nobody looks at a moment before all people are there.
  const waiting = new Int32Array(gate);
  if (Atomics.sub(waiting, 0, 1) === 1) Atomics.notify(waiting, 0);
  else
    for (let left = Atomics.load(waiting, 0); left > 0; left = Atomics.load(waiting, 0)) Atomics.wait(waiting, 0, left);
  const [first, last] = [w, w + 1].map((i) => Math.floor((POINTS * i) / of));
  for (let k = first; k < last; k++) select3(store, k * n, n, bands, k, POINTS);
  parentPort.postMessage(w);
});
