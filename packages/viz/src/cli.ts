import { reasonOf } from "./cli/file.js";
import { main } from "./cli/main.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop early, `ketalab run … | head` for instance; that is not an error.
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`ketalab: cannot write to standard output: ${reasonOf(error)}\n`, () => process.exit(2));
});
// Where nobody can be told there is nothing more to do.
process.stderr.on("error", () => process.exit(2));
// The exit code is left behind instead of leaving at once, so that a slow reader gets everything.
const code = await main(process.argv.slice(2), process);
process.exitCode ??= code;
