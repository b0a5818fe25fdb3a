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
