/** `pnpm write-lessons [NAME...]`: writes the page and the notebook, run, of every lesson or of those named. */
import { writeFileSync } from "node:fs";
import { executed } from "./kernel.mjs";
import { toJupyter, toPage } from "./lesson.mjs";
import { contents, fileOf, lessonNamed, names } from "./lessons.mjs";

const nbconvert = process.env.NBCONVERT ?? "/usr/bin/jupyter-nbconvert";
const asked = process.argv.slice(2);
writeFileSync(fileOf("index", "html"), toPage(contents()));
for (const name of asked.length > 0 ? asked : names) {
  const lesson = lessonNamed(name);
  writeFileSync(fileOf(name, "html"), toPage(lesson));
  const done = executed(nbconvert, toJupyter(lesson));
  writeFileSync(fileOf(name, "ipynb"), `${JSON.stringify(done, null, 1)}\n`);
  console.log(`${name}: ${done.cells.length} cells`);
}
