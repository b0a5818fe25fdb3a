import { defineConfig, type Plugin } from "vite";
import { sources } from "../../../vite.sources.js";
import { registry } from "../bundle.js";
import { script } from "../src/download/registry.js";
import { TRUSTED } from "../src/text/policy.js";

// The page runs under `default-src 'self'`: nothing inline, no data: addresses.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [sources({ core: "index" }), frame(), policy()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
  },
});

/**
 * The script of `frame.html`, with all figures in it. It is a plain script, because a sandboxed frame has no origin, and
 * nobody's modules are fetched for it.
 */
function frame(): Plugin {
  const text = async () => {
    const all = await registry();
    return script(all, Object.keys(all.scenes), "page");
  };
  return {
    name: "ketalab:frame",
    configureServer({ middlewares }) {
      middlewares.use("/frame.js", (_request, response) => {
        response.setHeader("content-type", "text/javascript");
        void text().then((code) => response.end(code));
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "frame.js", source: await text() });
    },
  };
}

/**
 * Every page carries its policy, so that it holds wherever the folder is served. Not while the pages are written: the server for
 * that puts scripts and styles of its own into them.
 */
function policy(): Plugin {
  return {
    name: "ketalab:policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: `default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; ${TRUSTED}`,
        },
        injectTo: "head-prepend",
      },
    ],
  };
}
