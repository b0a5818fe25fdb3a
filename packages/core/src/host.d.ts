/** What every host of ES modules gives; the library uses no types of the DOM or of Node. */
interface ImportMeta {
  readonly url: string;
}

/** An address beside a module. Written as `new Worker(new URL("./x.js", import.meta.url))` it is what bundlers look for. */
declare class URL {
  constructor(path: string, base: string);
  readonly href: string;
}

/** Browsers and Deno have it; Node does not. */
declare const Worker: new (
  url: URL,
  options: { readonly type: "module" },
) => import("./population/threads.js").WebWorker;
