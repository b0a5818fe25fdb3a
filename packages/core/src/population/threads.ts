import { KetalabError } from "../language/errors.js";

/** One end of a line between two threads; browsers, Deno and Node name things differently. */
export interface Port {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(heard: (message: unknown) => void): void;
}

/** A thread as its owner sees it. */
export interface Thread extends Port {
  /** A process that has nothing else to do waits for a thread that is at work, and for no other. */
  work(state: "busy" | "idle"): void;
  /** Called when the thread cannot go on. */
  broken(call: (error: Error) => void): void;
  close(): void;
}

/** What the `Worker` of a browser offers. */
export interface WebWorker {
  /** Sends, and hands over memory. */
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  /** Listens for `message`, which has `data`, and for `error`, which has a `message`. */
  addEventListener(
    kind: string,
    heard: (event: {
      /** What was sent. */
      readonly data?: unknown;
      /** What went wrong. */
      readonly message?: string;
    }) => void,
  ): void;
  /** Ends the thread at once. */
  terminate(): unknown;
}

/** What Node's `worker_threads` offers. */
interface NodePort {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  on(kind: string, heard: (value: unknown) => void): void;
}
interface NodeThreads {
  readonly parentPort: NodePort | null;
  readonly Worker: new (url: URL) => NodePort & { terminate(): unknown; ref(): void; unref(): void };
}

interface Host {
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly Worker?: unknown;
  postMessage?(message: unknown, transfer: readonly ArrayBuffer[]): void;
  addEventListener?(kind: string, heard: (event: { readonly data?: unknown }) => void): void;
}

const host = globalThis as unknown as Host;

/** Where the host has no `Worker` of its own. */
const nodeThreads = (): NodeThreads | undefined =>
  host.Worker === undefined
    ? (host.process?.getBuiltinModule?.("node:worker_threads") as NodeThreads | undefined)
    : undefined;

/** The line to whoever started this thread; `undefined` on the first thread. */
export function parentPort(): Port | undefined {
  const port = nodeThreads()?.parentPort;
  if (port) {
    return {
      post: (message, transfer = []) => port.postMessage(message, transfer),
      listen: (heard) => port.on("message", heard),
    };
  }
  if (host.postMessage === undefined || host.addEventListener === undefined) return undefined;
  return {
    post: (message, transfer = []) => host.postMessage?.(message, transfer),
    listen: (heard) => host.addEventListener?.("message", ({ data }) => heard(data)),
  };
}

/**
 * Starts a thread that works out its share of a population.
 * @throws KetalabError where there are no threads.
 */
export function startThread(): Thread {
  const threads = nodeThreads();
  if (threads !== undefined) {
    const worker = new threads.Worker(new URL("../population-worker.js", import.meta.url));
    return {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      listen: (heard) => worker.on("message", heard),
      work: (state) => (state === "busy" ? worker.ref() : worker.unref()),
      broken: (call) => worker.on("error", (error) => call(error as Error)),
      close: () => void worker.terminate(),
    };
  }
  if (host.Worker === undefined) throw new KetalabError("unsupported", "this host has no workers; use population");
  return webThread(new Worker(new URL("../population-worker.js", import.meta.url), { type: "module" }));
}

/** The worker of a browser as a thread. */
export const webThread = (worker: WebWorker): Thread => ({
  post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
  listen: (heard) => worker.addEventListener("message", ({ data }) => heard(data)),
  work: () => undefined,
  broken: (call) =>
    worker.addEventListener("error", ({ message }) =>
      call(new KetalabError("unsupported", message ?? "the worker did not start")),
    ),
  close: () => void worker.terminate(),
});
