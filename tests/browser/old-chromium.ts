import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const home = resolve(import.meta.dirname, "../../node_modules/.cache/chromium-119");

/** The first Chromium of the versions that are supported, out of an npm package; it has it for Linux on x64. */
export async function oldChromium(): Promise<string> {
  if (!existsSync(join(home, "node_modules"))) {
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--prefix", home, "@sparticuz/chromium@119.0.2"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const packed = createRequire(join(home, "package.json"))("@sparticuz/chromium") as {
    executablePath(): Promise<string>;
  };
  return packed.executablePath();
}
