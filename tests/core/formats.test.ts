import { purpose, simulate, toCSV, toJSON, toMarkdown } from "@ketalab/core";
import { expect, test } from "vitest";

const result = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket", "B", "G"], at: "0 min, 30 min, 2 h" });
const asked = { at: "30 min, 2 h" } as const;

test("csv: a comment with the purpose and the units, the names, then one line a moment to full precision", () => {
  const [comment, names, ...rows] = toCSV(result, asked).trimEnd().split("\n");
  expect(comment).toBe(`# ${purpose}; units: time min; Cket ng/mL; B 1; G %`);
  expect(names).toBe("time,Cket,B,G");
  const { Cket, B, G } = result.at("30 min");
  expect(rows.map((row) => row.split(",").map(Number))[0]).toEqual([30, Cket, B, G]);
  expect(rows).toHaveLength(2);
});

test("json: note, units and rows", () => {
  const { note, units, rows } = JSON.parse(toJSON(result, { ...asked, columns: ["G"], timeUnit: "h" }));
  expect(note).toBe("for teaching, not for patient care");
  expect(units).toEqual({ time: "h", G: "%" });
  expect(rows).toEqual([
    { time: 0.5, G: result.at("30 min").G },
    { time: 2, G: result.at("2 h").G },
  ]);
});

test("markdown: a table of four figures with the purpose below", () => {
  const lines = toMarkdown(result, { at: "30 min", columns: ["Cket", "B"] }).split("\n");
  expect(lines.slice(0, 2)).toEqual(["| time (min) | Cket (ng/mL) | B |", "| --: | --: | --: |"]);
  expect(lines[2]).toMatch(/^\| 30 \| \d{3}\.\d \| 0\.0\d{3,4} \|$/);
  expect(lines.at(-2)).toBe(`*${purpose}*`);
});

test("every writer: the whole grid where no moment is asked for, which holds the end of the infusion", () => {
  const all = JSON.parse(toJSON(result)).rows.map((row: { time: number }) => row.time);
  expect(all).toEqual([0, 30, 40, 120]);
  expect(toCSV(result).split("\n")).toHaveLength(all.length + 3);
  expect(toMarkdown(result).split("\n")).toHaveLength(all.length + 5);
});

test.each([toCSV, toJSON, toMarkdown])("%o: refuses what it cannot write", (write) => {
  expect(() => write(result, { columns: ["Cpp"] })).toThrow(/unknown column "Cpp"/);
  expect(() => write(result, { timeUnit: "mg" })).toThrow(/cannot convert min \(time\) to mg \(mass\)/);
  expect(() => write(result, { at: "3 h" })).toThrow(/time must be between 0 and 120 min/);
});

test("every writer: a run without columns is its moments, and no moments is said", () => {
  const none = { columns: [], at: "0 min, 30 min" } as const;
  expect(toCSV(result, none)).toBe(`# ${purpose}; units: time min\ntime\n0\n30\n`);
  expect(JSON.parse(toJSON(result, none))).toEqual({
    note: purpose,
    units: { time: "min" },
    rows: [{ time: 0 }, { time: 30 }],
  });
  expect(toMarkdown(result, none)).toBe(`| time (min) |\n| --: |\n| 0 |\n| 30 |\n\n*${purpose}*\n`);
  for (const write of [toCSV, toJSON, toMarkdown])
    expect(() => write(result, { at: [] })).toThrow(/at needs at least one time/);
});

test("csv: every row has as many cells as there are names, and no cell holds a mark that would split it", () => {
  const all = simulate({ regimen: "0.5 mg/kg over 40 min", span: "1 h" });
  const [comment, names, ...rows] = toCSV(all).trimEnd().split("\n");
  expect(comment?.startsWith("# ")).toBe(true);
  const width = (names as string).split(",").length;
  expect(width).toBe(all.names.length + 1);
  for (const row of rows) {
    expect(row).not.toMatch(/["\s;]/);
    expect(row.split(",").map(Number).every(Number.isFinite)).toBe(true);
    expect(row.split(",")).toHaveLength(width);
  }
});

test("a moment that is asked for twice is written once, and the time keeps round numbers in hours", () => {
  expect(
    JSON.parse(toJSON(result, { at: "2 h, 30 min, 120 min", timeUnit: "h" })).rows.map(
      ({ time }: { time: number }) => time,
    ),
  ).toEqual([0.5, 2]);
  expect(
    JSON.parse(toJSON(simulate({ regimen: "1 mg bolus", columns: ["Cket"], at: [6, 18] }), { timeUnit: "h" })).rows.map(
      ({ time }: { time: number }) => time,
    ),
  ).toEqual([0, 0.1, 0.3]);
});
