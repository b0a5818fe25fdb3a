import { readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "./kernel.mjs";
import { readLesson } from "./lesson.mjs";

/** The lessons in their order, by the names of their files. */
export const names = [
  "a-bath-with-a-drain",
  "the-lag",
  "the-channel",
  "the-surge",
  "the-ladder",
  "a-virtual-class",
  "the-window",
  "nineteen-sentences",
  "one-hundred-people",
  "one-account-or-the-other",
  "what-it-hangs-on",
];

/** A lesson as it was written. */
export const lessonNamed = (/** @type {string} */ name) =>
  readLesson(readFileSync(join(home, "lessons", `${name}.md`), "utf8"));

/** A committed file: the page of a lesson, or its notebook as text. */
export const fileOf = (/** @type {string} */ name, /** @type {"html" | "ipynb"} */ kind) =>
  join(home, `${name}.${kind}`);

/** The page that leads to all of them. */
export function contents() {
  const title = "Eleven lessons on ketamine";
  const list = names.map((name) => `- [${lessonNamed(name).title}](./${name}.html)`).join("\n");
  const text = `# ${title}\n\nEach takes about half an hour. For teaching, not for patient care.\n\n${list}`;
  return { title, cells: [{ kind: /** @type {const} */ ("text"), text, hidden: false }] };
}
