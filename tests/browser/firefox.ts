import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, driven, type Engine } from "./engine.js";

/** What Firefox does by itself and a test does not want: a page of welcome, calls home. The port is any that is free. */
const SETTINGS = {
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

/** Firefox without a window, driven by the protocol that it has inside, so that no other program is needed. */
export async function firefox(program: string): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), "ketalab-firefox-"));
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(home, "user.js"), lines.join(""));
  const words = ["--headless", "--marionette", "--no-remote", "--width", "1400", "--height", "1000", "--profile", home];
  const child = spawn(program, words, { stdio: "ignore", env: { ...process.env, HOME: home } });
  const ended = once(child, "exit");
  const port = await portOf(join(home, "MarionetteActivePort"));
  const send = await conversation(connect(port, "127.0.0.1"));
  await send("WebDriver:NewSession", {});
  await send("WebDriver:SetTimeouts", { script: 120_000, pageLoad: 120_000 });
  return driven(
    async ({ name }: Command, given) => {
      const answer = (await send(name, given)) as { value?: unknown } | null;
      return answer?.value;
    },
    async () => {
      await send("Marionette:Quit", { flags: ["eForceQuit"] });
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  );
}

/** Firefox writes where it listens once it does. */
async function portOf(path: string): Promise<number> {
  for (let i = 0; i < 1200; i++) {
    const text = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
    if (text !== "") return Number(text);
    await wait(100);
  }
  throw new Error("Firefox did not start within two minutes");
}

/** Messages are JSON with their length in front: `[0, id, name, words]` there, `[1, id, error, result]` back. */
async function conversation(socket: Socket): Promise<(name: string, words: object) => Promise<unknown>> {
  const open = new Map<number, { done(value: unknown): void; fail(problem: Error): void }>();
  let bytes = Buffer.alloc(0);
  let greeted: () => void;
  const greeting = new Promise<void>((done) => {
    greeted = done;
  });
  socket.on("data", (part) => {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const length = Number(bytes.subarray(0, colon).toString());
      if (colon < 0 || bytes.length < colon + 1 + length) return;
      const message = JSON.parse(bytes.subarray(colon + 1, colon + 1 + length).toString());
      bytes = bytes.subarray(colon + 1 + length);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, problem, result] = message;
      if (problem) open.get(id)?.fail(new Error(`${problem.error}: ${problem.message}`));
      else open.get(id)?.done(result);
      open.delete(id);
    }
  });
  const lost = (problem: Error) => {
    for (const { fail } of open.values()) fail(problem);
  };
  socket.on("error", lost);
  socket.on("close", () => lost(new Error("Firefox has ended")));
  await greeting;
  let count = 0;
  return (name, words) =>
    new Promise((done, fail) => {
      const id = ++count;
      open.set(id, { done, fail });
      const text = Buffer.from(JSON.stringify([0, id, name, words]));
      socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
}
