import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toJupyter, toPage } from "../../examples/notebooks/make/lesson.mjs";
import { contents, fileOf, lessonNamed, names } from "../../examples/notebooks/make/lessons.mjs";

interface Output {
  readonly output_type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
interface Kept {
  readonly cells: readonly { cell_type: string; source: string[]; outputs?: readonly Output[]; metadata: object }[];
}
const kept = (name: string) => JSON.parse(readFileSync(fileOf(name, "ipynb"), "utf8")) as Kept;

describe.each(names)("the lesson %s", (name) => {
  const lesson = lessonNamed(name);

  it("is the page and the notebook that are kept", () => {
    expect(readFileSync(fileOf(name, "html"), "utf8")).toBe(toPage(lesson));
    const plain = (cells: Kept["cells"]) => cells.map(({ cell_type, source }) => ({ cell_type, source }));
    expect(plain(kept(name).cells)).toEqual(plain(toJupyter(lesson).cells));
  });

  it("is kept with its outputs, and none is an error", () => {
    for (const { cell_type, source, outputs = [] } of kept(name).cells) {
      if (cell_type !== "code") continue;
      expect(outputs.length, source.join("")).toBe(source.join("").includes("display(") ? 1 : 0);
      expect(outputs.map(({ output_type }) => output_type)).not.toContain("error");
    }
  });

  it("has pictures for every front end", () => {
    const pictures = kept(name).cells.flatMap(({ outputs = [] }) =>
      outputs.filter(({ data }) => "image/svg+xml" in data),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { data } of pictures) {
      expect(Object.keys(data).sort()).toEqual(["image/svg+xml", "text/html", "text/plain"]);
    }
  });

  it("has exercises with hidden answers, an evidence word for its numbers, and says what was bent", () => {
    const all = lesson.cells.map(({ text }) => text).join("\n");
    const count = (pattern: RegExp) => [...all.matchAll(pattern)].length;
    expect(count(/\*\*Exercise \d\.\*\*/g)).toBeGreaterThan(1);
    expect(count(/<details>/g)).toBe(count(/\*\*Exercise \d\.\*\*/g));
    expect(all).toMatch(/numbers\(/);
    expect(all).toMatch(/^## .*what was bent/im);
  });

  it("has small cells", () => {
    for (const { kind, text } of lesson.cells)
      if (kind === "code") expect(text.split("\n").length, text).toBeLessThan(16);
  });
});

it("the page that leads to the lessons is the one that is kept", () => {
  expect(readFileSync(fileOf("index", "html"), "utf8")).toBe(toPage(contents()));
});
