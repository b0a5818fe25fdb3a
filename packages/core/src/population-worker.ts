import { load } from "./library/page.js";
import { percentiles as exactly } from "./numerics/percentiles.js";
import { fillStore } from "./population/fill-store.js";
import { type PopulationPlan, planner, rowsOf } from "./population/plan.js";
import { shareAbove } from "./population/population.js";
import { type Port, parentPort } from "./population/threads.js";
import { turns } from "./population/time-slices.js";
import { type Answer, type Fill, type Order, type Select, toFailure } from "./population/worker-messages.js";

/**
 * A thread that works out its share of a population: first its people over all moments, then the percentiles of its moments
 * over all people. It keeps nothing but the last population it was asked for.
 */
const plans = planner();
let mine: { fill: Fill; plan: PopulationPlan; columns: number } | undefined;
const stopped = new Set<number>();

async function fill(order: Fill, port: Port): Promise<void> {
  await load({ models: true });
  const plan = plans(order.spec);
  const { from, to, n, seed, job, shared, shares } = order;
  const occasion = plan.at(order.spec.values);
  const { time, names } = occasion.typical;
  const size = time.length;
  const count = to - from;
  // Without shared memory there is a piece for each thread that will look at it, to be handed over as it stands.
  const pieces =
    shared === undefined ? shares.map(([k, end]) => names.map(() => new Float64Array(count * (end - k)))) : [];
  const store = names.map((_, c) =>
    shared === undefined
      ? shares.flatMap(([k, end], t) => rowsOf(pieces[t]![c]!.buffer, end - k, count))
      : rowsOf(shared[c] as SharedArrayBuffer, size, count, n, from),
  );
  const signal = {
    get aborted() {
      return stopped.has(job);
    },
  };
  const progress = (done: number) => port.post({ kind: "done", job, done } satisfies Answer);
  const turn = turns({ signal, progress }, count, 40);
  const individuals = occasion.individuals(seed);
  for (const done of fillStore(plan, occasion, individuals, seed, { from, to }, store))
    if (turn.due(done)) await turn.take();
  mine = { fill: order, plan, columns: names.length };
  port.post(
    { kind: "filled", job, pieces } satisfies Answer,
    pieces.flat().map(({ buffer }) => buffer),
  );
}

function select({ job, from, to, pieces }: Select, port: Port): void {
  if (mine === undefined || mine.fill.job !== job) return;
  const { wanted, levels } = mine.plan;
  const { n, shared } = mine.fill;
  const room = exactly(wanted, n);
  const moments = to - from;
  const columns = Array.from({ length: mine.columns }, (_, c) => c);
  const bands = columns.map(() => new Float64Array(wanted.length * moments));
  const shares = columns.map(() => new Float64Array(moments));
  const gathered = new Float64Array(shared === undefined ? n : 0);
  for (const c of columns) {
    const rows = shared && rowsOf(shared[c] as SharedArrayBuffer, moments, n, n, from * n);
    for (let k = 0; k < moments; k++) {
      const values = rows?.[k] ?? gather(pieces, c, k, moments, gathered);
      room.of(values, bands[c] as Float64Array, k, moments);
      const level = levels[c] as number;
      if (!Number.isNaN(level)) (shares[c] as Float64Array)[k] = shareAbove(values, level);
    }
  }
  mine = undefined;
  port.post({ kind: "selected", job, bands, shares } satisfies Answer);
}

/** One moment of everybody, from what each thread has found. */
function gather(pieces: Select["pieces"], c: number, k: number, moments: number, into: Float64Array): Float64Array {
  let at = 0;
  for (const piece of pieces) {
    const part = piece[c] as Float64Array;
    const count = part.length / moments;
    into.set(part.subarray(k * count, (k + 1) * count), at);
    at += count;
  }
  return into;
}

const port = parentPort();
port?.listen((message) => {
  const order = message as Order;
  const fail = (error: unknown) => port.post({ kind: "failed", job: order.job, ...toFailure(error) } satisfies Answer);
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
