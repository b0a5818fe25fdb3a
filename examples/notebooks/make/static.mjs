import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gis;

/**
 * Serves a folder to this machine only; nothing outside of it, and no script but those that are written in its pages.
 *
 * @param {string} folder
 * @param {number} port any free one for 0
 * @returns {Promise<string>} the address
 */
export function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "localhost", () => {
      resolve(`http://localhost:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`);
    });
  });
}

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(folder, request, response) {
  const file = ["GET", "HEAD"].includes(request.method ?? "") ? await find(folder, request.url ?? "/") : undefined;
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[/** @type {keyof typeof TYPES} */ (extname(file.path))] ?? "application/octet-stream",
    "content-length": file.size,
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
    "content-security-policy": await policyOf(file.path),
  });
  if (request.method === "HEAD") response.end();
  // A client that leaves takes its file with it.
  else await pipeline(createReadStream(file.path), response);
}

/** The scripts that are written in a page may run, letter by letter. @param {string} path */
async function policyOf(path) {
  const text = extname(path) === ".html" ? await readFile(path, "utf8") : "";
  const hashes = [...text.matchAll(SCRIPT)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return `default-src 'self'; script-src 'self' ${hashes.join(" ")}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; object-src 'none'`;
}

/**
 * The file behind an address, or nothing when it is not in the folder: a link may lead out of it.
 *
 * @param {string} folder
 * @param {string} address
 */
async function find(folder, address) {
  try {
    const { pathname } = new URL(address, "http://localhost");
    const asked = join(folder, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    const [home, path] = await Promise.all([realpath(folder), realpath(asked)]);
    const status = await stat(path);
    return path.startsWith(home + sep) && status.isFile() ? { path, size: status.size } : undefined;
  } catch {
    return undefined;
  }
}
