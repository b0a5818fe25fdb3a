import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Answer } from "./verb.js";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the way is a file",
  EACCES: "not allowed",
  EROFS: "not allowed",
  EEXIST: "a file is in the way",
};

/**
 * Writes a file, with the folders on the way to it.
 * @throws RangeError that says why it cannot.
 */
export async function place(path: string, content: Answer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new RangeError(`cannot write ${path}: ${reasons[code] ?? message}`);
  }
}
