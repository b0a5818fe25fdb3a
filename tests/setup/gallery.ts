import bake from "./baked.js";
import { remake } from "./remake.js";

/** The gallery built, for tests that open it. */
export default function setup(): void {
  bake();
  remake({
    made: "packages/viz/gallery/dist/index.html",
    from: [
      "packages/core/src",
      "packages/core/bake.mjs",
      "packages/viz/src",
      "packages/viz/gallery",
      "vite.sources.ts",
    ],
    script: "node_modules/vite/bin/vite.js",
    args: ["build", "--config", "packages/viz/gallery/vite.config.ts"],
  });
}
