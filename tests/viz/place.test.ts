import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayHold, place } from "../../packages/viz/src/cli/place.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ketalab-place-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const all = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
const planned = (...names: string[]) => names.map((name) => ({ path: at(name), content: `new ${name}` }));

describe("files of one answer", () => {
  it("are all written, take the place of those of an earlier run, and leave others alone", async () => {
    writeFileSync(at("a"), "old a");
    writeFileSync(at("mine"), "mine");
    await place(planned("a", "new/deep/b"));
    expect(all()).toEqual(["a", "mine", "new", "new/deep", "new/deep/b"]);
    expect([read("a"), read("new/deep/b"), read("mine")]).toEqual(["new a", "new new/deep/b", "mine"]);
  });

  it.each([
    ["a folder of its name", "taken", "it is a folder; name a file in it"],
    ["a file where a folder should be", "a/b/c", "a part of the way is a file; name another place with -o"],
    ["a folder that is named and not there", "b/", "it is a folder; name a file in it"],
  ])("are not written at all when one has %s in the way", async (_, last, reason) => {
    writeFileSync(at("a"), "old a");
    mkdirSync(at("taken"));
    const before = all();
    await expect(place(planned("a", "new/b", last))).rejects.toThrow(`cannot write ${at(last)}: ${reason}`);
    expect(all()).toEqual(before);
    expect(read("a")).toBe("old a");
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "are not written at all when somebody ends the command meanwhile: %s",
    async (signal) => {
      writeFileSync(at("a"), "old a");
      const heard = process.listenerCount(signal);
      const writing = place(planned("a", "new/b", "new/c"));
      process.emit(signal);
      await expect(writing).rejects.toThrow("stopped; nothing was written");
      expect(all()).toEqual(["a"]);
      expect(read("a")).toBe("old a");
      expect(process.listenerCount(signal)).toBe(heard);
    },
  );

  it("take back what they made and nothing else: not what somebody put there meanwhile", async () => {
    mkdirSync(at("taken"));
    const pending = place(planned("new/deep/a", "new/other/b", "taken"));
    // the folder is there in a moment, and its neighbour puts a file into it
    for (let i = 0; i < 1000 && !all().includes("new/deep"); i++) await setImmediate();
    writeFileSync(at("new/deep/mine"), "mine");
    await expect(pending).rejects.toThrow("it is a folder");
    expect(all()).toEqual(["new", "new/deep", "new/deep/mine", "taken"]);
  });

  it.skipIf(process.platform === "win32")(
    "are made where a link leads that has nothing at its end, and the link stays",
    async () => {
      mkdirSync(at("elsewhere"));
      symlinkSync("elsewhere/b", at("link"));
      symlinkSync("link", at("a"));
      await place(planned("a"));
      expect([lstatSync(at("a")).isSymbolicLink(), lstatSync(at("link")).isSymbolicLink()]).toEqual([true, true]);
      expect(readFileSync(at("elsewhere/b"), "utf8")).toBe("new a");
      symlinkSync("nowhere/b", at("lost"));
      await expect(place(planned("lost"))).rejects.toThrow("there is no such folder");
      symlinkSync("circle", at("circle"));
      await expect(place(planned("circle"))).rejects.toThrow(/^cannot write /);
      expect(all()).toEqual(["a", "circle", "elsewhere", "elsewhere/b", "link", "lost"]);
    },
  );

  it.skipIf(process.platform === "win32")("go through a link and into a device, whose places stay", async () => {
    writeFileSync(at("a"), "old a");
    symlinkSync(at("a"), at("link"));
    await place([...planned("link"), { path: "/dev/null", content: "gone" }]);
    expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
    expect(read("a")).toBe("new link");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("a folder that long work would be written into", () => {
  it("may be there or not", async () => {
    await mayHold(folder);
    await mayHold(at("not/yet"));
  });

  it.each(["a", "a/below"])("is refused before the work where %s is a file", async (name) => {
    writeFileSync(at("a"), "");
    await expect(mayHold(at(name))).rejects.toThrow(/^cannot write into .*: a file is in the way; name another folder/);
  });

  it("is refused where one may not write", async () => {
    mkdirSync(at("closed"), { mode: 0o555 });
    const asked = mayHold(at("closed/new"));
    // The system forbids root nothing, and the command is not to be stricter.
    if (process.getuid?.() === 0) await asked;
    else await expect(asked).rejects.toThrow(/: not allowed; name another place with -o$/);
  });
});
