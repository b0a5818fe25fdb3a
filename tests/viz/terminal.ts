import { expect } from "vitest";
import { main } from "../../packages/viz/src/cli/main.js";
import type { Answer } from "../../packages/viz/src/cli/verb.js";

interface Asked {
  readonly input?: string | Uint8Array;
  /** Columns of the terminal, when the output is one. */
  readonly width?: number;
}

/** Runs the command without a process of its own. */
export async function ketalab(words: readonly string[], { input = "", width }: Asked = {}) {
  const [out, err]: [Answer[], Answer[]] = [[], []];
  const output = (to: Answer[]) => ({
    write: (text: Answer) => to.push(text),
    ...(width !== undefined && { isTTY: true, columns: width }),
  });
  const stdin = (async function* () {
    yield input;
  })();
  const code = await main(words, { stdin, stdout: output(out), stderr: output(err) });
  return { code, out: out.join(""), err: err.join("") };
}

export const refused = (message: string | RegExp) => ({
  code: 2,
  out: "",
  err: message instanceof RegExp ? expect.stringMatching(message) : `ketalab: ${message}\n`,
});
