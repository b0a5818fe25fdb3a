import { defineConfig } from "vite";
import { sources } from "../../../vite.sources.js";

// The page runs under `default-src 'self'`: nothing inline, no data: addresses.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [sources({ core: "index" })],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
  },
});
