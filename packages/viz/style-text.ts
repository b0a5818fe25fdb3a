import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/** A style sheet as the text that a module imports: without comments and line ends, its colours as they are written. */
export async function styleText(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minifyWhitespace: true });
  return code.trim();
}
