import { readFile } from "node:fs/promises";
import { KetalabError } from "@ketalab/core";
import type { Terminal } from "./verb.js";

/**
 * The text of a file, or of standard input for `-`, and how to call it in a message.
 * @param what is read, in words for somebody who types it in.
 * @throws KetalabError for what cannot be read.
 */
export async function readText(
  file: string,
  { stdin, stderr }: Terminal,
  what: string,
): Promise<{ readonly name: string; readonly text: string }> {
  if (file === "-" && stdin.isTTY) stderr.write(`reading ${what} from the keyboard; Ctrl-D ends it\n`);
  const bytes = await (file === "-"
    ? readAll(stdin)
    : readFile(file).catch((error) => Promise.reject(cannot(file, error))));
  const name = file === "-" ? "standard input" : file;
  if (bytes.length > LARGEST) {
    throw new KetalabError("limit", `${name}: ${what} is larger than ${LARGEST / 1e6} MB`, {
      path: "file",
      given: file,
    });
  }
  return { name, text: decode(bytes) };
}

/** No scenario and no table that somebody typed in is larger, bytes. */
const LARGEST = 64e6;

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ERR_FS_FILE_TOO_LARGE: "it is larger than a text can be",
  EISDIR: "it is a folder",
  EACCES: "not allowed",
  ENOSPC: "the disk is full",
  EIO: "the device failed",
};

/** Why the system refused, in words. */
export const reasonOf = ({ code = "", message }: NodeJS.ErrnoException): string => reasons[code] ?? message;

export const cannot = (file: string, error: NodeJS.ErrnoException) =>
  new KetalabError(error.code === "ENOENT" ? "missing" : "unsupported", `cannot read ${file}: ${reasonOf(error)}`, {
    given: file,
  });

/** UTF-8, or the UTF-16 that Windows PowerShell writes; the mark in front is taken away. */
const decode = (bytes: Uint8Array) =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
