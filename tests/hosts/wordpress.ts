import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const script = join(import.meta.dirname, "platforms/wordpress.php");

/** Debian's WordPress and a theme, unpacked and not installed: installed, it would bring a web server that starts by itself. */
function sources(): string {
  const home = join(root, "node_modules/.cache/wordpress");
  const site = join(home, "usr/share/wordpress");
  if (!existsSync(site)) {
    mkdirSync(home, { recursive: true });
    const options = { cwd: home, stdio: "pipe" } as const;
    execFileSync("apt-get", ["download", "wordpress", "wordpress-theme-twentytwentythree"], options);
    for (const file of readdirSync(home).filter((name) => name.endsWith(".deb")))
      execFileSync("dpkg", ["-x", file, "."], options);
  }
  return site;
}

/** A port that nobody uses. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** Waits until a program answers; one that has ended never will. */
async function until(ready: () => boolean | Promise<boolean>, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 1200; i++) {
    if (await ready()) return;
    if (ended(child)) throw new Error(`${child.spawnfile} ended before it was ready: ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${child.spawnfile} did not start within two minutes`);
}

const ended = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function end(child: ChildProcess): Promise<unknown> {
  if (ended(child)) return Promise.resolve();
  const gone = once(child, "exit");
  child.kill();
  return gone;
}

/** A WordPress with its own database in a folder of its own, open on this machine until it is closed. */
export async function wordpress({ php, mariadb }: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-wordpress-"));
  const site = join(folder, "site");
  const socket = join(folder, "socket");
  const data = join(folder, "data");
  // Debian links the rules of its own web server into it.
  cpSync(sources(), site, { recursive: true, filter: (path) => !path.endsWith(".htaccess") });
  mkdirSync(join(data, "wordpress"), { recursive: true });
  writeFileSync(
    join(site, "wp-config.php"),
    `<?php
foreach (['NAME' => 'wordpress', 'USER' => 'any', 'PASSWORD' => '', 'HOST' => 'localhost:${socket}', 'CHARSET' => 'utf8mb4', 'COLLATE' => ''] as $key => $value) define("DB_$key", $value);
foreach (['WP_HTTP_BLOCK_EXTERNAL', 'DISABLE_WP_CRON', 'AUTOMATIC_UPDATER_DISABLED'] as $key) define($key, true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const children: ChildProcess[] = [];
  const start = (program: string, ...words: string[]) => {
    const child = spawn(program, words, { stdio: "ignore" });
    children.push(child);
    return child;
  };
  const close = async () => {
    await Promise.all(children.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  // Without a network and without its table of users, which is what takes time to make.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const files = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, "pid")}`];
  const database = ["--no-defaults", ...user, ...files, "--skip-networking", "--skip-grant-tables"];
  const port = await freePort();
  const address = `http://localhost:${port}/`;

  const call = (words: readonly string[], asked: object = {}) =>
    JSON.parse(
      execFileSync(php as string, [script, site, address, ...words], {
        input: JSON.stringify(asked),
        encoding: "utf8",
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
  const begin = async () => {
    const mysql = start(mariadb as string, ...database);
    const server = start(php as string, "-S", `localhost:${port}`, "-t", site);
    await until(() => existsSync(socket), mysql);
    await until(
      () =>
        fetch(`${address}readme.html`)
          .then(({ ok }) => ok)
          .catch(() => false),
      server,
    );
    return call(["install"]) as { version: string };
  };
  // Nothing goes on running when it cannot begin.
  const { version } = await begin().catch(async (problem) => {
    await close();
    throw problem;
  });
  return {
    address,
    version,
    close,
    /** Uploads a file as a user: its address, or why not. */
    upload: (role: string, path: string, name: string): { url?: string; error: string | false } =>
      call(["upload", role], { path, name }),
    /** Publishes a post of one block of HTML as a user: its address, and what was kept. */
    publish: (role: string, html: string): { link: string; content: string } =>
      call(["publish", role], { content: `<!-- wp:html -->\n${html}\n<!-- /wp:html -->` }),
    /** Lays a file beside the uploads, as a server of one's own would have it. */
    put: (address: string, path: string) => copyFileSync(path, join(site, new URL(basename(path), address).pathname)),
  };
}
