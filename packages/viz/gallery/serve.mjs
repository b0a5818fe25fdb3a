// Serves the built gallery, or the site of the documentation, to this machine only: `node serve.mjs [--port N] [--folder F]`.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";

const { port: asked, folder } = readArguments();
const DIST = folder === undefined ? join(import.meta.dirname, "dist") : resolve(folder);
const POLICY = "default-src 'self'";
// Pages of the documentation and of the lessons have scripts in them: those run that are written there, letter by letter. Their
// programs write styles, unpack an index from a text, and show pictures that they have made.
const written = (scripts) =>
  `default-src 'self'; script-src 'self' ${scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ")}; style-src 'self' 'unsafe-inline'; connect-src 'self' data:; img-src 'self' data: blob:; frame-src 'self' data:; base-uri 'none'; object-src 'none'`;
const SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gis;
const LAST_PORT = 65535;
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

async function answer(request, response) {
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-cache");
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = await find(request.url);
  if (!file) return refuse(response, 404);
  response.setHeader("content-type", TYPES[extname(file.path)] ?? "application/octet-stream");
  response.setHeader("content-length", file.size);
  if (folder !== undefined && extname(file.path) === ".html")
    response.setHeader("content-security-policy", written(await scriptsIn(file.path)));
  if (request.method === "HEAD") return response.end();
  // A client that leaves takes its file with it.
  await pipeline(createReadStream(file.path), response).catch(() => response.destroy());
}

const scriptsIn = async (path) =>
  [...(await readFile(path, "utf8")).matchAll(SCRIPT)].map(([, text]) => text.replaceAll(/\r\n?/g, "\n"));

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

// The file behind an address, or nothing when it is not one of ours: a link may lead out of the folder.
async function find(address) {
  try {
    const { pathname } = new URL(address, "http://localhost");
    const asked = join(DIST, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!asked.startsWith(DIST + sep)) return undefined;
    const [home, path] = await Promise.all([realpath(DIST), realpath(asked)]);
    if (!path.startsWith(home + sep)) return undefined;
    const status = await stat(path);
    return status.isFile() ? { path, size: status.size } : undefined;
  } catch {
    return undefined;
  }
}

// `localhost` is 127.0.0.1 for some programs and ::1 for others: a port is ours only if it is free on both.
async function open(port) {
  const first = await listen(port, "127.0.0.1");
  const chosen = first.address().port;
  try {
    return { port: chosen, servers: [first, await listen(chosen, "::1")] };
  } catch (error) {
    if (error.code !== "EADDRINUSE") return { port: chosen, servers: [first] }; // a machine without IPv6
    first.close();
    throw error;
  }
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    server.once("error", reject).listen(port, host, () => resolve(server));
  });
}

async function openNextFree(port) {
  for (let next = port; next <= LAST_PORT; next++) {
    try {
      return await open(next);
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`no free port from ${port} on`);
}

function readArguments() {
  const args = process.argv.slice(2).filter((arg) => arg !== "--"); // pnpm passes the separator on
  return parseArgs({ args, options: { port: { type: "string", default: "4173" }, folder: { type: "string" } } }).values;
}

function toPort(text) {
  const port = /^\d+$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > LAST_PORT) throw new Error(`port must be between 0 and ${LAST_PORT}: ${text}`);
  return port;
}

try {
  const port = toPort(asked);
  await stat(join(DIST, "index.html"));
  const gallery = await openNextFree(port);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      for (const server of gallery.servers) server.close().closeAllConnections();
      process.exit(0);
    });
  }
  console.log(`Ketalab ${folder === undefined ? "gallery" : "documentation"}: http://localhost:${gallery.port}/`);
} catch (error) {
  console.error(
    error.code === "ENOENT" ? `there is no page to serve in ${DIST}: npm start builds the gallery` : error.message,
  );
  process.exit(2);
}
