import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { driven, type Engine } from "./engine.js";

type Programs = Readonly<Record<"webkitDriver" | "webkit" | "screen", string>>;

/** WebKit as GTK has it, in a window of a screen that is not there. */
export async function webkit({ webkitDriver, webkit: browser, screen }: Programs): Promise<Engine> {
  const port = await freePort();
  // A group of its own, so that the screen, the driver and the browser end together.
  const child = spawn(
    screen,
    ["-a", "-s", "-screen 0 1600x1200x24", webkitDriver, `--port=${port}`, "--host=127.0.0.1"],
    {
      stdio: "ignore",
      detached: true,
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
    },
  );
  const ended = once(child, "exit");
  const home = `http://localhost:${port}/session`;
  const capabilities = {
    alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation", "--geometry=1400x1100"] } },
  };
  await ready(`http://localhost:${port}/status`);
  const { sessionId } = (await post(home, { capabilities })) as { sessionId: string };
  const session = `${home}/${sessionId}`;
  await post(`${session}/timeouts`, { script: 120_000, pageLoad: 120_000 });
  return driven(
    ({ path }, words) => post(`${session}/${path}`, words),
    async () => {
      await fetch(session, { method: "DELETE" });
      if (child.pid) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  );
}

async function post(address: string, words: object): Promise<unknown> {
  const answer = await fetch(address, { method: "POST", body: JSON.stringify(words) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Waits until the driver answers. */
async function ready(address: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // not yet
    }
    await wait(100);
  }
  throw new Error("the driver of WebKit did not start within a minute");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
