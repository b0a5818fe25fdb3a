import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const cli = resolve(import.meta.dirname, "../../packages/viz/dist/cli/cli.js");
const input = '{"ketalab": 1, "drug": "ketamine", "regimen": "0.5 mg/kg over 40 min"}';

/** The built command in a process of its own. */
const ketalab = (...words: string[]) => spawnSync(process.execPath, [cli, ...words], { encoding: "utf8", input });

test("ketalab run: answers on standard output alone", () => {
  const { status, stdout, stderr } = ketalab("run", "-", "--columns", "Cket", "--at", "0 min, 40 min", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  // The default profile: 252.7 ng/mL of arterial ketamine at the end of 0.5 mg/kg over 40 min.
  expect(JSON.parse(stdout).rows[1]).toEqual({ time: 40, Cket: expect.closeTo(252.7, 0) });
});

test("ketalab: an error is one line on standard error, and the exit code is 2", () => {
  const { status, stdout, stderr } = ketalab("run", "-", "--columns", "Cpp");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^ketalab: unknown column "Cpp".*\n$/);
});

test("ketalab eval, explain and list scenes: the parser and the scenes are there, and no page is needed", () => {
  expect(ketalab("eval", "hill", "Cu=0.5 umol/L", "IC50=1", "nH=1").stdout).toBe("0.333333\n");
  expect(ketalab("explain", "hill", "Cu=0.5 umol/L", "IC50=1", "nH=1").stdout).toContain("= 0.3333\n");
  expect(ketalab("list", "scenes").stdout).toMatch(/^twice-the-dose .*\ndrip-to-mood /s);
});

test("ketalab fit: the library for data is there, and a table goes in on standard input", () => {
  const table = "dose (µM);response\n0,1;4\n0,3;10\n1;25\n3;50\n10;78\n30;92\n100;99\n";
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "fit", "-", "--json"], {
    encoding: "utf8",
    input: table,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  // Between the doses with 50 of 99: about 3 µM.
  expect(JSON.parse(stdout)).toMatchObject({
    model: "dose-response",
    EC50: { value: expect.closeTo(3.2, 1) },
    problems: [],
  });
});

test("ketalab run | head: a reader that stops early is not an error", async () => {
  const child = spawn(process.execPath, [cli, "run", "-", "--csv"], { stdio: ["pipe", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint += data;
  });
  child.stdout.destroy();
  child.stdin.end(input.replace("}", ', "span": "300 d", "step": "10 min"}'));
  const code = await new Promise((done) => child.on("close", done));
  expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
});

test.skipIf(!existsSync("/dev/full"))("ketalab: an output that is full is told in one line", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [cli, "list", "scenes"], {
    encoding: "utf8",
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "ketalab: cannot write to standard output: the disk is full\n",
  });
});

test.skipIf(process.platform === "win32")(
  "npm run ketalab: who ends it ends what it runs, and nothing is left",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "ketalab-ended-"));
    const wrapper = resolve(import.meta.dirname, "../../packages/viz/ketalab.mjs");
    const child = spawn(process.execPath, [wrapper, "pack", "--all", "-o", join(folder, "made")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.resume();
    // Both write to the same pipe, so it closes when the last of them has ended.
    const closed = new Promise<NodeJS.Signals | null>((done) => child.once("close", (_, signal) => done(signal)));
    await new Promise((next) => setTimeout(next, 700));
    child.kill("SIGTERM");
    expect(await closed).toBe("SIGTERM");
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);

test("ketalab lecture: all files in a folder of its own, again and again, and nothing where the text is wrong", () => {
  const folder = mkdtempSync(join(tmpdir(), "lecture-"));
  const yaml = join(folder, "small.yaml");
  writeFileSync(yaml, "title: Small\nslides:\n  - scene: drip-to-mood\n    panels: [block]\n    steps: [1]\n");
  const made = join(folder, "small");
  for (const _ of [1, 2]) {
    const { stdout, status } = ketalab("lecture", yaml);
    expect(status).toBe(0);
    for (const path of stdout.trim().split("\n")) expect(existsSync(path), path).toBe(true);
    writeFileSync(join(made, "my-notes.txt"), "mine");
  }
  expect(readFileSync(join(made, "my-notes.txt"), "utf8")).toBe("mine");
  // live figures come along: the deck holds the element that draws them
  expect(readFileSync(join(made, "deck.html"), "utf8")).toContain("keta-scene");
  writeFileSync(yaml, "title: Small\nslides:\n  - scene: drip-to-mod\n");
  const { stderr, status } = ketalab("lecture", yaml, "-o", join(folder, "other"));
  expect(status).toBe(2);
  expect(stderr).toMatch(/small\.yaml: line 3: unknown scene "drip-to-mod"; did you mean "drip-to-mood".*\n$/);
  expect(existsSync(join(folder, "other"))).toBe(false);
  rmSync(folder, { recursive: true });
});
