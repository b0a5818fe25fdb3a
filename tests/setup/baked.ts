import { remake } from "./remake.js";

/** The tests read the sources; of these only the baked tables, the typeset equations and the list of scenes are made. */
export default function setup(): void {
  remake({
    made: "packages/core/src/library/baked-library.ts",
    from: ["packages/core/src", "packages/core/bake.mjs"],
    script: "packages/core/bake.mjs",
  });
  remake({
    made: "packages/viz/src/scene/mathml.ts",
    from: ["packages/core/src", "packages/viz/mathml.mjs"],
    script: "packages/viz/mathml.mjs",
  });
  remake({
    made: "packages/viz/src/scenes/scene-list.ts",
    from: ["packages/viz/src/scenes", "packages/viz/scene-list.mjs"],
    script: "packages/viz/scene-list.mjs",
  });
}
