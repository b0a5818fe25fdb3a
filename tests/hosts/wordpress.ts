import { type ChildProcess, execFileSync, spawn } from "node:child_process";
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

async function until(ready: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await ready()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not start within 20 s`);
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
  };
  // Without a network and without its table of users, which is what takes time to make.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const files = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, "pid")}`];
  start(mariadb as string, "--no-defaults", ...user, ...files, "--skip-networking", "--skip-grant-tables");
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  start(php as string, "-S", `localhost:${port}`, "-t", site);
  await until(() => existsSync(socket), "MariaDB");
  await until(
    () =>
      fetch(`${address}readme.html`).then(
        ({ ok }) => ok,
        () => false,
      ),
    "PHP's server",
  );

  const call = (words: readonly string[], asked: object = {}) =>
    JSON.parse(
      execFileSync(php as string, [script, site, address, ...words], {
        input: JSON.stringify(asked),
        encoding: "utf8",
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
  const { version } = call(["install"]) as { version: string };
  return {
    address,
    version,
    /** Uploads a file as a user: its address, or why not. */
    upload: (role: string, path: string, name: string): { url?: string; error: string | false } =>
      call(["upload", role], { path, name }),
    /** Publishes a post of one block of HTML as a user: its address, and what was kept. */
    publish: (role: string, html: string): { link: string; content: string } =>
      call(["publish", role], { content: `<!-- wp:html -->\n${html}\n<!-- /wp:html -->` }),
    /** Lays a file beside the uploads, as a server of one's own would have it. */
    put: (address: string, path: string) => copyFileSync(path, join(site, new URL(basename(path), address).pathname)),
    async close() {
      await Promise.all(
        children.map(
          (child) =>
            new Promise((done) => {
              child.once("exit", done);
              child.kill();
            }),
        ),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
