import { readdirSync } from "node:fs";
import { Converter, Renderer } from "typedoc";

const hosts = [
  "one-file",
  "page",
  "reveal",
  "marp",
  "powerpoint",
  "quarto",
  "moodle",
  "canvas",
  "wordpress",
  "jupyter",
  "observable",
];
const decisions = readdirSync(new URL("../decisions", import.meta.url))
  .filter((name) => /^\d/.test(name))
  .sort()
  .map((name) => name.replace(/\.md$/, ""));

/**
 * The guides by the heading they stand under in the menu, as paths without their ending.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const guides = {
  "For teachers": ["docs/model", "docs/kinetics", "docs/why-our-curve-differs"],
  "In your lecture": ["docs/lecture", "docs/lecture-file", ...hosts.map((name) => `docs/hosts/${name}`)],
  "Numbers and sources": ["docs/drugs", "docs/effects", "docs/claims", "docs/affinities", "docs/models"],
  "For contributors": [
    "CONTRIBUTING",
    "docs/house",
    "docs/charts",
    "docs/find-your-way",
    "docs/implementation-notes",
    "CHANGELOG",
  ],
  Decisions: ["docs/decisions/README", ...decisions.map((name) => `docs/decisions/${name}`)],
};

/** A plugin of typedoc: the menu has the headings of the guides, in groups, where typedoc would show paths in one list. */
export function load(app) {
  const groupOf = new Map(Object.entries(guides).flatMap(([group, all]) => all.map((path) => [path, group])));
  const documents = [];
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    document.frontmatter.group = groupOf.get(document.name);
    documents.push(document);
  });
  // The addresses of the pages are made of the paths by now, and stay what they were.
  app.renderer.on(
    Renderer.EVENT_BEGIN,
    ({ project }) => {
      for (const group of project.groups ?? []) if (group.title === "Modules") group.title = "Packages";
      for (const { groups = [] } of project.children ?? [])
        for (const group of groups) if (group.title === "Modules") group.title = "Entries";
      for (const document of documents) {
        const [, title] = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join("")) ?? [];
        if (title) document.name = title;
      }
    },
    1000,
  );
}
