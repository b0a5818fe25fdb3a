/** What nobody should read: the words of the engine. */
const RAW =
  /Maximum call stack|Invalid (array|string) length|Cannot (read|create|convert|destructure)|is not (a function|iterable|defined)|undefined \(|circular structure/;

/** How long one input may take, s of processor time. */
const LONGEST = 1;

/**
 * Does something with an input, and says what is wrong with how it went: a crash, an engine's own words, or a second that it
 * took. A refusal in words is right, and so is an answer, which is handed on.
 */
export function endure<T>(what: string, work: () => T): { readonly fault?: string; readonly made?: T } {
  let fault: string | undefined;
  let made: T | undefined;
  let seconds = Number.POSITIVE_INFINITY;
  // The least of three: a processor that others share is slower by factors, and what hangs takes long every time.
  for (let tries = 0; tries < 3 && seconds > LONGEST && fault === undefined; tries++) {
    const before = process.cpuUsage();
    try {
      made = work();
    } catch (error) {
      fault = faultOf(error);
    }
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  if (fault === undefined && seconds > LONGEST) fault = `took ${seconds.toFixed(1)} s`;
  return fault === undefined ? { made: made as T } : { fault: `${what}: ${fault}` };
}

function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.message === "") return `threw ${String(error)} without a word`;
  const known = error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError;
  if (!known) return `threw a ${error.name}: ${error.message.slice(0, 200)}`;
  if (RAW.test(error.message)) return `spoke as the engine does: ${error.message.slice(0, 200)}`;
  return undefined;
}
