import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installDebian } from "../setup/debian.js";

const root = resolve(import.meta.dirname, "../..");

/** Chromium quiet and alone: no first-run page, no call home, and it starts as root and without a graphics card. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser on this machine, or one it gets by itself: `CHROME_PATH`, the known places, Debian's package, npm's. */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`no browser at CHROME_PATH: ${given}`);
    return given;
  }
  const found = known() ?? fromDebian() ?? (await fromNpm());
  if (found) return found;
  throw new Error("no browser found; `npx playwright-core install chromium` gets one, or set CHROME_PATH to yours");
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/** The built gallery, served as `npm start` serves it; on any free port unless one is named. */
export const serveGallery = ({ port = 0 } = {}) => serve(["--port", String(port)]);

/** What a server serves when it is given these words, that of this repository unless another is named; on any free port unless they name one. */
export async function serve(words: readonly string[], server = join(root, "packages/viz/gallery/serve.mjs")) {
  const child = spawn(process.execPath, [server, "--port", "0", ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const url = await new Promise<string>((done, fail) => {
    child.once("exit", (code) => fail(new Error(`the server ended before it was ready: ${code}`)));
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      // Only what stands before a blank has arrived whole.
      const address = /http:\S+(?=\s)/.exec(said)?.[0];
      if (address) done(address);
    });
  });
  return {
    url,
    pid: child.pid,
    /** Ends it, as Ctrl-C does, and gives its exit code. */
    close() {
      child.kill("SIGINT");
      return ended;
    },
  };
}

function known(): string | undefined {
  return [...KNOWN, chromium.executablePath()].find((path) => existsSync(path));
}

const fromDebian = (): string | undefined => (installDebian(["chromium", "fonts-dejavu-core"]) ? known() : undefined);

// A browser inside an npm package, for Linux on x64. It is large, so it is fetched only where it is needed.
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const home = join(root, "node_modules/.cache/chromium");
  try {
    execFileSync("npm", ["install", "--no-save", "--prefix", home, "@sparticuz/chromium@147.0.0"], {
      stdio: "inherit",
    });
    const entry = createRequire(join(home, "package.json")).resolve("@sparticuz/chromium");
    const packaged = (await import(entry)) as { default: { executablePath(): Promise<string> } };
    return await packaged.default.executablePath();
  } catch {
    return undefined;
  }
}
