import { describe, expect, it } from "vitest";
import * as circuit from "../../packages/core/src/circuit.js";
import * as claims from "../../packages/core/src/claims.js";
import * as effects from "../../packages/core/src/effects.js";
import * as fit from "../../packages/core/src/fit.js";
import * as core from "../../packages/core/src/node.js";
import * as observed from "../../packages/core/src/observed.js";
import * as receptor from "../../packages/core/src/receptor.js";

const { KetalabError } = core;

type Call = (...args: readonly unknown[]) => unknown;

const entries: Readonly<Record<string, object>> = {
  core,
  receptor,
  observed,
  fit,
  circuit,
  claims,
  effects,
};

/**
 * What every run carries and checks further in, because a page pays for each check: these read their numbers with care, and of
 * the object beside them they take for granted that it is one.
 */
const carried: ReadonlySet<string> = new Set([
  ...["cappedAt", "delayedBy", "startingAt", "stoppedAt", "repeat", "sequence", "together", "staircase"],
  ...["convert", "lookup", "nearest", "symbolUnit", "compile", "register"],
]);

const functions = Object.entries(entries).flatMap(([entry, all]) =>
  Object.entries(all).flatMap(([name, one]) =>
    typeof one === "function" && one !== KetalabError && !carried.has(name)
      ? [[`${entry}: ${name}`, one as Call] as const]
      : [],
  ),
);

/** What only an engine says: of V8, of SpiderMonkey, of JavaScriptCore. */
const ENGINE =
  /Cannot (read|set|destructure|convert|access|use|assign|create|mix|redefine|define)|is not (a function|iterable|defined|a constructor|an object|a valid)|reading '|intermediate value|(undefined|null) (is not|has no)|before initialization|Invalid (value used|array length|string length)|Reduce of empty|called on/;

/** Whether a refusal is one of ours: data, a formula that cannot be read, or a wrong kind in our own words. */
const isOurs = (error: unknown): boolean =>
  error instanceof KetalabError ||
  ((error instanceof TypeError || error instanceof SyntaxError) && !ENGINE.test(error.message));

async function refusal(call: Call, args: readonly unknown[]): Promise<unknown> {
  try {
    // What asks the network or waits for a page has no answer here.
    await Promise.race([call(...args), new Promise((go) => setTimeout(go, 500))]);
  } catch (error) {
    return error;
  }
  return undefined;
}

const values: readonly unknown[] = [undefined, null, {}, "", "x", 0, Number.NaN, true, [], [null], () => 1, 10n];

describe("an argument of the wrong kind", () => {
  it("is told from an engine that stumbles", () => {
    expect(isOurs(new KetalabError("range", "weight must be above 0"))).toBe(true);
    expect(isOurs(new TypeError("options must be an object: null"))).toBe(true);
    for (const stumble of [
      () => (undefined as never as { a: 1 }).a,
      () => (3 as never as Call)(),
      () => [].reduce((a) => a),
    ]) {
      expect(() => stumble()).toThrow();
      try {
        stumble();
      } catch (error) {
        expect(isOurs(error), String(error)).toBe(false);
      }
    }
    expect(isOurs(new RangeError("Invalid array length"))).toBe(false);
  });

  it.each(functions)("%s says so itself", async (name, call) => {
    const found = new Set<string>();
    for (const first of values)
      for (const second of [undefined, null, {}, "", 0]) {
        const error = await refusal(call, [first, second]);
        if (error !== undefined && !isOurs(error))
          found.add(
            String((error as Error).stack)
              .split("\n")
              .slice(0, 2)
              .join(" "),
          );
      }
    expect([...found], name).toEqual([]);
  });
});
