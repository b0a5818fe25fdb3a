import { readFile } from "node:fs/promises";
import { type Plugin, transform } from "esbuild";

/** A style sheet as the text that a module imports: without comments and line ends, its colours as they are written. */
export async function styleText(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minifyWhitespace: true });
  return code.trim();
}

/** The same for the package's own builds. */
export const styleTexts: Plugin = {
  name: "ketalab:style-texts",
  setup: (on) =>
    on.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await styleText(path), loader: "text" })),
};
