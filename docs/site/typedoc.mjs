import { readFileSync } from "node:fs";
import { guides } from "./guides.mjs";

const { version } = JSON.parse(readFileSync(new URL("../../packages/core/package.json", import.meta.url), "utf8"));
/**
 * What typedoc makes the site from; paths are seen from the root of the repository.
 *
 * @type {import("typedoc").TypeDocOptions & { out: string }}
 */
export const options = {
  name: `Ketalab ${version}`,
  entryPointStrategy: "packages",
  entryPoints: ["packages/core", "packages/viz"],
  packageOptions: { disableGit: true, sourceLinkTemplate: "{path}#L{line}", disableSources: true },
  readme: "README.md",
  projectDocuments: Object.values(guides)
    .flat()
    .map((path) => `${path}.md`),
  groupOrder: [...Object.keys(guides), "*"],
  customJs: "packages/viz/dist/ketalab.iife.js",
  customCss: "docs/site/site.css",
  favicon: "packages/viz/gallery/public/favicon.svg",
  out: "docs/site/dist",
  disableGit: true,
  disableSources: true,
  sourceLinkTemplate: "{path}#L{line}",
  githubPages: false,
  includeVersion: false,
  hideGenerator: true,
  navigation: { includeGroups: true, excludeReferences: true },
  highlightLanguages: ["bash", "js", "ts", "json", "html", "yaml", "markdown", "python", "text"],
  suppressCommentWarningsInDeclarationFiles: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: false },
};
