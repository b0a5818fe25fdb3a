import { remake } from "./remake.js";

/** The tests read the sources; of these only the baked and the typeset equations are made. */
export default function setup(): void {
  remake({
    made: "packages/core/src/baked.ts",
    from: ["packages/core/src", "packages/core/bake.mjs"],
    script: "packages/core/bake.mjs",
  });
  remake({
    made: "packages/viz/src/mathml.ts",
    from: ["packages/core/src", "packages/viz/mathml.mjs"],
    script: "packages/viz/mathml.mjs",
  });
}
