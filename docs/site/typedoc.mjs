import { readdirSync, readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../../packages/core/package.json", import.meta.url), "utf8"));
const decisions = readdirSync(new URL("../decisions", import.meta.url))
  .filter((name) => name !== "README.md")
  .sort()
  .map((name) => `docs/decisions/${name}`);

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
  projectDocuments: [
    "docs/model.md",
    "docs/kinetics.md",
    "docs/lecture.md",
    "docs/why-our-curve-differs.md",
    "docs/drugs.md",
    "docs/effects.md",
    "docs/affinities.md",
    "docs/models.md",
    "CONTRIBUTING.md",
    "docs/implementation-notes.md",
    "CHANGELOG.md",
    "docs/decisions/README.md",
    ...decisions,
  ],
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
  navigation: { includeGroups: false, excludeReferences: true },
  highlightLanguages: ["bash", "js", "ts", "json", "html", "yaml", "markdown", "text"],
  suppressCommentWarningsInDeclarationFiles: true,
  validation: { notExported: false, invalidLink: true, rewrittenLink: true, notDocumented: false },
};
