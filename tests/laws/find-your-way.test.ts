import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/find-your-way.md"), "utf8");
/** What a newcomer may be asked to open at most. */
const most: Readonly<Record<string, number>> = {
  "Where is ke0?": 2,
  "How does a dose become events in time?": 4,
  "Where is the linear part solved?": 3,
  "How does a slider move a path?": 7,
  "How is a kinetic scheme solved?": 6,
};
const paths = page
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [, question = "", count = ""] = /^(.*\?) \((\d+) files\)/.exec(part) ?? [];
    const steps = [...part.matchAll(/^\d+\. `([^`]+)`: look for `([^`]+)`\. \S/gm)];
    return { question, count: Number(count), steps: steps.map(([, file = "", word = ""]) => ({ file, word })) };
  });

it("answers the five questions, each once", () => {
  expect(paths.map(({ question }) => question)).toEqual(Object.keys(most));
});

describe.each(paths)("$question", ({ question, count, steps }) => {
  it("takes no more files than it says, and no more than it may", () => {
    expect(steps).toHaveLength(count);
    expect(count).toBeLessThanOrEqual(most[question] ?? 0);
  });

  it.each(steps)("$file has the word that is named", ({ file, word }) => {
    expect(existsSync(resolve(root, file)), file).toBe(true);
    expect(readFileSync(resolve(root, file), "utf8")).toContain(word);
  });

  it("each file is imported by one before it, or imports it, or is told by an event", () => {
    const named = (path: string) => path.replace(/^.*\//, "").replace(/\.ts$/, ".js");
    const meets = (a: string, b: string) => {
      const text = readFileSync(resolve(root, a), "utf8");
      // By itself, or by the list of its family.
      return (
        text.includes(`/${named(b)}"`) ||
        new RegExp(`\\b(${b.split("/").slice(3, -1).join("|")})/index\\.js"`).test(text)
      );
    };
    for (const [i, { file }] of steps.entries()) {
      const before = steps.slice(0, i).map((step) => step.file);
      // A control and the stage, and the stage and its runs, meet by events and by the contract of the scene alone.
      const byContract = /\/(scene\/(stage|scene)|runs\/simulated|charts\/curve)\.ts$/.test(file);
      expect(i === 0 || byContract || before.some((one) => meets(one, file) || meets(file, one)), file).toBe(true);
    }
  });
});
