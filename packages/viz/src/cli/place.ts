import { access, constants, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Answer } from "./verb.js";

const ELSEWHERE = "name another place with -o";
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EISDIR: "it is a folder; name a file in it",
  ENOTDIR: `a part of the way is a file; ${ELSEWHERE}`,
  EACCES: `not allowed; ${ELSEWHERE}`,
  EPERM: `not allowed; ${ELSEWHERE}`,
  EROFS: `not allowed; ${ELSEWHERE}`,
  EEXIST: `a file is in the way; ${ELSEWHERE}`,
  ENOSPC: "the disk is full",
};

/** A file that is not yet written; its path is one in the folder. */
interface Planned {
  readonly path: string;
  readonly content: Answer;
}

/**
 * Writes files, with the folders on the way to them: all of them or none. Each is written beside its place, and takes it when the
 * last one has been written; who stops the command before that finds what was there.
 * @returns what the command answers: the paths, a line each.
 * @throws RangeError that says why it cannot.
 */
export async function place(files: readonly Planned[], folder = ""): Promise<string> {
  const planned = files.map(({ path, content }) => ({ path: folder ? join(folder, path) : path, content }));
  const beside: { readonly part: string; readonly to: string }[] = [];
  const folders: string[] = [];
  const interrupt = interrupted();
  let now = "";
  try {
    for (const { path, content } of planned) {
      now = path;
      interrupt.check();
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) folders.unshift(first);
      const to = await target(path);
      const part = to === undefined ? path : `${to}.${process.pid}.part`;
      if (to !== undefined) beside.push({ part, to });
      await writeFile(part, content);
    }
    for (const { part, to } of beside) await rename(part, to);
    return planned.map(({ path }) => `${path}\n`).join("");
  } catch (error) {
    for (const { part } of beside) await rm(part, { force: true });
    for (const folder of folders) await rm(folder, { recursive: true });
    throw error instanceof RangeError ? error : cannot(now, error as NodeJS.ErrnoException);
  } finally {
    interrupt.end();
  }
}

const cannot = (path: string, { code = "", message }: NodeJS.ErrnoException) =>
  new RangeError(`cannot write ${path}: ${reasons[code] ?? message}`);

/** Where a file goes in the end; nothing for a pipe or a device, whose place nobody may take. */
async function target(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found && !path.endsWith("/")) return path;
  if (!found || found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  if (!found.isFile()) return undefined;
  await access(path, constants.W_OK);
  return realpath(path);
}

/** Ctrl-C while files are written: it is heard between two of them. */
function interrupted() {
  let asked = false;
  const hear = () => {
    asked = true;
  };
  process.on("SIGINT", hear);
  return {
    check() {
      if (asked) throw new RangeError("stopped; nothing was written");
    },
    end: () => process.off("SIGINT", hear),
  };
}

/**
 * Told before long work begins: a folder that cannot be written into.
 * @throws RangeError that says why it cannot.
 */
export async function mayHold(folder: string): Promise<void> {
  const found = await stat(folder).catch(({ code }: NodeJS.ErrnoException) => code);
  if (found === "ENOTDIR" || (typeof found === "object" && !found.isDirectory()))
    throw new RangeError(`cannot write into ${folder}: a file is in the way; name another folder with -o`);
  // What is not there yet is made in the nearest folder that is.
  if (found === "ENOENT" && dirname(folder) !== folder) return mayHold(dirname(folder));
  await access(folder, constants.W_OK | constants.X_OK).catch((error) => {
    throw cannot(folder, error);
  });
}
