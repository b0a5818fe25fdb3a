import { preview } from "vite";
import { onTestFinished } from "vitest";

/** The address of what was built in a folder, until the test ends. */
export async function previewed(root: string, outDir = "dist"): Promise<string> {
  const options = { root, configFile: false, logLevel: "error", build: { outDir } } as const;
  const server = await preview({ ...options, preview: { port: 0, host: "localhost" } });
  onTestFinished(() => server.close());
  return server.resolvedUrls?.local[0] as string;
}
