import { type ClassPlan, fillStore, planner } from "./class-plan.js";
import { loadModels } from "./in-page.js";
import { percentiles as exactly } from "./percentiles.js";
import { shareAbove } from "./population.js";
import { type Port, parentPort } from "./ports.js";
import { turns } from "./turns.js";
import type { Answer, Fill, Order, Select } from "./worker-messages.js";

/**
 * A thread that works out its share of a class: first its people over all moments, then the percentiles of its moments
 * over all people. It keeps nothing but the last class it was asked for.
 */
const plans = planner();
let mine: { fill: Fill; plan: ClassPlan; columns: readonly Float64Array[] } | undefined;
const stopped = new Set<number>();

async function fill(order: Fill, port: Port): Promise<void> {
  await loadModels();
  const plan = plans(order.spec);
  const { from, to, n, seed, job, shared, shares } = order;
  const size = plan.usual.time.length;
  const count = to - from;
  const columns = plan.usual.names.map((_, c) =>
    shared === undefined
      ? new Float64Array(count * size)
      : new Float64Array(shared[c] as SharedArrayBuffer, from * Float64Array.BYTES_PER_ELEMENT),
  );
  const signal = {
    get aborted() {
      return stopped.has(job);
    },
  };
  const progress = (done: number) => port.post({ kind: "done", job, done } satisfies Answer);
  const turn = turns({ signal, progress }, count, 40);
  const people = plan.people(seed);
  const stride = shared === undefined ? count : n;
  for (const done of fillStore(plan, people, seed, { from, to }, columns, stride))
    if (turn.due(done)) await turn.take();
  mine = { fill: order, plan, columns };
  // Without shared memory each thread is sent the moments that it will look at.
  const pieces =
    shared === undefined ? shares.map(([k, end]) => columns.map((one) => one.slice(k * count, end * count))) : [];
  port.post(
    { kind: "filled", job, pieces } satisfies Answer,
    pieces.flat().map(({ buffer }) => buffer as ArrayBuffer),
  );
}

function select({ job, from, to, pieces }: Select, port: Port): void {
  if (mine === undefined || mine.fill.job !== job) return;
  const { wanted, levels, usual } = mine.plan;
  const { n, shared } = mine.fill;
  const room = exactly(wanted, n);
  const moments = to - from;
  const all = new Float64Array(shared === undefined ? n : 0);
  const bands = usual.names.map(() => new Float64Array(wanted.length * moments));
  const shares = usual.names.map(() => new Float64Array(moments));
  usual.names.forEach((_, c) => {
    const whole = shared === undefined ? all : new Float64Array(shared[c] as SharedArrayBuffer);
    for (let k = 0; k < moments; k++) {
      let at = shared === undefined ? 0 : (from + k) * n;
      for (const piece of pieces) {
        const part = piece[c] as Float64Array;
        const count = part.length / moments;
        all.set(part.subarray(k * count, (k + 1) * count), at);
        at += count;
      }
      const begin = shared === undefined ? 0 : at;
      room.of(whole, begin, n, bands[c] as Float64Array, k, moments);
      const level = levels[c] as number;
      if (!Number.isNaN(level)) (shares[c] as Float64Array)[k] = shareAbove(whole, begin, n, level);
    }
  });
  mine = undefined;
  port.post({ kind: "selected", job, bands, shares } satisfies Answer);
}

const port = parentPort();
port?.listen((message) => {
  const order = message as Order;
  const fail = (error: unknown) =>
    port.post({
      kind: "failed",
      job: order.job,
      message: error instanceof Error ? error.message : String(error),
    } satisfies Answer);
  if (order.kind === "stop") stopped.add(order.job);
  else if (order.kind === "fill") fill(order, port).catch(fail);
  else {
    try {
      select(order, port);
    } catch (error) {
      fail(error);
    }
  }
});
