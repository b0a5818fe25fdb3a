import { KetalabError } from "../language/errors.js";

/** What every host of JavaScript offers and the language itself does not; no types of the DOM or of Node are used. */
interface Host {
  readonly performance: { now(): number };
  setTimeout(call: () => void, ms: number): unknown;
}

const host = globalThis as unknown as Host;

/** How long work is parted into turns, watched and stopped. */
export interface RunOptions {
  /** Stops the work; the promise is then rejected with the reason of the signal. */
  readonly signal?: Signal;
  /** Called now and then with how many people are done, and of how many. */
  readonly progress?: (done: number, of: number) => void;
}

/** What an `AbortSignal` offers. */
export interface Signal {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** What the promise is rejected with. */
  readonly reason?: unknown;
}

/** Longest time without a pause for others, ms: half a frame. */
const TURN = 8;

/** Short turns: says when one is over, tells how far the work is, and stops it when asked to. */
export function turns({ signal, progress }: RunOptions, of: number, longest = TURN) {
  let began = host.performance.now();
  let last = 0;
  const check = () => {
    if (signal?.aborted === true) throw signal.reason ?? new KetalabError("unsolved", "stopped");
  };
  check();
  return {
    due(done: number): boolean {
      last = done;
      check();
      return host.performance.now() - began > longest;
    },
    async take(): Promise<void> {
      progress?.(last, of);
      await new Promise<void>((resolve) => void host.setTimeout(resolve, 0));
      began = host.performance.now();
      check();
    },
  };
}
