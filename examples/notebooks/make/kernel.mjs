import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, delimiter, join, resolve } from "node:path";

import { lines } from "./lesson.mjs";

/** Where the lessons are. */
export const home = resolve(import.meta.dirname, "..");

/** A busy machine makes Deno's kernel lose an output now and then; a further run brings it. */
const RUNS = 5;

/** @typedef {import("./lesson.mjs").Notebook} Notebook */

/**
 * Runs a notebook from top to bottom in Deno's kernel.
 *
 * @param {string} nbconvert the program
 * @param {Notebook} notebook as `toJupyter` makes it
 * @param {string} [place] the folder of the lessons, or a copy of it
 * @returns {Notebook} the same with outputs, and without what changes from run to run
 * @throws Error with what the kernel said, where a cell throws
 */
export function executed(nbconvert, notebook, place = home) {
  const shows = ({ source }) => source.join("").includes("display(");
  let cells = run(nbconvert, notebook, place).cells;
  const missing = () => cells.filter((cell) => cell.cell_type === "code" && shows(cell) && cell.outputs.length === 0);
  for (let more = 1; more < RUNS && missing().length > 0; more++) {
    const again = run(nbconvert, notebook, place).cells;
    cells = cells.map((cell, i) => (missing().includes(cell) ? again[i] : cell));
  }
  const lost = missing().map(({ id }) => id);
  if (lost.length > 0) throw new Error(`no output of ${lost.join(", ")} in ${RUNS} runs`);
  return { ...notebook, cells };
}

function run(nbconvert, notebook, place) {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-kernel-"));
  // A kernel looks for packages from the folder of its notebook.
  const file = join(place, `.${basename(folder)}.ipynb`);
  try {
    const kernel = join(folder, "kernels/deno");
    mkdirSync(kernel, { recursive: true });
    writeFileSync(join(kernel, "kernel.json"), JSON.stringify(kernelSpec()));
    writeFileSync(file, JSON.stringify(notebook));
    const { JUPYTER_PATH = "", ...rest } = process.env;
    const env = { ...rest, JUPYTER_PATH: [folder, JUPYTER_PATH].filter(Boolean).join(delimiter), NO_COLOR: "1" };
    const options = ["--to", "notebook", "--execute", "--inplace", "--allow-errors", file];
    const done = spawnSync(nbconvert, options, { cwd: place, env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${nbconvert}: ${done.stderr}`);
    return settled(JSON.parse(readFileSync(file, "utf8")));
  } finally {
    for (const path of [folder, file]) rmSync(path, { recursive: true, force: true });
  }
}

/** Deno itself and not the script around it, so that ending the kernel ends it. */
function kernelSpec() {
  const deno = createRequire(import.meta.url)("deno/install_api.cjs").runInstall();
  return {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
}

/** Without times and addresses; an error is thrown as the cell did. */
function settled(notebook) {
  for (const cell of notebook.cells) {
    delete cell.metadata.execution;
    cell.source = lines([cell.source].flat().join(""));
    for (const output of cell.outputs ?? []) {
      if (output.output_type !== "error") continue;
      throw new Error(`${cell.id}: ${output.evalue}\n${[cell.source].flat().join("")}`);
    }
  }
  return notebook;
}
