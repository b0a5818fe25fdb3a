import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chapters } from "../laws/chapters.js";
import { sources } from "../laws/sources.js";

type Home = keyof typeof chapters;
const root = resolve(import.meta.dirname, "../..");

interface Chapter {
  readonly name: string;
  readonly title: string;
  readonly tells: string;
  /** Chapters of the same package that its files import, types included. */
  readonly uses: readonly string[];
}

/** The chapters of a package that have files, from the ground up, with what they say of themselves and what they import. */
function chaptersOf(home: Home): Chapter[] {
  const folder = `packages/${home}/src/`;
  return chapters[home].flatMap((name): Chapter[] => {
    const readme = resolve(root, folder, name, "README.md");
    if (!existsSync(readme)) return [];
    const [heading = "", tells = ""] = readFileSync(readme, "utf8").split("\n\n");
    const uses = new Set(
      sources
        .filter(({ path }) => path.startsWith(`${folder}${name}/`))
        .flatMap(({ imports }) => imports.filter(({ kind }) => kind !== "later"))
        .flatMap(({ to }) => (to.startsWith(folder) ? [to.slice(folder.length).split("/")[0] as string] : []))
        .filter((used) => used !== name && chapters[home].includes(used)),
    );
    const order = (one: string) => chapters[home].indexOf(one);
    return [{ name, title: heading.slice(2), tells, uses: [...uses].sort((a, b) => order(a) - order(b)) }];
  });
}

const ROW = 34;
const WIDTH = 760;
const NAMES = 190;

/** The chapters as a stack, the ground at the bottom; an arc to the right leads from each to what it imports. */
export function housePicture(home: Home): string {
  const all = chaptersOf(home);
  const height = all.length * ROW + 20;
  const middle = (name: string) => height - 10 - ROW * (all.findIndex((one) => one.name === name) + 0.5);
  const arcs = all.flatMap(({ name, uses }) =>
    uses.map((used) => {
      const [from, to] = [middle(name), middle(used)];
      const reach = NAMES + 14 + Math.min(520, (to - from) * 0.95);
      return `<path d="M${NAMES},${from}C${reach},${from} ${reach},${to} ${NAMES + 8},${to}" fill="none" stroke="#4b5563" stroke-opacity="0.35" stroke-width="1.5"/>`;
    }),
  );
  const rows = all.map(({ name, uses }) => {
    const y = middle(name);
    const box = `<rect x="10" y="${y - 13}" width="${NAMES - 14}" height="26" rx="4" fill="#ffffff" stroke="#1f2937"/>`;
    const text = `<text x="22" y="${y + 5}" font-size="15" fill="#111827">${name}</text>`;
    const dot = uses.length > 0 ? `<circle cx="${NAMES}" cy="${y}" r="3" fill="#1f2937"/>` : "";
    return box + text + dot;
  });
  const title = `The chapters of @ketalab/${home}: each imports only from those below it`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffefa"/>`,
    ...arcs,
    ...rows,
    "</svg>",
    "",
  ].join("\n");
}

/** The page that shows the house: which chapters there are, what each tells, and what it stands on. */
export function housePage(): string {
  const part = (home: Home, lead: string) => {
    const rows = chaptersOf(home).map(
      ({ name, tells, uses }, i) =>
        `| ${i + 1} | [${name}](../packages/${home}/src/${name}/README.md) | ${tells.replaceAll("|", "\\|")} | ${uses.join(", ") || "nothing"} |`,
    );
    return [
      `## @ketalab/${home}`,
      lead,
      `![The chapters of @ketalab/${home} as a stack; an arc leads from each to what it imports](pictures/house-${home}.svg)`,
      ["|  | chapter | what it tells | stands on |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    ].join("\n\n");
  };
  return `${[
    "# The house",
    "For teaching, not for patient care.",
    "<!-- Written by a program from the list of chapters and from their own pages; `pnpm write-docs` writes it again. -->",
    "Both packages read like a short textbook: a chapter imports only from the chapters before it, types included, and a test holds the list. " +
      "The root of `src` holds entries only, what users import. A member of a family (a drug, an effect, an equation, a scene) is one file and one line in the list " +
      "beside it, and members never import each other. [Find your way](find-your-way.md) follows five questions through the files.",
    part("core", "The ground is at the bottom: the language comes first, the whole library last."),
    part("viz", "It sees the core by its entries alone, and draws with D3."),
  ].join("\n\n")}\n`;
}
