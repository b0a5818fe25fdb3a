import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
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
  expect(ketalab("list", "scenes").stdout).toMatch(/^drip-to-mood /);
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
