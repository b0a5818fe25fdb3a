// The `ketalab` command inside the repository: built first if it is not there yet, run where the reader stands.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const cli = join(import.meta.dirname, "dist/cli/cli.js");
if (!existsSync(cli)) {
  const STDERR = 2; // what the build says must not mix with what the command writes
  const build = spawnSync("pnpm run libs", { shell: true, stdio: ["ignore", STDERR, STDERR] });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const run = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: process.env.INIT_CWD,
});
process.exit(run.status ?? 1);
