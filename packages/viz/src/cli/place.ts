import { randomUUID } from "node:crypto";
import {
  access,
  constants,
  mkdir,
  open,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { KetalabError } from "@ketalab/core";
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
  ELOOP: `links lead in a circle; ${ELSEWHERE}`,
};

/** A file that is not yet written; its path is one in the folder. */
interface Planned {
  readonly path: string;
  readonly content: Answer;
}

/**
 * Writes files, with the folders on the way to them: all of them or none. Each is written beside its place, and takes it when the
 * last one has been written; who stops the command before that finds what was there. Taken back is what was made here alone.
 * @returns what the command answers: the paths, a line each.
 * @throws KetalabError that says why it cannot.
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
      folders.push(...(await made(dirname(path))));
      const to = await target(path);
      if (to === undefined) {
        await writeFile(path, content);
        continue;
      }
      const part = `${to}.${process.pid}-${randomUUID().slice(0, 8)}.part`;
      const file = await open(part, "wx");
      beside.push({ part, to });
      await file.writeFile(content).finally(() => file.close());
    }
    interrupt.check();
    for (const { part, to } of beside) await rename(part, to);
    return planned.map(({ path }) => `${path}\n`).join("");
  } catch (error) {
    for (const { part } of beside) await rm(part, { force: true });
    // A folder in which somebody has put something meanwhile stays.
    for (const one of folders.toReversed()) await rmdir(one).catch(() => undefined);
    throw error instanceof KetalabError ? error : cannot(now, error as NodeJS.ErrnoException);
  } finally {
    interrupt.end();
  }
}

const cannot = (path: string, { code = "", message }: Partial<NodeJS.ErrnoException>) =>
  new KetalabError("unsupported", `cannot write ${path}: ${reasons[code] ?? message ?? "not allowed"}`, {
    given: path,
  });

/** Makes a folder and those on the way to it; gives those that were not there, from the outermost in. */
async function made(folder: string): Promise<readonly string[]> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return [];
  const all = [resolve(folder)];
  for (let up = dirname(all[0] as string); all[0] !== resolve(first) && up !== all[0]; up = dirname(up))
    all.unshift(up);
  return all;
}

/** Where a file goes in the end; nothing for a pipe or a device, whose place nobody may take. */
async function target(path: string): Promise<string | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!found && !path.endsWith("/")) return led(path);
  if (!found || found.isDirectory()) throw cannot(path, { code: "EISDIR" });
  if (!found.isFile()) return undefined;
  await access(path, constants.W_OK);
  return realpath(path);
}

/** Where a link leads at whose end there is nothing yet: the file is made there, and the link stays. */
async function led(path: string): Promise<string> {
  const to = await readlink(path).catch(() => undefined);
  return to === undefined ? path : target(resolve(await realpath(dirname(path)), to)).then((end) => end ?? path);
}

/** What ends a command from outside. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Somebody ends the command while files are written: it is heard between two of them. */
function interrupted() {
  let asked = false;
  const hear = () => {
    asked = true;
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    check() {
      if (asked) throw new KetalabError("unsupported", "stopped; nothing was written");
    },
    end() {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}

/**
 * Told before long work begins: a folder that cannot be written into.
 * @throws KetalabError that says why it cannot.
 */
export async function mayHold(folder: string): Promise<void> {
  const found = await stat(folder).catch(({ code }: NodeJS.ErrnoException) => code);
  if (found === "ENOTDIR" || (typeof found === "object" && !found.isDirectory()))
    throw new KetalabError(
      "conflict",
      `cannot write into ${folder}: a file is in the way; name another folder with -o`,
      {
        given: folder,
      },
    );
  // What is not there yet is made in the nearest folder that is.
  if (found === "ENOENT" && dirname(folder) !== folder) return mayHold(dirname(folder));
  await access(folder, constants.W_OK | constants.X_OK).catch((error) => {
    throw cannot(folder, error);
  });
}
