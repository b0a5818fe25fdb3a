import { main } from "./cli/main.js";

// Whoever reads our output may stop early, `ketalab run … | head` for instance; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
// The exit code is left behind instead of leaving at once, so that a slow reader gets everything.
process.exitCode = await main(process.argv.slice(2), process);
