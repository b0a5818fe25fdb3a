// Builds the site of the documentation, and serves it to this machine: `node docs/site/build.mjs [--build] [--port N]`.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Application } from "typedoc";
import * as equations from "./equations.mjs";
import * as guides from "./guides.mjs";
import { options } from "./typedoc.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const args = process.argv.slice(2).filter((arg) => arg !== "--"); // pnpm passes the separator on
const { values } = parseArgs({
  args,
  options: { build: { type: "boolean", default: false }, port: { type: "string", default: "4174" } },
});

process.chdir(root);
const app = await Application.bootstrapWithPlugins({ ...options, plugin: [equations.load, guides.load] });
const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);
await app.generateOutputs(project);
// A warning is a link that leads nowhere, a type without a page, a tag for a parameter that is not there.
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
if (!values.build) {
  const serve = fileURLToPath(new URL("../../packages/viz/gallery/serve.mjs", import.meta.url));
  const child = spawn(process.execPath, [serve, "--folder", options.out, "--port", values.port], { stdio: "inherit" });
  process.on("SIGINT", () => child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.once("exit", (code) => process.exit(code ?? 0));
}
