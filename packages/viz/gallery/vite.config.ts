import { mkdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import { sources } from "../../../vite.sources.js";
import { registry } from "../bundle.js";
import { script } from "../src/download/registry.js";
import { TRUSTED } from "../src/text/policy.js";

// The page runs under `default-src 'self'`: nothing inline, no data: addresses.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [sources({ core: "index" }), home(), frame(), policy(), hostless()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
    // What most figures share is one file: in twenty small ones the same text is compressed worse by a twentieth.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "shared", test: /packages.viz.src/, minShareCount: 12 }] } },
    },
  },
});

/** What a style sheet says of the host of a shadow tree alone means nothing in a page: the figures have a sheet of their own. */
function hostless(): Plugin {
  const ofHost = (selectors: string) => selectors.split(/,(?![^(]*\))/).every((one) => one.trim().startsWith(":host"));
  return {
    name: "ketalab:hostless",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const one of Object.values(bundle)) {
        if (one.type !== "asset" || !one.fileName.endsWith(".css")) continue;
        one.source = String(one.source).replace(/(?<=[{}])(:host[^{}]*)\{[^{}]*\}/g, (rule, selectors: string) =>
          ofHost(selectors) ? "" : rule,
        );
      }
    },
  };
}

/**
 * The home page, drawn by the library when the gallery is built, so that a visitor sees it before a script has run; and who
 * stands behind the numbers of each figure, in a file that a page asks for when somebody wants to know.
 */
function home(): Plugin {
  const drawn = () => library<typeof import("./home/index.js")>("home/index.ts");
  const text = async () => JSON.stringify(await (await drawn()).sources());
  return {
    name: "ketalab:home",
    async transformIndexHtml(page) {
      const { home: draw } = await drawn();
      const markup = await draw();
      return page.replace("<!-- home -->", () => markup);
    },
    configureServer({ middlewares }) {
      middlewares.use("/sources.json", (_request, response) => {
        response.setHeader("content-type", "application/json");
        void text().then((json) => response.end(json));
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "sources.json", source: await text() });
    },
  };
}

/** A module of this folder with the library, as Node runs it. */
async function library<T>(entry: string): Promise<T> {
  const from = (path: string) => `${import.meta.dirname}/${path}`;
  const folder = from("../node_modules/.cache/gallery");
  const outfile = `${folder}/${entry.replace(/\W/g, "-")}.mjs`;
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [from(entry)],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "warning",
    alias: {
      "@ketalab/core/receptor": from("../../core/src/receptor.ts"),
      "@ketalab/core/fit": from("../../core/src/fit.ts"),
      "@ketalab/core/effects": from("../../core/src/effects.ts"),
      "@ketalab/core/claims": from("../../core/src/claims.ts"),
      "@ketalab/core/observed": from("../../core/src/observed.ts"),
      "@ketalab/core/circuit": from("../../core/src/circuit.ts"),
      "@ketalab/core": from("../../core/src/node.ts"),
    },
    external: ["mathjs", "d3", "linkedom"],
  });
  return (await import(`${pathToFileURL(outfile).href}?${Date.now()}`)) as T;
}

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
