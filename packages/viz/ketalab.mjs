// The `ketalab` command inside the repository: built first if it is not there yet, run where the reader stands.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const cli = join(import.meta.dirname, "dist/cli/cli.js");
if (!existsSync(cli)) {
  const STDERR = 2; // what the build says must not mix with what the command writes
  await ended(spawn("pnpm run libs", { shell: true, stdio: ["ignore", STDERR, STDERR] }), "go on");
}
const words = process.argv.slice(2);
await ended(spawn(process.execPath, [cli, ...words], { stdio: "inherit", cwd: process.env.INIT_CWD }), "leave");

// Waits for a process, which hears what is said to this one: nothing goes on when this has ended. Leaves as it left.
function ended(child, then) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(`ketalab: ${error.message}`);
      process.exit(1);
    });
    child.once("exit", (code, signal) => {
      for (const one of signals) process.off(one, pass);
      if (signal !== null) process.kill(process.pid, signal);
      else if (code !== 0 || then === "leave") process.exit(code ?? 1);
      else done();
    });
  });
}
