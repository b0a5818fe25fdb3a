// Serves the built gallery, or the site of the documentation, to this machine only: `node serve.mjs [--port N] [--folder F]`.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";

const { port: asked, folder } = readArguments();
const DIST = folder === undefined ? join(import.meta.dirname, "dist") : resolve(folder);
// The pages that typedoc writes have a script in them, and unpack their index from a text in a file.
const POLICY =
  folder === undefined
    ? "default-src 'self'"
    : "default-src 'self' 'unsafe-inline'; connect-src 'self' data:; img-src 'self' data: blob:; frame-src 'self' data:";
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
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

// The file behind an address, or nothing when it is not one of ours.
async function find(address) {
  try {
    const { pathname } = new URL(address, "http://localhost");
    const path = join(DIST, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!path.startsWith(DIST + sep)) return undefined;
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
    const server = createServer((request, response) => void answer(request, response));
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
  console.error(error.code === "ENOENT" ? "the gallery is not built yet: npm start builds it" : error.message);
  process.exit(2);
}
