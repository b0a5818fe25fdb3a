import bake from "./baked.js";
import { remake } from "./remake.js";

/** Both packages built, for tests that use them as an installed package or as a command. */
export default function setup(): void {
  bake();
  const tsup = "node_modules/tsup/dist/cli-default.js";
  const core = { from: ["packages/core/src", "packages/core/bake.mjs"], script: tsup, cwd: "packages/core" };
  remake({ made: "packages/core/dist/index.js", ...core });
  remake({ made: "packages/core/dist/population-worker.js", ...core, args: ["--config", "tsup.worker.config.ts"] });
  remake({
    made: "packages/viz/dist/cli/cli.js",
    from: ["packages/viz/src", "packages/viz/bundle.ts", "packages/viz/mathml.mjs", "packages/core/dist/index.d.ts"],
    script: tsup,
    cwd: "packages/viz",
  });
}
